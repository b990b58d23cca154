/**
 * A PC16550D with FIFOs, as National's data sheet has it. As on QEMU's Malta a byte is sent the moment it is written,
 * with all eight bits whatever the format says, and OUT2 does not gate the interrupt.
 */
import type { Clock } from '../hw/clock.ts';
import type { Device, RegisterInfo } from '../hw/device.ts';
import type { IrqLine } from '../hw/irq.ts';
import { NS_PER_S, type Time } from '../hw/time.ts';
import { UartModem } from './uart-modem.ts';
import { DATA_ERRORS, LSR_OE, UartReceiver } from './uart-receiver.ts';
import { registers } from './uart-registers.ts';

const IER_ERBFI = 0x01; // received data, and the time-out
const IER_ETBEI = 0x02; // transmitter empty
const IER_ELSI = 0x04; // receiver line status
const IER_EDSSI = 0x08; // modem status
const IIR_NONE = 0x01;
const IIR_MODEM = 0x00;
const IIR_THRE = 0x02;
const IIR_DATA = 0x04;
const IIR_LINE = 0x06;
const IIR_TIMEOUT = 0x0c;
const IIR_FIFO = 0xc0;
const FCR_ENABLE = 0x01;
const FCR_CLEAR_RECEIVER = 0x02;
const FCR_CLEAR_TRANSMITTER = 0x04;
const LCR_STB = 0x04;
const LCR_PEN = 0x08;
const LCR_DLAB = 0x80;
const LSR_ERRORS = LSR_OE | DATA_ERRORS;
const LSR_THRE = 0x20;
const LSR_TEMT = 0x40;
/** Bytes in the FIFO that interrupt, by bits 7..6 of FCR. */
const TRIGGER_LEVELS = [1, 4, 8, 14] as const;

export interface UartWiring {
  readonly name: string;
  /** Bytes from one register to the next. A register answers in all of its bytes. */
  readonly stride: number;
  /** Baud when the divisor is 1: a sixteenth of the clock at the chip's XIN, in Hz. */
  readonly baseBaud: number;
}

export interface UartPins {
  readonly irq: IrqLine;
  readonly clock: Clock;
  transmit(byte: number): void;
  /** `receive` may succeed again. */
  room(): void;
}

export class Uart16550 implements Device {
  readonly name: string;
  readonly size: number;
  readonly registers: readonly RegisterInfo[];
  readonly #wiring: UartWiring;
  readonly #pins: UartPins;
  readonly #receiver: UartReceiver;
  readonly #modem = new UartModem();
  #divisor = 0;
  #ier = 0;
  #fcr = 0;
  #lcr = 0;
  #scr = 0;
  /** The transmitter became empty since IIR last reported it. */
  #emptied = false;

  constructor(wiring: UartWiring, pins: UartPins) {
    this.name = wiring.name;
    this.size = 8 * wiring.stride;
    this.registers = registers.map((one) => ({ ...one, offset: one.offset * wiring.stride }));
    this.#wiring = wiring;
    this.#pins = pins;
    this.#receiver = new UartReceiver({
      clock: pins.clock,
      fourCharacters: () => this.#fourCharacters(),
      changed: () => this.#update(),
    });
    this.reset();
  }

  reset(): void {
    this.#divisor = 12;
    this.#ier = 0;
    this.#fcr = 0;
    this.#lcr = 0;
    this.#scr = 0;
    this.#emptied = false;
    this.#receiver.reset();
    this.#modem.reset();
    this.#update();
  }

  /**
   * A character comes in from the line. False while the chip has no room for it or is looped back on itself: then it
   * is not taken, and `room` tells when to try again. `errors` is a union of LSR_PE, LSR_FE and LSR_BI.
   */
  receive(byte: number, errors = 0): boolean {
    if (this.#receiver.full || this.#modem.loopback) return false;
    this.#receiver.put(byte, errors);
    this.#update();
    return true;
  }

  read(offset: number): number {
    const dlab = (this.#lcr & LCR_DLAB) !== 0;
    switch (Math.floor(offset / this.#wiring.stride)) {
      case 0:
        return dlab ? this.#divisor & 0xff : this.#readRbr();
      case 1:
        return dlab ? this.#divisor >> 8 : this.#ier;
      case 2:
        return this.#readIir();
      case 3:
        return this.#lcr;
      case 4:
        return this.#modem.mcr;
      case 5:
        return this.#readLsr();
      case 6:
        return this.#readMsr();
      default:
        return this.#scr;
    }
  }

  write(offset: number, _bytes: number, value: number): void {
    const byte = value & 0xff;
    const dlab = (this.#lcr & LCR_DLAB) !== 0;
    switch (Math.floor(offset / this.#wiring.stride)) {
      case 0:
        if (dlab) this.#divisor = (this.#divisor & 0xff00) | byte;
        else this.#writeThr(byte);
        return;
      case 1:
        if (dlab) this.#divisor = (this.#divisor & 0xff) | (byte << 8);
        else this.#writeIer(byte);
        return;
      case 2:
        this.#writeFcr(byte);
        return;
      case 3:
        this.#lcr = byte;
        return;
      case 4:
        this.#writeMcr(byte);
        return;
      case 7:
        this.#scr = byte;
    }
  }

  #readRbr(): number {
    const byte = this.#receiver.take();
    this.#update();
    this.#pins.room();
    return byte;
  }

  #readIir(): number {
    const id = this.#interrupt();
    if (id === IIR_THRE) {
      this.#emptied = false;
      this.#update();
    }
    return id | (this.#fcr & FCR_ENABLE ? IIR_FIFO : 0);
  }

  #readLsr(): number {
    const lsr = LSR_TEMT | LSR_THRE | this.#receiver.lsr;
    if ((lsr & LSR_ERRORS) !== 0) {
      this.#receiver.clearErrors();
      this.#update();
    }
    return lsr;
  }

  #readMsr(): number {
    const msr = this.#modem.readMsr();
    this.#update();
    return msr;
  }

  #writeThr(byte: number): void {
    this.#emptied = false;
    this.#update();
    if (this.#modem.loopback) this.#receiver.put(byte, 0);
    else this.#pins.transmit(byte);
    this.#emptied = true;
    this.#update();
  }

  /** Turning ETBEI on finds the transmitter empty and interrupts at once. */
  #writeIer(byte: number): void {
    const changed = this.#ier ^ byte;
    this.#ier = byte & 0x0f;
    if (changed & IER_ETBEI) this.#emptied = (byte & IER_ETBEI) !== 0;
    this.#update();
  }

  /** Turning the FIFOs on or off clears both; a cleared transmitter is a transmitter that became empty. */
  #writeFcr(byte: number): void {
    const both = (this.#fcr ^ byte) & FCR_ENABLE;
    if (both || byte & FCR_CLEAR_RECEIVER) this.#receiver.clear();
    if (both || byte & FCR_CLEAR_TRANSMITTER) this.#emptied = true;
    this.#fcr = byte;
    this.#receiver.configure((byte & FCR_ENABLE) !== 0, TRIGGER_LEVELS[(byte >> 6) as 0 | 1 | 2 | 3]);
    this.#update();
    this.#pins.room();
  }

  #writeMcr(byte: number): void {
    this.#modem.writeMcr(byte);
    this.#update();
    this.#pins.room();
  }

  /** The pending and enabled interrupt of the highest priority, as IIR codes it. */
  #interrupt(): number {
    const ier = this.#ier;
    if (ier & IER_ELSI && (this.#receiver.lsr & LSR_ERRORS) !== 0) return IIR_LINE;
    if (ier & IER_ERBFI && this.#receiver.timedOut) return IIR_TIMEOUT;
    if (ier & IER_ERBFI && this.#receiver.triggered) return IIR_DATA;
    if (ier & IER_ETBEI && this.#emptied) return IIR_THRE;
    if (ier & IER_EDSSI && this.#modem.changed) return IIR_MODEM;
    return IIR_NONE;
  }

  #update(): void {
    this.#pins.irq.set(this.#interrupt() !== IIR_NONE);
  }

  /** A character is a start bit, 5 to 8 data bits, parity if enabled and 1, 1.5 (with 5 data bits) or 2 stop bits. */
  #fourCharacters(): Time {
    const data = 5 + (this.#lcr & 3);
    const stop = this.#lcr & LCR_STB ? (data === 5 ? 1.5 : 2) : 1;
    const bits = 1 + data + (this.#lcr & LCR_PEN ? 1 : 0) + stop;
    // the data sheet does not say what a divisor of 0 does
    const ns = Math.ceil((4 * bits * Math.max(this.#divisor, 1) * NS_PER_S) / this.#wiring.baseBaud);
    return { s: Math.floor(ns / NS_PER_S), ns: ns % NS_PER_S };
  }
}
