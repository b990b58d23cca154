/** The bytes of one section of one source file, and what has to be filled in when addresses are known. */
import type { Endian } from '../bits.ts';
import type { Expr, SectionBase } from './value.ts';

export interface SectionFlags {
  readonly write: boolean;
  readonly exec: boolean;
  /** Takes room in memory but none in the file: .bss. */
  readonly nobits: boolean;
}

/** How a value goes into its place. ELF calls them R_MIPS_32, _16, PC16, 26, HI16 and LO16. */
export type FixupKind =
  | 'byte'
  | 'half'
  | 'word'
  | 'pc16'
  | 'jump26'
  | 'hi16'
  | 'lo16'
  /** A number of 16 bits that is defined further down: no address. */
  | 'signed16'
  | 'unsigned16';

export interface Fixup {
  readonly kind: FixupKind;
  /** Bytes from the section's start. */
  readonly offset: number;
  readonly expr: Expr;
}

/** A source line and the first byte that came from it. */
export interface SectionLine {
  readonly offset: number;
  readonly line: number;
}

export class Section implements SectionBase {
  readonly kind = 'section';
  readonly name: string;
  readonly flags: SectionFlags;
  readonly endian: Endian;
  readonly fixups: Fixup[] = [];
  readonly #lines: SectionLine[] = [];
  #buffer = new Uint8Array(256);
  #view = new DataView(this.#buffer.buffer);
  #size = 0;
  /** In bytes: a power of two. */
  #alignment: number;

  constructor(name: string, flags: SectionFlags, endian: Endian, alignment: number) {
    this.name = name;
    this.flags = flags;
    this.endian = endian;
    this.#alignment = alignment;
  }

  get size(): number {
    return this.#size;
  }

  get alignment(): number {
    return this.#alignment;
  }

  /** What the file holds: empty for `nobits`. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.flags.nobits ? 0 : this.#size);
  }

  /** Ascending by offset. */
  get lines(): readonly SectionLine[] {
    return this.#lines;
  }

  /** The bytes from `offset` on come from `line`. */
  addLine(offset: number, line: number): void {
    if (this.#lines.at(-1)?.line !== line) this.#lines.push({ offset, line });
  }

  /** Appends `value`, an integer of `width` bytes taken modulo its range, `count` times. */
  append(value: bigint, width: 1 | 2 | 4, count = 1): void {
    const number = Number(BigInt.asUintN(32, value));
    for (let at = this.#grow(width * count); at < this.#size; at += width) this.#put(at, number, width);
  }

  appendWord(word: number): void {
    this.#put(this.#grow(4), word, 4);
  }

  /** Appends `count` copies of `bytes`. */
  appendBytes(bytes: Uint8Array, count = 1): void {
    const start = this.#grow(bytes.length * count);
    if (count === 0) return;
    this.#buffer.set(bytes, start);
    // Copies what is there, twice as much each time.
    for (let done = bytes.length; start + done < this.#size; done *= 2) {
      this.#buffer.copyWithin(start + done, start, Math.min(start + done, this.#size - done));
    }
  }

  /** Appends `count` copies of the low byte of `value`. */
  appendFill(count: number, value: number): void {
    if (this.flags.nobits) {
      this.#size += count;
      return;
    }
    const at = this.#grow(count);
    this.#buffer.fill(value, at, at + count);
  }

  /** Raises the alignment of the section to at least `bytes`, a power of two. */
  raiseAlignment(bytes: number): void {
    this.#alignment = Math.max(this.#alignment, bytes);
  }

  word(offset: number): number {
    return this.#view.getUint32(offset, this.endian === 'little');
  }

  put(offset: number, value: number, width: 1 | 2 | 4): void {
    this.#put(offset, value, width);
  }

  #put(offset: number, value: number, width: 1 | 2 | 4): void {
    const little = this.endian === 'little';
    if (width === 4) this.#view.setUint32(offset, value, little);
    else if (width === 2) this.#view.setUint16(offset, value, little);
    else this.#view.setUint8(offset, value);
  }

  #grow(count: number): number {
    const at = this.#size;
    this.#size += count;
    if (this.#size > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(this.#size, 2 * this.#buffer.length));
      larger.set(this.#buffer);
      this.#buffer = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}

const CODE = { write: false, exec: true, nobits: false };
const CONSTANTS = { write: false, exec: false, nobits: false };
const VARIABLES = { write: true, exec: false, nobits: false };
const ROOM = { write: true, exec: false, nobits: true };

/** Sections whose names say what they hold, with the alignment in bytes that GNU as gives them. */
const known: readonly {
  readonly name: RegExp;
  readonly flags: SectionFlags;
  readonly alignment: number;
}[] = [
  { name: /^\.text$/, flags: CODE, alignment: 16 },
  { name: /^\.data$/, flags: VARIABLES, alignment: 16 },
  { name: /^\.bss$/, flags: ROOM, alignment: 16 },
  { name: /^\.rodata$/, flags: CONSTANTS, alignment: 16 },
  { name: /^\.(text|init|fini)\./, flags: CODE, alignment: 1 },
  { name: /^\.rodata\./, flags: CONSTANTS, alignment: 1 },
  { name: /^\.s?data(\.|$)/, flags: VARIABLES, alignment: 1 },
  { name: /^\.s?bss(\.|$)/, flags: ROOM, alignment: 1 },
  { name: /^\.vec$/, flags: CODE, alignment: 1 },
];

/** An empty section; `flags` count where its name says nothing. */
export function newSection(name: string, flags: SectionFlags | undefined, endian: Endian): Section {
  const usual = known.find((row) => row.name.test(name));
  return new Section(name, usual?.flags ?? flags ?? CONSTANTS, endian, usual?.alignment ?? 1);
}
