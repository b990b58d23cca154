/** Joins the files of a program: places their sections, gives symbols addresses, and fills in what waited for them. */
import type { ElfImage } from '../elf/write.ts';
import type { LineEntry } from './assembly.ts';
import { settleDefinitions } from './definitions.ts';
import { inLayoutOrder, type LayoutRule, overlap, placeSections } from './layout.ts';
import { type Addresses, group, linesOf, outputSection, symbolsOf } from './output.ts';
import { Resolver } from './resolver.ts';
import type { Section } from './section.ts';
import type { Unit } from './unit.ts';

export interface Linked {
  readonly image: ElfImage;
  readonly lines: readonly LineEntry[];
}

const START_OF_FILE = { line: 1, column: 1, length: 1 };

/** Errors go to the diagnostics of the files; the result counts only if there are none. */
export function link(units: readonly Unit[], layout: readonly LayoutRule[]): Linked {
  for (const unit of units) settleDefinitions(unit);
  const groups = inLayoutOrder(group(units, layout), layout);
  const starts = placeSections(groups, layout);
  const conflict = overlap(groups, starts);
  if (conflict !== undefined) units[0]?.diagnostics.error(START_OF_FILE, conflict);
  const addresses: Addresses = new Map(
    groups.flatMap(({ name, parts }) =>
      parts.map(({ section, offset }): [Section, number] => [section, (starts.get(name) ?? 0) + offset]),
    ),
  );
  const resolver = new Resolver(units, addresses);
  for (const unit of units) resolver.fill(unit);
  return {
    image: {
      endian: units[0]?.endian ?? 'little',
      entry: entryPoint(units, resolver, addresses),
      sections: groups.map((one) => outputSection(one, starts.get(one.name) ?? 0)),
      symbols: units.flatMap((unit) => symbolsOf(unit, addresses, groups)),
    },
    lines: linesOf(units, addresses),
  };
}

/** `_start`, else `main`, global or not; else the start of .text, or of whatever there is. */
function entryPoint(units: readonly Unit[], resolver: Resolver, addresses: Addresses): number {
  for (const name of ['_start', 'main']) {
    for (const { symbols } of units) {
      const definition = symbols.find(name)?.definition;
      const found = definition?.kind === 'value' ? resolver.resolve(definition.value) : undefined;
      if (found !== undefined) return Number(found.value);
    }
  }
  const [first] = [...addresses].filter(([section]) => section.name === '.text');
  return first?.[1] ?? [...addresses.values()][0] ?? 0;
}
