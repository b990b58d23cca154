/** One source file being assembled: where the next byte goes, which names exist, which options hold. */
import type { Endian } from '../bits.ts';
import { Diagnostics } from './diagnostics.ts';
import type { AsmSymbol, Expr, Value } from './expr.ts';
import { evaluate, type Scope } from './expression.ts';
import { type Fixup, type FixupKind, Section, type SectionFlags } from './section.ts';
import { SymbolTable } from './symbol-table.ts';
import { type Place, quoted, type Token } from './token.ts';

/** What `.set` switches, and `.set push` saves. */
export interface Options {
  /** The assembler fills delay slots. */
  readonly reorder: boolean;
  /** The register that macros may overwrite; undefined after `.set noat`. */
  readonly at: number | undefined;
  /** An instruction may stand for several. */
  readonly macro: boolean;
}

const AT = 1;
/** Bytes that one file may fill, .bss apart: a slip in `.space` must not take all memory. */
const MAX_BYTES = 16 * 2 ** 20;
const MAX_NOBITS = 256 * 2 ** 20;

const CODE = { write: false, exec: true, nobits: false };
const CONSTANTS = { write: false, exec: false, nobits: false };
const VARIABLES = { write: true, exec: false, nobits: false };
const ROOM = { write: true, exec: false, nobits: true };

/** Sections by the start of their name, as GNU as sets their flags; `alignment` in bytes. */
const SECTIONS: readonly {
  readonly name: RegExp;
  readonly flags: SectionFlags;
  readonly alignment: number;
}[] = [
  { name: /^\.text$/, flags: CODE, alignment: 16 },
  { name: /^\.data$/, flags: VARIABLES, alignment: 16 },
  { name: /^\.bss$/, flags: ROOM, alignment: 16 },
  { name: /^\.(text|init|fini)(\.|$)/, flags: CODE, alignment: 1 },
  { name: /^\.rodata(\.|$)/, flags: CONSTANTS, alignment: 16 },
  { name: /^\.(data|sdata)(\.|$)/, flags: VARIABLES, alignment: 1 },
  { name: /^\.(bss|sbss)(\.|$)/, flags: ROOM, alignment: 1 },
  { name: /^\.vec$/, flags: CODE, alignment: 1 },
];

export class Unit implements Scope {
  readonly file: string;
  readonly endian: Endian;
  readonly diagnostics: Diagnostics;
  readonly symbols = new SymbolTable();
  readonly sections = new Map<string, Section>();
  readonly savedOptions: Options[] = [];
  options: Options = { reorder: true, at: AT, macro: true };
  /** Data directives align themselves until `.align 0`. */
  autoAlign = true;
  #section: Section;
  #previous: Section;
  /** Labels since the last byte: an alignment takes them along. */
  #labels: AsmSymbol[] = [];
  #placing: Place = { line: 1, column: 1, length: 1 };
  #slot: { readonly section: Section; readonly offset: number; readonly mnemonic: string } | undefined;

  constructor(file: string, endian: Endian) {
    this.file = file;
    this.endian = endian;
    this.diagnostics = new Diagnostics(file);
    this.#section = this.#open('.text');
    this.#previous = this.#section;
    for (const name of ['.data', '.bss']) this.#open(name);
  }

  get section(): Section {
    return this.#section;
  }

  /** Continues `name`, which is made with `flags` (or those its name implies) when it is new. */
  enter(name: string, flags?: SectionFlags): void {
    this.#previous = this.#section;
    this.#section = this.#open(name, flags);
    this.#labels = [];
    this.autoAlign = true;
  }

  enterPrevious(): void {
    this.enter(this.#previous.name);
  }

  #open(name: string, flags?: SectionFlags): Section {
    const known = this.sections.get(name);
    if (known !== undefined) return known;
    const usual = SECTIONS.find((row) => row.name.test(name));
    const section = new Section(name, usual?.flags ?? flags ?? CONSTANTS, this.endian, usual?.alignment ?? 1);
    this.sections.set(name, section);
    return section;
  }

  /** The statement that the next bytes come from. */
  begin(place: Place): void {
    this.#placing = place;
  }

  /** Whether `count` more bytes fit; reports when not. */
  hasRoom(count: number): boolean {
    const nobits = this.section.flags.nobits;
    let used = 0;
    for (const { flags, size } of this.sections.values()) if (flags.nobits === nobits) used += size;
    const limit = nobits ? MAX_NOBITS : MAX_BYTES;
    if (used + count <= limit) return true;
    this.diagnostics.error(this.#placing, {
      message: `${count} more bytes do not fit: a file may fill ${limit / 2 ** 20} MiB${nobits ? ' of .bss' : ''}`,
    });
    return false;
  }

  /** Pads with bytes of `fill` up to a multiple of `bytes`, unless that takes more than `most`. */
  align(bytes: number, fill = 0, most = bytes): void {
    const padding = -this.section.size & (bytes - 1);
    if (padding <= most && this.hasRoom(padding)) this.pad(padding, fill);
    if (padding <= most) this.section.raiseAlignment(bytes);
  }

  /** Appends `count` bytes before the labels that stand here. */
  pad(count: number, fill: number): void {
    if (count === 0) return;
    this.section.appendFill(count, fill);
    for (const label of this.#labels) {
      label.definition = { kind: 'value', value: this.here() };
    }
  }

  /** Bytes follow: the labels before them stay where they are. */
  settleLabels(): void {
    this.#labels = [];
  }

  /** Writes `value` in `width` bytes, or leaves room for it when it needs addresses. */
  emitValue(expr: Expr, width: 1 | 2 | 4, holds: string): void {
    const section = this.section;
    const value = this.now(expr);
    if (section.flags.nobits && value?.offset !== 0n) {
      this.diagnostics.error(expr.place, {
        message: `section ${section.name} takes room but holds no data`,
        help: 'use .space here, or put the data into .data',
      });
      return;
    }
    if (value?.base !== undefined || value === undefined) {
      const kind: FixupKind = width === 4 ? 'word' : width === 2 ? 'half' : 'byte';
      section.fixups.push({ kind, offset: section.size, expr, place: expr.place });
      section.append(0n, width);
      return;
    }
    const bits = BigInt(8 * width);
    const [min, max] = [-(1n << (bits - 1n)), (1n << bits) - 1n];
    if (value.offset < min || value.offset > max) {
      this.diagnostics.warning(expr.place, {
        message: `${value.offset} is out of range: ${holds} holds ${min} to ${max}; only its low ${bits} bits are kept`,
      });
    }
    section.append(value.offset, width);
  }

  /** Appends one instruction that comes from the statement at `place`. */
  emitWord(word: number, place: Place, fixup?: Omit<Fixup, 'offset'>): void {
    const { section } = this;
    if (section.flags.nobits) {
      this.#error(
        place,
        `section ${section.name} takes room but holds no instructions`,
        'write .text before them',
      );
      return;
    }
    if (!this.hasRoom(4)) return;
    if ((section.size & 3) !== 0) {
      this.diagnostics.warning(place, {
        message: 'this instruction is not at a multiple of 4: it cannot be executed',
        help: 'write .align 2 before it',
      });
    }
    const offset = section.size;
    if (section.lines.at(-1)?.line !== place.line) section.lines.push({ offset, line: place.line });
    if (fixup !== undefined) section.fixups.push({ ...fixup, offset });
    section.appendWord(word);
    this.settleLabels();
  }

  /** The next instruction is in the delay slot of `mnemonic`, and the user chooses it. */
  delaySlotFollows(mnemonic: string): void {
    this.#slot = { section: this.section, offset: this.section.size, mnemonic };
  }

  /** The branch in whose delay slot the next instruction comes. */
  delaySlotOf(): string | undefined {
    const slot = this.#slot;
    return slot?.section === this.section && slot.offset === this.section.size ? slot.mnemonic : undefined;
  }

  here(): Value {
    return { base: this.section, offset: BigInt(this.section.size) };
  }

  /** The value as far as it is known on this line; undefined when it cannot have one. */
  now(expr: Expr): Value | undefined {
    const value = evaluate(expr, valueNow);
    return 'message' in value ? undefined : value;
  }

  /** A number that must be known on this line; reports and gives undefined when it is not. */
  constant(expr: Expr, what: string): bigint | undefined {
    const value = evaluate(expr, valueNow);
    if ('message' in value) return this.#error(value.place, value.message, value.help);
    if (value.base === undefined) return value.offset;
    return value.base.kind === 'section'
      ? this.#error(expr.place, `${what} must be a number, but this is an address`)
      : this.#error(
          expr.place,
          `${what} must be a number that is known here, but ${quoted(value.base.name)} is not`,
          'define it above this line with .equ',
        );
  }

  #error(place: Place, message: string, help?: string): undefined {
    this.diagnostics.error(place, { message, help });
  }

  name(token: Token): Expr {
    if (token.text === '.') return { kind: 'known', value: this.here(), place: token };
    const symbol = this.symbols.get(token.text, token);
    const { definition } = symbol;
    return symbol.redefinable && definition.kind === 'value'
      ? { kind: 'known', value: definition.value, place: token }
      : { kind: 'symbol', symbol, place: token };
  }

  local(label: string, forward: boolean, place: Place): AsmSymbol | undefined {
    return this.symbols.local(label, forward, place);
  }

  defineLabel(token: Token): void {
    const symbol =
      token.kind === 'number'
        ? this.symbols.defineLocal(token.text, token)
        : this.symbols.get(token.text, token);
    if (symbol.definition.kind !== 'undefined') {
      this.#error(
        token,
        `${quoted(symbol.name)} is already defined on line ${symbol.place.line}`,
        'give one of the two another name; a label for use nearby can be a number: 1: with 1b and 1f',
      );
      return;
    }
    symbol.definition = { kind: 'value', value: this.here() };
    symbol.place = token;
    this.#labels.push(symbol);
  }

  /** `.set`, `.equ` and `=`. */
  assign(token: Token, expr: Expr): void {
    let symbol = this.symbols.get(token.text, token);
    if (symbol.definition.kind !== 'undefined') {
      if (!symbol.redefinable) {
        const message = `${quoted(symbol.name)} is a label on line ${symbol.place.line}: it cannot be set as well`;
        this.#error(token, message);
        return;
      }
      symbol = this.symbols.replace(symbol);
    }
    const value = this.now(expr);
    const known = value !== undefined && value.base?.kind !== 'symbol';
    symbol.definition = known ? { kind: 'value', value } : { kind: 'deferred', expr };
    symbol.redefinable = true;
    symbol.place = token;
  }
}

const valueNow = (symbol: AsmSymbol): Value =>
  symbol.definition.kind === 'value' ? symbol.definition.value : { base: symbol, offset: 0n };
