/** The symbols of one source file: named ones and numeric local labels. */

import type { Place } from './token.ts';
import type { AsmSymbol } from './value.ts';

/** A symbol that has been named but not defined. */
export const undefinedSymbol = (name: string, place: Place): AsmSymbol => ({
  kind: 'symbol',
  name,
  definition: { kind: 'undefined' },
  place,
  redefinable: false,
  global: false,
  type: 'none',
  size: undefined,
});

/** Names to symbols. A name is entered when it is first seen, be it defined or used. */
export class SymbolTable {
  readonly #byName = new Map<string, AsmSymbol>();
  readonly #locals = new Map<string, { last: AsmSymbol | undefined; next: AsmSymbol | undefined }>();

  get(name: string, place: Place): AsmSymbol {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const entry = undefinedSymbol(name, place);
    this.#byName.set(name, entry);
    return entry;
  }

  find(name: string): AsmSymbol | undefined {
    return this.#byName.get(name);
  }

  /** For `.set` on a name that has a value: uses up to here keep the old one. */
  replace(old: AsmSymbol): AsmSymbol {
    const entry = { ...old };
    this.#byName.set(old.name, entry);
    return entry;
  }

  /** The symbol for `1:` itself. */
  defineLocal(label: string, place: Place): AsmSymbol {
    const pair = this.#pair(label);
    const entry = pair.next ?? undefinedSymbol(label, place);
    entry.place = place;
    pair.last = entry;
    pair.next = undefined;
    return entry;
  }

  /** The symbol for `1f`, or for `1b`: undefined when no `1:` came before. */
  local(label: string, forward: boolean, place: Place): AsmSymbol | undefined {
    const pair = this.#pair(label);
    if (!forward) return pair.last;
    pair.next ??= undefinedSymbol(label, place);
    return pair.next;
  }

  #pair(label: string) {
    const known = this.#locals.get(label);
    if (known !== undefined) return known;
    const pair = { last: undefined, next: undefined };
    this.#locals.set(label, pair);
    return pair;
  }

  /** The named symbols, in the order in which they were first seen. */
  all(): readonly AsmSymbol[] {
    return [...this.#byName.values()];
  }
}
