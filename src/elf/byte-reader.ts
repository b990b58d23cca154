/** Numbers and texts at offsets of a file, in its endianness. */
import type { Endian } from '../bits.ts';

const utf8 = new TextDecoder();

export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #little: boolean;

  constructor(bytes: Uint8Array, endian: Endian) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#little = endian === 'little';
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Whether `size` bytes from `offset` are in the file. */
  has(offset: number, size: number): boolean {
    return offset + size <= this.#bytes.length;
  }

  u8(offset: number): number {
    return this.#view.getUint8(offset);
  }

  u16(offset: number): number {
    return this.#view.getUint16(offset, this.#little);
  }

  u32(offset: number): number {
    return this.#view.getUint32(offset, this.#little);
  }

  /** Six words in a row. */
  u32s(offset: number): readonly [number, number, number, number, number, number] {
    const word = (index: number): number => this.u32(offset + 4 * index);
    return [word(0), word(1), word(2), word(3), word(4), word(5)];
  }

  /** A view of the file, not a copy. */
  slice(offset: number, size: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + size);
  }
}

/** The text at `offset` of a string table, up to its zero byte; empty outside the table. */
export function stringAt(table: Uint8Array, offset: number): string {
  if (offset >= table.length) return '';
  const end = table.indexOf(0, offset);
  return utf8.decode(table.subarray(offset, end < 0 ? table.length : end));
}
