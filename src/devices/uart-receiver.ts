/** The receive half of a 16550: FIFO, overrun, errors that travel with their byte, trigger level, time-out. */
import type { Alarm, Clock } from '../hw/clock.ts';
import { addTime, type Time } from '../hw/time.ts';

const LSR_DR = 0x01;
export const LSR_OE = 0x02;
export const LSR_PE = 0x04;
export const LSR_FE = 0x08;
export const LSR_BI = 0x10;
const LSR_RCVR_ERROR = 0x80; // somewhere in the FIFO
export const DATA_ERRORS = LSR_PE | LSR_FE | LSR_BI;

const FIFO_BYTES = 16;

export interface ReceiverPins {
  readonly clock: Clock;
  /** How long four characters take at the present speed and format. */
  fourCharacters(): Time;
  /** The character time-out has come: the interrupt has to be looked at again. */
  changed(): void;
}

export class UartReceiver {
  readonly #pins: ReceiverPins;
  readonly #timeout: Alarm;
  /** Bits 7..0 a byte, bits 12..10 its errors as LSR has them in bits 4..2. Oldest first. */
  readonly #waiting: number[] = [];
  #fifo = false;
  #trigger = 1;
  /** What RBR goes on showing without FIFO when it has been read. */
  #rbr = 0;
  /** OE, and the errors of the byte that has come to the top, until LSR is read. */
  #errors = 0;
  #timedOut = false;

  constructor(pins: ReceiverPins) {
    this.#pins = pins;
    this.#timeout = pins.clock.alarm(() => {
      this.#timedOut = true;
      pins.changed();
    });
  }

  reset(): void {
    this.configure(false, 1);
    this.clear();
    this.#rbr = 0;
    this.#errors = 0;
  }

  /** `trigger`: how many waiting bytes interrupt, 1 to 14, with the FIFO; without it one does. */
  configure(fifo: boolean, trigger: number): void {
    this.#fifo = fifo;
    this.#trigger = fifo ? trigger : 1;
  }

  /** Forgets what waits (FCR bit 1). */
  clear(): void {
    this.#waiting.length = 0;
    this.#errors &= LSR_OE;
    this.#calm();
  }

  get full(): boolean {
    return this.#waiting.length >= (this.#fifo ? FIFO_BYTES : 1);
  }

  get triggered(): boolean {
    return this.#waiting.length >= this.#trigger;
  }

  /** Four characters long nothing came and nothing was read, though bytes wait in the FIFO. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** The bits of LSR that belong to the receiver. */
  get lsr(): number {
    if (this.#waiting.length === 0) return this.#errors;
    const inFifo = this.#fifo && this.#waiting.some((entry, place) => place > 0 && entry > 0xff);
    const error = inFifo || (this.#fifo && (this.#errors & DATA_ERRORS) !== 0);
    return LSR_DR | this.#errors | (error ? LSR_RCVR_ERROR : 0);
  }

  /** What reading LSR does to it. */
  clearErrors(): void {
    this.#errors = 0;
    if (this.#waiting[0] !== undefined) this.#waiting[0] &= 0xff;
  }

  /**
   * A character has arrived; `errors` is a union of LSR_PE, LSR_FE and LSR_BI. When there is no room the FIFO keeps
   * what it has, RBR alone takes the new byte, and OE is set.
   */
  put(byte: number, errors: number): void {
    if (this.full) {
      this.#errors |= LSR_OE;
      if (this.#fifo) return;
      this.#waiting.length = 0;
    }
    if (!this.#fifo) this.#rbr = byte;
    this.#waiting.push(byte | (errors << 8));
    if (this.#waiting.length === 1) this.#errors |= errors;
    this.#watch();
  }

  /** Reads RBR. */
  take(): number {
    const entry = this.#waiting.shift();
    if (entry === undefined) return this.#fifo ? 0 : this.#rbr;
    this.#errors |= ((this.#waiting[0] ?? 0) >> 8) & DATA_ERRORS;
    this.#calm();
    this.#watch();
    return entry & 0xff;
  }

  #calm(): void {
    this.#timedOut = false;
    this.#timeout.cancel();
  }

  #watch(): void {
    if (!this.#fifo || this.#waiting.length === 0) return;
    this.#timeout.setAt(addTime(this.#pins.clock.now(), this.#pins.fourCharacters()));
  }
}
