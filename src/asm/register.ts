/** Registers by the names that the assembler takes. */
import { cp0 } from '../isa/cp0.ts';
import { gprNames, parseGpr } from '../isa/registers.ts';

/** `$at`: what macros overwrite. */
export const AT = 1;

/** A general register, or one of CP0 by name. `$12` is a general register that also stands for CP0 12, select 0. */
export interface Register {
  readonly file: 'general' | 'cp0';
  readonly number: number;
  /** 0 for general registers. */
  readonly select: number;
}

/** `$c0_status` and its like, from the table of CP0. */
const cp0Names: ReadonlyMap<string, Register> = new Map(
  cp0.map(({ name, number, select }) => [`$c0_${name.toLowerCase()}`, { file: 'cp0', number, select }]),
);

const general: readonly Register[] = gprNames.map((_, number) => ({ file: 'general', number, select: 0 }));

/** The register that `name` spells, or undefined. */
export function findRegister(name: string): Register | undefined {
  const number = parseGpr(name);
  return number === undefined ? cp0Names.get(name) : general[number];
}

/** Every name, for suggestions. */
export const registerNames: readonly string[] = [
  ...gprNames,
  ...gprNames.map((_, number) => `$${number}`),
  ...cp0Names.keys(),
];
