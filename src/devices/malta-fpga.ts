/** The Malta board's own registers: switches, LED bar, eight-character display, soft reset. */
import type { Endian } from '../bits.ts';
import type { AccessBytes, Device, RegisterInfo } from '../hw/device.ts';

const SWITCH = 0x200;
const STATUS = 0x208;
const JMPRS = 0x210;
const LEDBAR = 0x408;
const ASCIIWORD = 0x410;
const ASCIIPOS0 = 0x418;
const ASCII_STRIDE = 8;
const SOFTRES = 0x500;
const BRKRES = 0x508;
const GPOUT = 0xa00;
const GPINP = 0xa08;

const STATUS_ONE = 0x10; // set on QEMU's board in both endians
const STATUS_BIGEND = 0x02;
const SOFTRES_GO = 0x42;
const BRKRES_RESET = 0x0a;
const CHARACTERS = 8;

export interface FpgaPins {
  /** The guest asked for a reset of the board. */
  softReset(): void;
}

export class MaltaFpga implements Device {
  readonly name = 'FPGA';
  readonly size = 0xa10;
  readonly registers: readonly RegisterInfo[] = [
    { name: 'SWITCH', offset: SWITCH, access: 'r', doc: 'The DIP switches S2: all off.' },
    { name: 'STATUS', offset: STATUS, access: 'r', doc: 'Bit 1: the CPU is big-endian.' },
    { name: 'JMPRS', offset: JMPRS, access: 'r', doc: 'Jumpers: 0, that is a PCI clock of 33 MHz.' },
    { name: 'LEDBAR', offset: LEDBAR, access: 'rw', doc: 'Eight LEDs, one a bit.' },
    { name: 'ASCIIWORD', offset: ASCIIWORD, access: 'w', doc: 'Shows a word as eight hexadecimal digits.' },
    ...Array.from({ length: CHARACTERS }, (_, place): RegisterInfo => {
      const offset = ASCIIPOS0 + ASCII_STRIDE * place;
      return { name: `ASCIIPOS${place}`, offset, access: 'w', doc: `Character ${place} of the display.` };
    }),
    { name: 'SOFTRES', offset: SOFTRES, access: 'rw', doc: 'Writing 42h resets the board. Reads 0.' },
    { name: 'BRKRES', offset: BRKRES, access: 'rw', doc: 'How long a break must last to reset the board.' },
    { name: 'GPOUT', offset: GPOUT, access: 'rw', doc: 'General purpose outputs.' },
    { name: 'GPINP', offset: GPINP, access: 'r', doc: 'General purpose inputs: all low.' },
  ];
  readonly #status: number;
  readonly #pins: FpgaPins;
  #leds = 0;
  #display = '';
  #brkres = 0;
  #gpout = 0;

  constructor(endian: Endian, pins: FpgaPins) {
    this.#status = STATUS_ONE | (endian === 'big' ? STATUS_BIGEND : 0);
    this.#pins = pins;
    this.reset();
  }

  reset(): void {
    this.#leds = 0;
    this.#display = ' '.repeat(CHARACTERS);
    this.#brkres = BRKRES_RESET;
    this.#gpout = 0;
  }

  /** The LED bar, 8 bits. */
  get leds(): number {
    return this.#leds;
  }

  /** The display: always 8 characters of printable ASCII. */
  get display(): string {
    return this.#display;
  }

  /** A register answers at its own offset and in no other lane, whatever the width. */
  read(offset: number): number {
    switch (offset) {
      case STATUS:
        return this.#status;
      case LEDBAR:
        return this.#leds;
      case BRKRES:
        return this.#brkres;
      case GPOUT:
        return this.#gpout;
      default:
        return 0;
    }
  }

  write(offset: number, _bytes: AccessBytes, value: number): void {
    switch (offset) {
      case LEDBAR:
        this.#leds = value & 0xff;
        return;
      case ASCIIWORD:
        this.#display = value.toString(16).toUpperCase().padStart(CHARACTERS, '0');
        return;
      case SOFTRES:
        if (value === SOFTRES_GO) this.#pins.softReset();
        return;
      case BRKRES:
        this.#brkres = value & 0xff;
        return;
      case GPOUT:
        this.#gpout = value & 0xff;
        return;
      default:
        this.#show(offset, value & 0xff);
    }
  }

  #show(offset: number, code: number): void {
    const place = (offset - ASCIIPOS0) / ASCII_STRIDE;
    if (!Number.isInteger(place) || place < 0 || place >= CHARACTERS) return;
    const character = code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ' ';
    this.#display = this.#display.slice(0, place) + character + this.#display.slice(place + 1);
  }
}
