/**
 * The Galileo GT-64120 between CPU, memory and PCI, as far as software looks at it before there is a PCI device: its
 * address decoders, the interrupt acknowledge and configuration cycles that nobody answers.
 */
import type { Endian } from '../bits.ts';
import type { AccessBytes, Device, RegisterInfo } from '../hw/device.ts';

const CPU = 0x000;
const PCI0_CMD = 0xc00;
const PCI0_IACK = 0xc34;
const PCI0_CFGDATA = 0xcfc;
const CPU_ENDIANESS = 0x1000; // set: registers are read as they are
const PCI0_CMD_SWAP = 0x0001_0001;
const NO_DEVICE = 0xffff_ffff;

interface Row extends RegisterInfo {
  /** After the boot ROM has set the board up, where that does not depend on the byte order. */
  readonly value: number;
  readonly writable: number;
}

const row = (name: string, offset: number, value: number, writable: number, doc: string): Row => {
  return { name, offset, access: writable === 0 ? 'r' : 'rw', doc, value, writable };
};

/** Decoders hold bits 31..21 of a physical address; those of a high end are compared with bits 27..21. */
const rows: readonly Row[] = [
  row('CPU', CPU, 0, 0xffff_ffff, 'Bit 12: these registers are read as they are, not byte-swapped.'),
  row('SCS10LD', 0x008, 0x000, 0, 'SDRAM banks 0 and 1, low end.'),
  row('SCS10HD', 0x010, 0x007, 0, 'SDRAM banks 0 and 1, high end.'),
  row('SCS32LD', 0x018, 0x008, 0, 'SDRAM banks 2 and 3, low end.'),
  row('SCS32HD', 0x020, 0x00f, 0, 'SDRAM banks 2 and 3, high end.'),
  row('CS20LD', 0x028, 0x0e0, 0, 'Chip selects 0 to 2, low end.'),
  row('CS20HD', 0x030, 0x070, 0, 'Chip selects 0 to 2, high end.'),
  row('CS3BOOTLD', 0x038, 0x0f8, 0, 'Chip select 3 and boot ROM, low end.'),
  row('CS3BOOTHD', 0x040, 0x07f, 0, 'Chip select 3 and boot ROM, high end.'),
  row('PCI0IOLD', 0x048, 0x0c0, 0x7fff, 'PCI I/O window, low end.'),
  row('PCI0IOHD', 0x050, 0x040, 0x7f, 'PCI I/O window, high end.'),
  row('PCI0M0LD', 0x058, 0x080, 0x7fff, 'PCI memory window 0, low end.'),
  row('PCI0M0HD', 0x060, 0x03f, 0x7f, 'PCI memory window 0, high end.'),
  row('ISD', 0x068, 0x0df, 0, 'Where these registers are.'),
  row('PCI0M1LD', 0x080, 0x0c1, 0x7fff, 'PCI memory window 1, low end.'),
  row('PCI0M1HD', 0x088, 0x05e, 0x7f, 'PCI memory window 1, high end.'),
  row('PCI1IOLD', 0x090, 0x100, 0, 'Second bus, I/O window, low end.'),
  row('PCI1IOHD', 0x098, 0x00f, 0, 'Second bus, I/O window, high end.'),
  row('PCI1M0LD', 0x0a0, 0x110, 0, 'Second bus, memory window 0, low end.'),
  row('PCI1M0HD', 0x0a8, 0x01f, 0, 'Second bus, memory window 0, high end.'),
  row('PCI1M1LD', 0x0b0, 0x120, 0, 'Second bus, memory window 1, low end.'),
  row('PCI1M1HD', 0x0b8, 0x02f, 0, 'Second bus, memory window 1, high end.'),
  row('PCI0SYNC', 0x0c0, 0xc000_ffee, 0, 'Reading it waits for the writes to PCI.'),
  row('PCI1SYNC', 0x0c8, 0xc000_ffee, 0, 'Reading it waits for the writes to the second bus.'),
  row('PCI0IOREMAP', 0x0f0, 0x0c0, 0x7ff, 'What PCI sees of the I/O window; PCI0IOLD writes it too.'),
  row('PCI0M0REMAP', 0x0f8, 0x080, 0x7ff, 'What PCI sees of memory window 0; PCI0M0LD writes it too.'),
  row('PCI0M1REMAP', 0x100, 0x0c1, 0x7ff, 'What PCI sees of memory window 1; PCI0M1LD writes it too.'),
  row('MULTI', 0x120, 0x003, 0, 'Multi-GT mode.'),
  row('SCS0HD', 0x404, 0x007, 0, 'SDRAM bank 0, high end.'),
  row('SCS1LD', 0x408, 0x008, 0, 'SDRAM bank 1, low end.'),
  row('SDRAMCFG', 0x448, 0x200, 0, 'SDRAM configuration.'),
  row('DEVBOOT', 0x46c, 0x146f_ffff, 0, 'Timing of the boot ROM.'),
  row('ADERR', 0x470, 0xffff_ffff, 0, 'The address that no decoder took.'),
  row('PCI0_CMD', PCI0_CMD, 0, 0x0401_fc0f, 'PCI command: byte swapping.'),
  row('PCI0_TOR', 0xc04, 0x70f, 0, 'PCI time-out and retry.'),
  row('INTRCAUSE', 0xc18, 0, 0, 'Interrupt causes: never any.'),
  row('INTRMASK', 0xc1c, 0, 0x3c3f_fffe, 'Which causes interrupt the CPU.'),
  row('PCI0_IACK', PCI0_IACK, 0, 0, 'Reading it acknowledges: the vector from the i8259.'),
  row('PCI0_CFGADDR', 0xcf8, 0, 0x80ff_fffc, 'Bus, device, function and register for PCI0_CFGDATA.'),
  row('PCI0_CFGDATA', PCI0_CFGDATA, 0, 0, 'PCI configuration: all ones, for no device is there.'),
];

const rowAt: ReadonlyMap<number, Row> = new Map(rows.map((one) => [one.offset, one]));

/** Which remap register a low end writes too. */
const remapOf: ReadonlyMap<number, number> = new Map([
  [0x048, 0x0f0],
  [0x058, 0x0f8],
  [0x080, 0x100],
]);

const swapped = (word: number): number =>
  ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;

export interface Gt64120Pins {
  /** An interrupt acknowledge cycle on the ISA bus. */
  acknowledge(): number;
}

export class Gt64120 implements Device {
  readonly name = 'GT-64120';
  readonly size = 0x1000;
  readonly registers: readonly RegisterInfo[] = rows;
  readonly #endian: Endian;
  readonly #pins: Gt64120Pins;
  readonly #values = new Map<number, number>();

  constructor(endian: Endian, pins: Gt64120Pins) {
    this.#endian = endian;
    this.#pins = pins;
    this.reset();
  }

  reset(): void {
    for (const { offset, value } of rows) this.#values.set(offset, value);
    const little = this.#endian === 'little';
    this.#values.set(CPU, little ? CPU_ENDIANESS : 0);
    this.#values.set(PCI0_CMD, little ? PCI0_CMD_SWAP : 0);
  }

  /** Made for words. A narrower read gets the low end of the word from any of its lanes, as on QEMU's board. */
  read(offset: number, bytes: AccessBytes): number {
    const word = this.#ordered(this.#readWord(offset & ~3));
    return bytes === 4 ? word : word & (bytes === 2 ? 0xffff : 0xff);
  }

  write(offset: number, _bytes: AccessBytes, value: number): void {
    this.#writeWord(offset & ~3, this.#ordered(value));
  }

  #readWord(offset: number): number {
    switch (offset) {
      case PCI0_IACK:
        return this.#pins.acknowledge();
      case PCI0_CFGDATA:
        return NO_DEVICE;
      default:
        return this.#values.get(offset) ?? 0;
    }
  }

  #writeWord(offset: number, value: number): void {
    const writable = rowAt.get(offset)?.writable ?? 0;
    if (writable === 0) return;
    this.#store(offset, value);
    const remap = remapOf.get(offset);
    if (remap !== undefined) this.#store(remap, value);
  }

  #store(offset: number, value: number): void {
    this.#values.set(offset, (value & (rowAt.get(offset)?.writable ?? 0)) >>> 0);
  }

  #ordered(word: number): number {
    return (this.#values.get(CPU) ?? 0) & CPU_ENDIANESS ? word : swapped(word);
  }
}
