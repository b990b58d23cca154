/** Joins the files of a program: places their sections, gives symbols addresses, and fills in what waited for them. */
import type { ElfImage, OutputSection, OutputSymbol } from '../elf/write.ts';
import type { LineEntry } from './assembly.ts';
import type { AsmSymbol, Value } from './expr.ts';
import { evaluate } from './expression.ts';
import { applyFixup, type Resolved } from './fixup.ts';
import { inLayoutOrder, type LayoutRule, outputName, overlap, placeSections } from './layout.ts';
import type { Section } from './section.ts';
import { nearest } from './suggest.ts';
import { type Place, quoted } from './token.ts';
import type { Unit } from './unit.ts';

export interface Linked {
  readonly image: ElfImage;
  readonly lines: readonly LineEntry[];
}

/** Definitions that lead to each other, at most. */
const MAX_CHAIN = 200;

/** A section of the output and what it is made of. */
interface Group {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly size: number;
  readonly alignment: number;
}

interface Part {
  readonly unit: Unit;
  readonly section: Section;
  /** From the start of the group. */
  readonly offset: number;
}

/** Errors go to the diagnostics of the files; the result counts only if there are none. */
export function link(units: readonly Unit[], layout: readonly LayoutRule[]): Linked {
  for (const unit of units) settleDefinitions(unit);
  const groups = inLayoutOrder(group(units, layout), layout);
  const addresses = placeSections(groups, layout);
  const conflict = overlap(groups, addresses);
  if (conflict !== undefined) units[0]?.diagnostics.error({ line: 1, column: 1, length: 1 }, conflict);
  const placed = new Map<Section, number>();
  for (const { name, parts } of groups) {
    for (const { section, offset } of parts) placed.set(section, (addresses.get(name) ?? 0) + offset);
  }
  const globals = globalSymbols(units);
  for (const unit of units) resolveFixups(unit, units, placed, globals);

  const sections = groups.map((one) => outputSection(one, addresses.get(one.name) ?? 0));
  return {
    image: {
      endian: units[0]?.endian ?? 'little',
      entry: entryPoint(units, placed, globals),
      sections,
      symbols: units.flatMap((unit) => symbolsOf(unit, placed, groups)),
    },
    lines: linesOf(units, placed),
  };
}

/** Gives every symbol that waits for later ones its value. */
function settleDefinitions(unit: Unit): void {
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

function group(units: readonly Unit[], layout: readonly LayoutRule[]): readonly Group[] {
  const groups = new Map<string, { name: string; parts: Part[]; size: number; alignment: number }>();
  for (const unit of units) {
    for (const section of unit.sections.values()) {
      if (section.size === 0) continue;
      const name = outputName(section.name, layout);
      const known = groups.get(name) ?? { name, parts: [], size: 0, alignment: 1 };
      const offset = Math.ceil(known.size / section.alignment) * section.alignment;
      known.parts.push({ unit, section, offset });
      known.size = offset + section.size;
      known.alignment = Math.max(known.alignment, section.alignment);
      groups.set(name, known);
    }
  }
  return [...groups.values()];
}

interface Global {
  readonly unit: Unit;
  readonly value: Value;
  readonly symbol: AsmSymbol;
}

function globalSymbols(units: readonly Unit[]): ReadonlyMap<string, Global> {
  const globals = new Map<string, Global>();
  for (const unit of units) {
    for (const symbol of unit.symbols.all()) {
      if (!symbol.global || symbol.definition.kind !== 'value') continue;
      const other = globals.get(symbol.name);
      if (other === undefined) globals.set(symbol.name, { unit, value: symbol.definition.value, symbol });
      else {
        unit.diagnostics.error(symbol.place, {
          message: `${quoted(symbol.name)} is global here and in ${other.unit.file}, line ${other.symbol.place.line}`,
          help: 'rename one, or take away its .globl',
        });
      }
    }
  }
  return globals;
}

/** Section addresses are known: what a value comes to. Undefined for a symbol that nobody defines. */
function resolve(
  { base, offset }: Value,
  placed: ReadonlyMap<unknown, number>,
  globals: ReadonlyMap<string, Global>,
  depth = 0,
): Resolved | undefined {
  if (base === undefined) return { value: offset, isAddress: false };
  const wrap = (value: bigint): Resolved => ({ value: BigInt.asUintN(32, value), isAddress: true });
  if (base.kind === 'section') return wrap(BigInt(placed.get(base) ?? 0) + offset);
  const global = globals.get(base.name);
  if (global === undefined || depth > MAX_CHAIN) return undefined;
  const found = resolve(global.value, placed, globals, depth + 1);
  return found?.isAddress ? wrap(found.value + offset) : found && { ...found, value: found.value + offset };
}

function resolveFixups(
  unit: Unit,
  units: readonly Unit[],
  placed: ReadonlyMap<Section, number>,
  globals: ReadonlyMap<string, Global>,
): void {
  const unknown = new Set<AsmSymbol>();
  const lookup = (symbol: AsmSymbol): Value =>
    symbol.definition.kind === 'value' ? symbol.definition.value : { base: symbol, offset: 0n };
  for (const section of unit.sections.values()) {
    const address = placed.get(section) ?? 0;
    for (const fixup of section.fixups) {
      const value = evaluate(fixup.expr, lookup);
      if ('message' in value) {
        unit.diagnostics.error(value.place, value);
        continue;
      }
      const resolved = resolve(value, placed, globals);
      if (resolved !== undefined) {
        const problem = applyFixup(section, fixup, address, resolved);
        if (problem !== undefined) unit.diagnostics.error(fixup.place, problem);
      } else if (value.base?.kind === 'symbol' && !unknown.has(value.base)) {
        unknown.add(value.base);
        reportUndefined(unit, units, value.base, fixup.place, globals);
      }
    }
  }
}

function reportUndefined(
  unit: Unit,
  units: readonly Unit[],
  symbol: AsmSymbol,
  used: Place,
  globals: ReadonlyMap<string, Global>,
): void {
  const { diagnostics } = unit;
  if (/^[0-9]/.test(symbol.name)) {
    diagnostics.error(used, {
      message: `there is no label '${symbol.name}:' below this line`,
      help: `for one further up write ${symbol.name}b`,
    });
    return;
  }
  const elsewhere = units.find(
    (other) =>
      other !== unit &&
      other.symbols.all().some(({ name, definition }) => name === symbol.name && definition.kind === 'value'),
  );
  const own = unit.symbols
    .all()
    .filter(({ definition }) => definition.kind === 'value')
    .map(({ name }) => name);
  const near = nearest(symbol.name, [...own, ...globals.keys()]);
  const help =
    elsewhere === undefined
      ? near && `did you mean ${near}?`
      : `it is defined in ${elsewhere.file}: write .globl ${symbol.name} there`;
  diagnostics.error(used, { message: `${quoted(symbol.name)} is not defined`, help });
}

function outputSection({ name, parts, size, alignment }: Group, address: number): OutputSection {
  const flags = parts.map(({ section }) => section.flags);
  const onlyRoom = flags.every(({ nobits }) => nobits);
  const bytes = new Uint8Array(onlyRoom ? 0 : size);
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

/** `_start`, else `main` (global or not), else the start of .text. */
function entryPoint(
  units: readonly Unit[],
  placed: ReadonlyMap<Section, number>,
  globals: ReadonlyMap<string, Global>,
): number {
  for (const name of ['_start', 'main']) {
    for (const unit of units) {
      const symbol = unit.symbols.all().find((one) => one.name === name);
      if (symbol?.definition.kind !== 'value') continue;
      const found = resolve(symbol.definition.value, placed, globals);
      if (found !== undefined) return Number(found.value);
    }
  }
  const texts = units.flatMap(({ sections }) => placed.get(sections.get('.text') as Section) ?? []);
  return texts[0] ?? [...placed.values()][0] ?? 0;
}

function symbolsOf(
  unit: Unit,
  placed: ReadonlyMap<Section, number>,
  groups: readonly Group[],
): readonly OutputSymbol[] {
  const file: OutputSymbol = {
    name: unit.file,
    value: 0,
    size: 0,
    type: 'file',
    global: false,
    section: undefined,
  };
  const named = unit.symbols.all().flatMap((symbol): OutputSymbol[] => {
    const { name, definition, type, global, size } = symbol;
    if (definition.kind !== 'value' || /^(\.L|\$L)/.test(name)) return [];
    const resolved = resolve(definition.value, placed, new Map());
    if (resolved === undefined) return [];
    const { base } = definition.value;
    const index =
      base === undefined ? -1 : groups.findIndex(({ parts }) => parts.some((part) => part.section === base));
    if (base !== undefined && index < 0) return [];
    const bytes = size === undefined ? undefined : unit.now(size);
    return [
      {
        name,
        value: Number(BigInt.asUintN(32, resolved.value)),
        size: bytes === undefined || bytes.base !== undefined ? 0 : Number(BigInt.asUintN(32, bytes.offset)),
        type,
        global,
        section: index < 0 ? undefined : index,
      },
    ];
  });
  return [file, ...named];
}

function linesOf(units: readonly Unit[], placed: ReadonlyMap<Section, number>): readonly LineEntry[] {
  const lines = units.flatMap((unit) =>
    [...unit.sections.values()].flatMap((section) =>
      section.lines.map(({ offset, line }) => ({
        address: (placed.get(section) ?? 0) + offset,
        file: unit.file,
        line,
      })),
    ),
  );
  return lines.sort((a, b) => a.address - b.address);
}
