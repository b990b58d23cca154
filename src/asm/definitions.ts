/** Symbols that were set to expressions over later symbols. */

import { evaluate } from './expression.ts';
import { quoted } from './token.ts';
import type { Unit } from './unit.ts';
import type { AsmSymbol, Value } from './value.ts';

/** Definitions that lead to each other, at most. */
const MAX_CHAIN = 200;

/** Gives every symbol that waits for later ones its value. */
export function settleDefinitions(unit: Unit): void {
  const settling = new Set<AsmSymbol>();
  const settle = (symbol: AsmSymbol): Value => {
    const { definition } = symbol;
    if (definition.kind === 'value') return definition.value;
    if (definition.kind === 'undefined') return { base: symbol, offset: 0n };
    let value: Value = { base: undefined, offset: 0n };
    if (settling.has(symbol) || settling.size > MAX_CHAIN) {
      const message = settling.has(symbol)
        ? `${quoted(symbol.name)} is defined by itself`
        : `${quoted(symbol.name)} leads through more than ${MAX_CHAIN} definitions`;
      unit.diagnostics.error(symbol.place, { message });
    } else {
      settling.add(symbol);
      const result = evaluate(definition.expr, settle);
      settling.delete(symbol);
      if ('message' in result) unit.diagnostics.error(result.place, result);
      else value = result;
    }
    symbol.definition = { kind: 'value', value };
    return value;
  };
  for (const symbol of unit.symbols.all()) settle(symbol);
}
