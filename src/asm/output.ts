/** Sections and symbols of several files to those of the executable. */
import type { OutputSection, OutputSymbol } from '../elf/write.ts';
import type { LineEntry } from './assembly.ts';
import { evaluate, valueNow } from './expression.ts';
import { type LayoutRule, outputName } from './layout.ts';
import type { Section } from './section.ts';
import type { Unit } from './unit.ts';
import type { AsmSymbol, Value } from './value.ts';

/** Where each section stands. */
export type Addresses = ReadonlyMap<Section, number>;

/** A section of the output and what it is made of. */
export interface Group {
  readonly name: string;
  readonly parts: readonly { readonly section: Section; readonly offset: number }[];
  readonly size: number;
  readonly alignment: number;
}

/** The sections that hold something, by the name that the layout gives them. */
export function group(units: readonly Unit[], layout: readonly LayoutRule[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const section of units.flatMap(({ out }) => [...out.sections.values()])) {
    if (section.size === 0) continue;
    const name = outputName(section.name, layout);
    const before = groups.get(name) ?? { name, parts: [], size: 0, alignment: 1 };
    const offset = Math.ceil(before.size / section.alignment) * section.alignment;
    groups.set(name, {
      name,
      parts: [...before.parts, { section, offset }],
      size: offset + section.size,
      alignment: Math.max(before.alignment, section.alignment),
    });
  }
  return [...groups.values()];
}

export function outputSection({ name, parts, size, alignment }: Group, address: number): OutputSection {
  const flags = parts.map(({ section }) => section.flags);
  const bytes = new Uint8Array(flags.every(({ nobits }) => nobits) ? 0 : size);
  for (const { section, offset } of parts) bytes.set(section.bytes, offset);
  return {
    name,
    address,
    size,
    bytes,
    alignment,
    write: flags.some(({ write }) => write),
    exec: flags.some(({ exec }) => exec),
  };
}

/** Labels that compilers make for themselves. */
const isPrivate = (name: string): boolean => name.startsWith('.L') || name.startsWith('$L');

/** The symbols of a file, after one that names it. */
export function symbolsOf(
  unit: Unit,
  addresses: Addresses,
  groups: readonly Group[],
): readonly OutputSymbol[] {
  const indexes = new Map(
    groups.flatMap(({ parts }, index) => parts.map(({ section }): [unknown, number] => [section, index])),
  );
  const addressOf = new Map<unknown, number>(addresses);
  const output = (symbol: AsmSymbol, { base, offset }: Value): OutputSymbol => ({
    name: symbol.name,
    value: Number(BigInt.asUintN(32, offset + BigInt(addressOf.get(base) ?? 0))),
    size: sizeOf(symbol),
    type: symbol.type,
    global: symbol.global,
    section: indexes.get(base),
  });
  const file: OutputSymbol = {
    name: unit.file,
    value: 0,
    size: 0,
    type: 'file',
    global: false,
    section: undefined,
  };
  const named = unit.symbols.all().flatMap((symbol) => {
    const { definition, name } = symbol;
    if (definition.kind !== 'value' || isPrivate(name)) return [];
    const { base } = definition.value;
    return base === undefined || indexes.has(base) ? [output(symbol, definition.value)] : [];
  });
  return [file, ...named];
}

function sizeOf({ size }: AsmSymbol): number {
  const value = size && evaluate(size, valueNow);
  if (value === undefined || 'message' in value || value.base !== undefined) return 0;
  return Number(BigInt.asUintN(32, value.offset));
}

/** Ascending by address. */
export function linesOf(units: readonly Unit[], addresses: Addresses): readonly LineEntry[] {
  const lines: LineEntry[] = [];
  for (const { file, out } of units) {
    for (const section of out.sections.values()) {
      const start = addresses.get(section) ?? 0;
      for (const { offset, line } of section.lines) lines.push({ address: start + offset, file, line });
    }
  }
  return lines.sort((a, b) => a.address - b.address);
}
