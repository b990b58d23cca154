/** Turns values into addresses, fills in what waited for them, and reports names that nobody defines. */
import type { Problem } from './diagnostics.ts';
import { evaluate, valueNow } from './expression.ts';
import { applyFixup, type Resolved } from './fixup.ts';
import type { Addresses } from './output.ts';
import { nearest } from './suggest.ts';
import { quoted, shortened } from './token.ts';
import type { Unit } from './unit.ts';
import type { AsmSymbol, Value } from './value.ts';

/** Names that lead to each other across files, at most. */
const MAX_CHAIN = 200;

export class Resolver {
  readonly #units: readonly Unit[];
  readonly #addresses: Addresses;
  readonly #sections: ReadonlyMap<unknown, number>;
  readonly #globals = new Map<string, { readonly unit: Unit; readonly symbol: AsmSymbol }>();

  /** Reports names that two files make global. */
  constructor(units: readonly Unit[], addresses: Addresses) {
    this.#units = units;
    this.#addresses = addresses;
    this.#sections = addresses;
    for (const unit of units) {
      for (const symbol of unit.symbols.all()) this.#enter(unit, symbol);
    }
  }

  #enter(unit: Unit, symbol: AsmSymbol): void {
    if (!symbol.global || symbol.definition.kind !== 'value') return;
    const other = this.#globals.get(symbol.name);
    if (other === undefined) {
      this.#globals.set(symbol.name, { unit, symbol });
      return;
    }
    unit.diagnostics.error(symbol.place, {
      message: `${quoted(symbol.name)} is global here and in ${other.unit.file}, line ${other.symbol.place.line}`,
      help: 'rename one, or take away its .globl',
    });
  }

  /** Undefined for a symbol that no file defines. */
  resolve({ base, offset }: Value, depth = 0): Resolved | undefined {
    if (base === undefined) return { value: offset, isAddress: false };
    if (base.kind === 'section') {
      const address = BigInt(this.#sections.get(base) ?? 0) + offset;
      return { value: BigInt.asUintN(32, address), isAddress: true };
    }
    const definition = this.#globals.get(base.name)?.symbol.definition;
    if (definition?.kind !== 'value' || depth > MAX_CHAIN) return undefined;
    const found = this.resolve(definition.value, depth + 1);
    if (found === undefined) return undefined;
    const value = found.value + offset;
    return { value: found.isAddress ? BigInt.asUintN(32, value) : value, isAddress: found.isAddress };
  }

  /** Fills in all that waits in `unit`. */
  fill(unit: Unit): void {
    const reported = new Set<AsmSymbol>();
    for (const section of unit.out.sections.values()) {
      const address = this.#addresses.get(section) ?? 0;
      for (const fixup of section.fixups) {
        const value = evaluate(fixup.expr, valueNow);
        if ('message' in value) {
          unit.diagnostics.error(value.place, value);
          continue;
        }
        const resolved = this.resolve(value);
        const problem = resolved && applyFixup(section, fixup, address, resolved);
        if (problem !== undefined) unit.diagnostics.error(fixup.expr.place, problem);
        const unknown = resolved === undefined && value.base?.kind === 'symbol' ? value.base : undefined;
        if (unknown === undefined || reported.has(unknown)) continue;
        reported.add(unknown);
        unit.diagnostics.error(fixup.expr.place, () => this.#undefinedName(unit, unknown));
      }
    }
  }

  #undefinedName({ symbols, file }: Unit, { name }: AsmSymbol): Problem {
    if (/^[0-9]/.test(name)) {
      const message = `there is no label ${quoted(`${name}:`)} below this line`;
      return { message, help: 'for one further up write b instead of f' };
    }
    const message = `${quoted(name)} is not defined`;
    const elsewhere = this.#units.find(
      (other) => other.file !== file && other.symbols.find(name)?.definition.kind === 'value',
    );
    if (elsewhere !== undefined) {
      return { message, help: `${elsewhere.file} defines it: write .globl ${shortened(name)} there` };
    }
    const own = symbols.all().filter(({ definition }) => definition.kind === 'value');
    const near = nearest(name, [...own.map((one) => one.name), ...this.#globals.keys()]);
    return { message, help: near === undefined ? undefined : `did you mean ${shortened(near)}?` };
  }
}
