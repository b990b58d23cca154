/** Main memory as the board and the loader see it: bytes at physical addresses, whichever way the CPU orders them. */
import type { Endian } from '../bits.ts';
import { STATE_BYTES } from '../cpu/layout.ts';
import type { AccessBytes } from '../hw/device.ts';

export class Ram {
  readonly bytes: number;
  readonly #memory: Uint8Array;
  /** A word lies in the host's order in both endians, so a big-endian guest's byte is at its address xor 3. */
  readonly #lane: 0 | 3;

  constructor(buffer: ArrayBufferLike, bytes: number, endian: Endian) {
    this.bytes = bytes;
    this.#memory = new Uint8Array(buffer, STATE_BYTES, bytes);
    this.#lane = endian === 'little' ? 0 : 3;
  }

  /** `physical` is a multiple of `bytes` and below the size of RAM. */
  read(physical: number, bytes: AccessBytes): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) {
      const byte = this.#memory[(physical + i) ^ this.#lane] ?? 0;
      value = this.#lane === 0 ? value + byte * 2 ** (8 * i) : value * 256 + byte;
    }
    return value;
  }

  write(physical: number, bytes: AccessBytes, value: number): void {
    for (let i = 0; i < bytes; i++) {
      const shift = 8 * (this.#lane === 0 ? i : bytes - 1 - i);
      this.#memory[(physical + i) ^ this.#lane] = value >>> shift;
    }
  }

  /** All of `data` lies within RAM. */
  store(physical: number, data: Uint8Array): void {
    if (this.#lane === 0) this.#memory.set(data, physical);
    else
      data.forEach((byte, i) => {
        this.#memory[(physical + i) ^ 3] = byte;
      });
  }

  /** A copy of `length` bytes; shorter at the end of RAM. */
  load(physical: number, length: number): Uint8Array {
    const from = Math.min(physical, this.bytes);
    const data = this.#memory.slice(from, Math.min(from + length, this.bytes));
    if (this.#lane === 0) return data;
    return data.map((_, i) => this.#memory[(from + i) ^ 3] ?? 0);
  }

  clear(): void {
    this.#memory.fill(0);
  }
}
