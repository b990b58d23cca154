/** Read-only memory: the Malta's boot ROM, and its monitor flash as far as a guest only reads it. */
import type { Endian } from '../bits.ts';
import type { AccessBytes, Device, RegisterInfo } from '../hw/device.ts';

export class BootRom implements Device {
  readonly name: string;
  readonly size: number;
  readonly registers: readonly RegisterInfo[];
  readonly #endian: Endian;
  #words: ReadonlyMap<number, number> = new Map();

  /** `size`: in bytes. `registers`: the words that have a name. */
  constructor(name: string, size: number, endian: Endian, registers: readonly RegisterInfo[]) {
    this.name = name;
    this.size = size;
    this.registers = registers;
    this.#endian = endian;
  }

  /** Fills the ROM: unsigned words as the CPU reads them, by offset; all others are 0. */
  burn(words: ReadonlyMap<number, number>): void {
    this.#words = words;
  }

  read(offset: number, bytes: AccessBytes): number {
    const word = this.#words.get(offset & ~3) ?? 0;
    const lane = this.#endian === 'little' ? offset & 3 : 4 - bytes - (offset & 3);
    return bytes === 4 ? word : (word >>> (8 * lane)) & (bytes === 2 ? 0xffff : 0xff);
  }

  write(): void {}

  reset(): void {}
}
