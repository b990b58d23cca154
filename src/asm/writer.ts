/** Puts the bytes of one source file into its sections. */
import type { Endian } from '../bits.ts';
import type { Diagnostics } from './diagnostics.ts';
import { constantNow } from './expression.ts';
import type { FieldFixup } from './match.ts';
import { type FixupKind, newSection, type Section, type SectionFlags } from './section.ts';
import type { Place } from './token.ts';
import type { AsmSymbol, Expr, Value } from './value.ts';

/** Bytes that one file may fill: a slip in `.space` must not take all memory. */
const MAX_BYTES = 16 * 2 ** 20;
const MAX_NOBITS = 256 * 2 ** 20;

/** Each takes memory until it is known. */
const MAX_WAITING = 2 ** 16;

const fixupOf: Readonly<Record<1 | 2 | 4, FixupKind>> = { 1: 'byte', 2: 'half', 4: 'word' };

export class Writer {
  readonly sections = new Map<string, Section>();
  readonly #endian: Endian;
  readonly #diagnostics: Diagnostics;
  #section: Section;
  #bytesLeft = MAX_BYTES;
  #nobitsLeft = MAX_NOBITS;
  /** Data directives align themselves until `.align 0`. */
  #selfAligning = true;
  /** Labels since the last byte: an alignment takes them along. */
  #labels: AsmSymbol[] = [];
  #slot: { readonly section: Section; readonly offset: number; readonly mnemonic: string } | undefined;

  constructor(endian: Endian, diagnostics: Diagnostics) {
    this.#endian = endian;
    this.#diagnostics = diagnostics;
    this.#section = this.#open('.text', undefined);
  }

  get section(): Section {
    return this.#section;
  }

  here(): Value {
    return { base: this.#section, offset: BigInt(this.#section.size) };
  }

  /** Goes on in `name`, which is made with `flags`, or those that its name implies, when it is new. */
  enter(name: string, flags?: SectionFlags): void {
    this.#section = this.#open(name, flags);
    this.#labels = [];
    this.#selfAligning = true;
  }

  #open(name: string, flags: SectionFlags | undefined): Section {
    const known = this.sections.get(name);
    if (known !== undefined) return known;
    const section = newSection(name, flags, this.#endian);
    this.sections.set(name, section);
    return section;
  }

  /** A label stands here until bytes follow. */
  attach(label: AsmSymbol): void {
    this.#labels.push(label);
  }

  /** Bytes follow: the labels before them stay where they are. */
  settleLabels(): void {
    if (this.#labels.length > 0) this.#labels = [];
  }

  /** Takes `count` bytes of the room that a file has; reports and gives false when there is too little. */
  reserve(count: number, place: Place): boolean {
    const { nobits } = this.#section.flags;
    if (count <= (nobits ? this.#nobitsLeft : this.#bytesLeft)) {
      if (nobits) this.#nobitsLeft -= count;
      else this.#bytesLeft -= count;
      return true;
    }
    const limit = (nobits ? MAX_NOBITS : MAX_BYTES) / 2 ** 20;
    const what = nobits ? 'reserve' : 'fill';
    this.#diagnostics.error(place, {
      message: `${count} more bytes do not fit: a file may ${what} ${limit} MiB`,
    });
    return false;
  }

  /** Reports when the section holds nothing. */
  #holdsData(place: Place, what: string): boolean {
    const { name, flags } = this.#section;
    if (!flags.nobits) return true;
    this.#diagnostics.error(place, {
      message: `section ${name} takes room but holds no ${what}`,
      help: what === 'data' ? 'use .space here, or put the data into .data' : 'write .text before them',
    });
    return false;
  }

  /** With a power of 0, data directives no longer align themselves in this section. */
  setSelfAligning(on: boolean): void {
    this.#selfAligning = on;
  }

  /** What a data directive does first. */
  selfAlign(bytes: number, place: Place): void {
    if (this.#selfAligning) this.align(bytes, 0, bytes, place);
  }

  /** Pads with `fill` up to a multiple of `bytes`, a power of two, unless that takes more than `most` bytes. */
  align(bytes: number, fill: number, most: number, place: Place): void {
    const padding = -this.#section.size & (bytes - 1);
    if (padding > most) return;
    this.#section.raiseAlignment(bytes);
    this.pad(padding, fill, place);
  }

  /** Appends `count` bytes before the labels that stand here. */
  pad(count: number, fill: number, place: Place): void {
    if (count === 0 || !this.reserve(count, place)) return;
    this.#section.appendFill(count, fill);
    for (const label of this.#labels) label.definition = { kind: 'value', value: this.here() };
  }

  /** Appends `count` copies of the byte `fill`. */
  emitFill(count: number, fill: number, place: Place): void {
    this.settleLabels();
    if (this.reserve(count, place)) this.#section.appendFill(count, fill);
  }

  emitBytes(bytes: Uint8Array, place: Place, count = 1): void {
    this.settleLabels();
    if (!this.#holdsData(place, 'data') || !this.reserve(bytes.length * count, place)) return;
    this.#section.appendBytes(bytes, count);
  }

  /** Writes `expr` in `width` bytes, `count` times, or leaves room for it when it needs addresses. `directive` is for messages. */
  emitValue(expr: Expr, width: 1 | 2 | 4, directive: string, count = 1): void {
    this.settleLabels();
    const { place } = expr;
    const value = constantNow(expr);
    if (value === 0n) this.emitFill(width * count, 0, place);
    else if (!this.#holdsData(place, 'data') || !this.reserve(width * count, place)) return;
    else if (value === undefined) this.#emitWaiting(expr, width, count);
    else {
      this.#checkRange(value, width, directive, place);
      this.#section.append(value, width, count);
    }
  }

  #emitWaiting(expr: Expr, width: 1 | 2 | 4, count: number): void {
    const section = this.#section;
    if (count > MAX_WAITING) {
      const message = `an address can be repeated ${MAX_WAITING} times, not ${count}`;
      this.#diagnostics.error(expr.place, { message });
      return;
    }
    for (let times = 0; times < count; times++) {
      section.fixups.push({ kind: fixupOf[width], offset: section.size, expr });
      section.append(0n, width);
    }
  }

  #checkRange(value: bigint, width: 1 | 2 | 4, directive: string, place: Place): void {
    const limit = 2 ** (8 * width);
    if (value >= -limit / 2 && value < limit) return;
    const range = `${directive} holds ${-limit / 2} to ${limit - 1}`;
    const kept = BigInt.asUintN(8 * width, value);
    this.#diagnostics.warning(place, {
      message: `${value} is out of range: ${range}; ${kept} is stored`,
    });
  }

  /** Appends one instruction that comes from the statement at `place`. */
  emitWord(word: number, place: Place, fixup?: FieldFixup): void {
    this.settleLabels();
    if (!this.#holdsData(place, 'instructions') || !this.reserve(4, place)) return;
    const section = this.#section;
    const offset = section.size;
    if ((offset & 3) !== 0) {
      this.#diagnostics.warning(place, {
        message: 'this instruction does not stand at a multiple of 4: it cannot be executed',
        help: 'write .align 2 before it',
      });
    }
    section.addLine(offset, place.line);
    if (fixup !== undefined) section.fixups.push({ kind: fixup.kind, expr: fixup.expr, offset });
    section.appendWord(word);
  }

  /** The next instruction is in the delay slot of `mnemonic`, and the user chooses it. */
  delaySlotFollows(mnemonic: string): void {
    this.#slot = { section: this.#section, offset: this.#section.size, mnemonic };
  }

  /** The branch in whose delay slot the next instruction comes. */
  delaySlotOf(): string | undefined {
    const slot = this.#slot;
    return slot?.section === this.#section && slot.offset === this.#section.size ? slot.mnemonic : undefined;
  }
}
