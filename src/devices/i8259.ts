/** An interrupt controller 8259A, one of the pair on a PC's ISA bus, with the edge or level register of the PIIX4. */
import type { AccessBytes, Device, RegisterInfo } from '../hw/device.ts';
import type { IrqLine } from '../hw/irq.ts';

const ICW1 = 0x10;
const ICW1_IC4 = 0x01;
const ICW1_SNGL = 0x02;
const ICW4_AEOI = 0x02;
const ICW4_SFNM = 0x10;
const OCW3 = 0x08;
const OCW3_RIS = 0x01;
const OCW3_RR = 0x02;
const OCW3_POLL = 0x04;
const OCW3_SMM = 0x20;
const OCW3_ESMM = 0x40;
const OCW2_ROTATE = 0x80;
const OCW2_SPECIFIC = 0x40;
const OCW2_EOI = 0x20;
const POLL_PENDING = 0x80;
/** The input that is acknowledged when none asks any more. */
const SPURIOUS = 7;

/** What the next write to the odd port is. */
type Expects = 'OCW1' | 'ICW2' | 'ICW3' | 'ICW4';

export interface PicPins {
  readonly int: IrqLine;
  /** The second chip of a pair: the input it is wired to, and its answer to an acknowledge cycle. */
  readonly slave?: { readonly input: number; acknowledge(): number };
}

export class I8259 implements Device {
  readonly name: string;
  readonly size = 2;
  readonly registers: readonly RegisterInfo[] = [
    { name: 'OCW2', offset: 0, access: 'w', doc: 'ICW1, OCW2 (end of interrupt) or OCW3, by bits 4 and 3.' },
    { name: 'IRR', offset: 0, access: 'r', doc: 'Requests; ISR or the poll word if OCW3 asked for it.' },
    { name: 'IMR', offset: 1, access: 'rw', doc: 'Masked inputs. While initialising: ICW2 to ICW4.' },
  ];
  /** The register at 4d0h or 4d1h that makes inputs level-triggered. */
  readonly elcr: Device;
  readonly #pins: PicPins;
  #lines = 0;
  #irr = 0;
  #isr = 0;
  #imr = 0;
  #level = 0;
  #base = 0;
  /** The input of the highest priority. */
  #first = 0;
  #expects: Expects = 'OCW1';
  #icw1 = 0;
  #icw4 = 0;
  #readsIsr = false;
  #polls = false;
  #specialMask = false;
  #rotatesOnAutoEoi = false;

  /** `levels`: the inputs that can be made level-triggered. */
  constructor(name: string, levels: number, pins: PicPins) {
    this.name = name;
    this.#pins = pins;
    this.elcr = {
      name: `${name} ELCR`,
      size: 1,
      registers: [
        { name: 'ELCR', offset: 0, access: 'rw', doc: 'A set bit makes that input level-triggered.' },
      ],
      read: () => this.#level,
      write: (_offset, _bytes, value) => {
        this.#level = value & levels;
        this.#irr = (this.#irr & ~this.#level) | (this.#lines & this.#level);
        this.#update();
      },
      reset: () => {
        this.#level = 0;
      },
    };
  }

  reset(): void {
    this.#level = 0;
    this.#icw1 = 0;
    this.#icw4 = 0;
    this.#expects = 'OCW1';
    this.#initialise();
  }

  /** The wire into input `input`, 0 to 7. */
  line(input: number): IrqLine {
    const bit = 1 << input;
    return { set: (asserted) => this.#drive(bit, asserted) };
  }

  /** An interrupt acknowledge cycle: the vector of the pending interrupt, which is in service from now on. */
  acknowledge(): number {
    const input = this.#pending();
    if (input === undefined) return this.#base + SPURIOUS;
    this.#serve(input);
    const { slave } = this.#pins;
    return input === slave?.input ? slave.acknowledge() : this.#base + input;
  }

  read(offset: number): number {
    if (this.#polls) return this.#poll();
    if (offset === 1) return this.#imr;
    return this.#readsIsr ? this.#isr : this.#irr;
  }

  write(offset: number, _bytes: AccessBytes, value: number): void {
    if (offset === 1) this.#writeOdd(value & 0xff);
    else if (value & ICW1) this.#writeIcw1(value);
    else if (value & OCW3) this.#writeOcw3(value);
    else this.#writeOcw2(value);
    this.#update();
  }

  #writeIcw1(value: number): void {
    this.#icw1 = value;
    this.#icw4 = 0;
    this.#initialise();
    this.#expects = 'ICW2';
  }

  /** What ICW1 does. Edge-triggered requests are forgotten until their line rises again. */
  #initialise(): void {
    this.#irr = this.#lines & this.#level;
    this.#isr = 0;
    this.#imr = 0;
    this.#base = 0;
    this.#first = 0;
    this.#readsIsr = false;
    this.#polls = false;
    this.#specialMask = false;
    this.#rotatesOnAutoEoi = false;
    this.#update();
  }

  #writeOcw3(value: number): void {
    if (value & OCW3_POLL) this.#polls = true;
    if (value & OCW3_RR) this.#readsIsr = (value & OCW3_RIS) !== 0;
    if (value & OCW3_ESMM) this.#specialMask = (value & OCW3_SMM) !== 0;
  }

  #writeOcw2(value: number): void {
    const rotate = (value & OCW2_ROTATE) !== 0;
    if ((value & OCW2_EOI) === 0) {
      if ((value & OCW2_SPECIFIC) === 0) this.#rotatesOnAutoEoi = rotate;
      else if (rotate) this.#first = (value + 1) & 7;
      return;
    }
    const input = value & OCW2_SPECIFIC ? value & 7 : this.#highest(this.#isr);
    if (input === undefined) return;
    this.#isr &= ~(1 << input);
    if (rotate) this.#first = (input + 1) & 7;
  }

  #writeOdd(value: number): void {
    switch (this.#expects) {
      case 'OCW1':
        this.#imr = value;
        return;
      case 'ICW2':
        this.#base = value & 0xf8;
        this.#expects = this.#icw1 & ICW1_SNGL ? this.#afterIcw3() : 'ICW3';
        return;
      case 'ICW3':
        this.#expects = this.#afterIcw3();
        return;
      case 'ICW4':
        this.#icw4 = value;
        this.#expects = 'OCW1';
    }
  }

  #afterIcw3(): Expects {
    return this.#icw1 & ICW1_IC4 ? 'ICW4' : 'OCW1';
  }

  /** The poll word acknowledges like a cycle on the bus, without a vector. */
  #poll(): number {
    this.#polls = false;
    const input = this.#pending();
    if (input === undefined) return 0;
    this.#serve(input);
    return POLL_PENDING | input;
  }

  #drive(bit: number, asserted: boolean): void {
    if (((this.#lines & bit) !== 0) === asserted) return;
    this.#lines ^= bit;
    if (asserted) this.#irr |= bit;
    else if (this.#level & bit) this.#irr &= ~bit;
    this.#update();
  }

  /** Takes `input` into service. INT falls, and rises anew for the next: a master that sees edges needs that. */
  #serve(input: number): void {
    const bit = 1 << input;
    this.#pins.int.set(false);
    if ((this.#icw4 & ICW4_AEOI) === 0) this.#isr |= bit;
    else if (this.#rotatesOnAutoEoi) this.#first = (input + 1) & 7;
    if ((this.#level & bit) === 0) this.#irr &= ~bit;
    this.#update();
  }

  /** The input that asks for service and is of higher priority than those that are in service. */
  #pending(): number | undefined {
    const asking = this.#highest(this.#irr & ~this.#imr);
    if (asking === undefined) return undefined;
    let served = this.#isr;
    if (this.#specialMask) served &= ~this.#imr;
    if (this.#icw4 & ICW4_SFNM && this.#pins.slave) served &= ~(1 << this.#pins.slave.input);
    const serving = this.#highest(served);
    return serving === undefined || this.#rank(asking) < this.#rank(serving) ? asking : undefined;
  }

  #highest(inputs: number): number | undefined {
    if (inputs === 0) return undefined;
    for (let rank = 0; ; rank++) {
      const input = (rank + this.#first) & 7;
      if (inputs & (1 << input)) return input;
    }
  }

  #rank(input: number): number {
    return (input - this.#first) & 7;
  }

  #update(): void {
    this.#pins.int.set(this.#pending() !== undefined);
  }
}
