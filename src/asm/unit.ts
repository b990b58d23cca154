/** One source file being assembled: its names, its options and its sections. */
import type { Endian } from '../bits.ts';
import type { ArgumentScope } from './argument.ts';
import { Diagnostics } from './diagnostics.ts';
import { evaluate, valueNow } from './expression.ts';
import { AT, findRegister, type Register } from './register.ts';
import { SymbolTable } from './symbol-table.ts';
import { type Place, quoted, type Token } from './token.ts';
import type { AsmSymbol, Expr } from './value.ts';
import { Writer } from './writer.ts';

/** What `.set` switches, and `.set push` saves. */
export interface Options {
  /** The assembler fills delay slots. */
  readonly reorder: boolean;
  /** The register that macros may overwrite; undefined after `.set noat`. */
  readonly at: number | undefined;
  /** A macro may stand for several instructions without a warning. */
  readonly macro: boolean;
}

export class Unit implements ArgumentScope {
  readonly file: string;
  readonly endian: Endian;
  readonly diagnostics: Diagnostics;
  readonly symbols = new SymbolTable();
  readonly out: Writer;
  readonly savedOptions: Options[] = [];
  options: Options = { reorder: true, at: AT, macro: true };

  constructor(file: string, endian: Endian) {
    this.file = file;
    this.endian = endian;
    this.diagnostics = new Diagnostics(file);
    this.out = new Writer(endian, this.diagnostics);
  }

  name(token: Token): Expr {
    if (token.text === '.') return { kind: 'known', value: this.out.here(), place: token };
    const symbol = this.symbols.get(token.text, token);
    const { definition } = symbol;
    return symbol.redefinable && definition.kind === 'value'
      ? { kind: 'known', value: definition.value, place: token }
      : { kind: 'symbol', symbol, place: token };
  }

  local(label: string, forward: boolean, place: Place): AsmSymbol | undefined {
    return this.symbols.local(label, forward, place);
  }

  register(name: string): Register | undefined {
    return findRegister(name);
  }

  /** A number that must be known on this line; reports and gives undefined when it is not. */
  constant(expr: Expr, what: string): bigint | undefined {
    const value = evaluate(expr, valueNow);
    if ('message' in value) return this.#error(value.place, value.message, value.help);
    if (value.base === undefined) return value.offset;
    if (value.base.kind === 'section') {
      return this.#error(expr.place, `${what} must be a number, but this is an address`);
    }
    const message = `${what} must be a number that is known here, but ${quoted(value.base.name)} is not`;
    return this.#error(expr.place, message, 'define it above this line with .equ');
  }

  #error(place: Place, message: string, help?: string): undefined {
    this.diagnostics.error(place, { message, help });
  }

  /** Reports a name that cannot be given away. */
  #isReserved(token: Token): boolean {
    const isRegister = findRegister(token.text) !== undefined;
    if (isRegister) this.#error(token, `${token.text} is a register: it cannot name anything else`);
    if (token.text === '.') this.#error(token, "'.' is the current address", '.org and .space move it on');
    return isRegister || token.text === '.';
  }

  /** `name:` or `1:`. */
  defineLabel(token: Token): void {
    if (this.#isReserved(token)) return;
    const symbol =
      token.kind === 'number'
        ? this.symbols.defineLocal(token.text.replace(/^0+(?=.)/, ''), token)
        : this.symbols.get(token.text, token);
    if (symbol.definition.kind !== 'undefined') {
      const message = `${quoted(symbol.name)} is already defined on line ${symbol.place.line}`;
      const help = 'rename one of them; a label for use nearby can be a number: 1: with 1b and 1f';
      this.#error(token, message, help);
      return;
    }
    symbol.definition = { kind: 'value', value: this.out.here() };
    symbol.place = token;
    this.out.attach(symbol);
  }

  /** `.set`, `.equ` and `=`. */
  assign(token: Token, expr: Expr): void {
    if (this.#isReserved(token)) return;
    let symbol = this.symbols.get(token.text, token);
    if (symbol.definition.kind !== 'undefined') {
      if (!symbol.redefinable) {
        const message = `${quoted(symbol.name)} is the label of line ${symbol.place.line}: it cannot get a value as well`;
        this.#error(token, message);
        return;
      }
      symbol = this.symbols.replace(symbol);
    }
    const value = evaluate(expr, valueNow);
    const settled = !('message' in value) && value.base?.kind !== 'symbol';
    symbol.definition = settled ? { kind: 'value', value } : { kind: 'deferred', expr };
    symbol.redefinable = true;
    symbol.place = token;
  }
}
