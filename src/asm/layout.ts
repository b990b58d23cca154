/** Where sections go in memory. */
import { hex } from '../bits.ts';
import type { Problem } from './diagnostics.ts';

/** One output section: the input sections it takes, and where it stands. */
export interface LayoutRule {
  readonly name: string;
  /** Undefined: right after the one before, aligned. */
  readonly address: number | undefined;
  /** It takes the sections with these names, and those whose names go on with a dot after one of them. */
  readonly takes: readonly string[];
}

/** The board's: exception vectors at the start of kseg0, programs from 1 MiB on. */
export const defaultLayout: readonly LayoutRule[] = [
  { name: '.vec', address: 0x8000_0000, takes: ['.vec'] },
  { name: '.text', address: 0x8010_0000, takes: ['.text'] },
  { name: '.rodata', address: undefined, takes: ['.rodata'] },
  { name: '.data', address: undefined, takes: ['.data', '.sdata'] },
  { name: '.bss', address: undefined, takes: ['.bss', '.sbss'] },
];

/** Least distance between the starts of sections, in bytes. */
const ALIGNMENT = 16;

export interface SectionToPlace {
  readonly name: string;
  readonly size: number;
  /** A power of two. */
  readonly alignment: number;
}

/** The output section that takes an input section: its own name where no rule does. */
export const outputName = (input: string, layout: readonly LayoutRule[]): string =>
  layout.find(({ takes }) => takes.some((name) => input === name || input.startsWith(`${name}.`)))?.name ??
  input;

/** In memory order: those with a rule first, then the others as they come. */
export function inLayoutOrder<Placed extends SectionToPlace>(
  sections: readonly Placed[],
  layout: readonly LayoutRule[],
): readonly Placed[] {
  const rank = ({ name }: Placed): number => {
    const index = layout.findIndex((rule) => rule.name === name);
    return index < 0 ? layout.length : index;
  };
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

/** Addresses by section name. `sections` are in memory order, none empty. */
export function placeSections(
  sections: readonly SectionToPlace[],
  layout: readonly LayoutRule[],
): ReadonlyMap<string, number> {
  const addresses = new Map<string, number>();
  let next = layout.find(({ name }) => name === '.text')?.address ?? 0;
  for (const { name, size, alignment } of sections) {
    const step = Math.max(alignment, ALIGNMENT);
    const address = layout.find((rule) => rule.name === name)?.address ?? Math.ceil(next / step) * step;
    addresses.set(name, address);
    next = address + size;
  }
  return addresses;
}

const END_OF_MEMORY = 2 ** 32;

/** The first two sections that share memory, in words; undefined when none do. */
export function overlap(
  sections: readonly SectionToPlace[],
  addresses: ReadonlyMap<string, number>,
): Problem | undefined {
  const ranges = sections
    .map(({ name, size }) => ({ name, start: addresses.get(name) ?? 0, size }))
    .sort((a, b) => a.start - b.start);
  for (const [index, { name, start, size }] of ranges.entries()) {
    const next = ranges[index + 1];
    const end = start + size;
    if (end > END_OF_MEMORY) {
      return {
        message: `section ${name} (${size} bytes from 0x${hex(start)}) goes beyond the end of memory`,
      };
    }
    if (next === undefined || end <= next.start) continue;
    return {
      message:
        `section ${name} (0x${hex(start)} to 0x${hex(end - 1)}) runs into section ${next.name}, ` +
        `which starts at 0x${hex(next.start)}: ${end - next.start} bytes too many`,
      help: `make ${name} smaller, or move part of it to another section`,
    };
  }
  return undefined;
}
