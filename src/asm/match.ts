/** What comes out when the arguments of a statement are held against what an instruction or a macro takes. */
import type { Form } from '../isa/forms.ts';
import type { Fields } from '../isa/operands.ts';
import type { Macro } from '../isa/pseudo/macro.ts';
import type { Argument, RegisterArgument, ValueArgument } from './argument.ts';
import type { Problem } from './diagnostics.ts';
import { constantNow } from './expression.ts';
import { findRegister } from './register.ts';
import type { FixupKind } from './section.ts';
import { type Place, quoted, shortened } from './token.ts';
import type { Expr } from './value.ts';

export interface FieldFixup {
  readonly kind: FixupKind;
  readonly expr: Expr;
}

/** An instruction with all its fields; one may have to wait for addresses. */
export interface BoundForm {
  readonly kind: 'form';
  readonly form: Form;
  readonly fields: Fields;
  readonly fixup: FieldFixup | undefined;
  /** A mistake that GNU as lets pass. */
  readonly warning: (Problem & { readonly place: Place }) | undefined;
}

/** What a macro's parameters stand for. */
export type Bindings = ReadonlyMap<string, RegisterArgument | ValueArgument>;

export interface BoundMacro {
  readonly kind: 'macro';
  readonly macro: Macro;
  readonly bindings: Bindings;
}

/** `progress`: how many arguments were right, a part more when the next was at least of the right kind. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly progress: number;
  /** Undefined: the whole statement. */
  readonly place: Place | undefined;
  /** Put into words only when nothing else fits. */
  readonly explain: () => Problem;
}

/** A part more for an argument of the right kind whose value is not known, or out of range. */
export const UNKNOWN_VALUE = 0.25;
export const WRONG_VALUE = 0.5;

export const mismatch = (progress: number, place: Place | undefined, explain: () => Problem): Mismatch => ({
  kind: 'mismatch',
  progress,
  place,
  explain,
});

/** The signed reading of a number of 32 bits, be it written signed or unsigned; undefined beyond. */
export const word = (value: bigint): number | undefined =>
  value >= -0x8000_0000n && value <= 0xffff_ffffn ? Number(BigInt.asIntN(32, value)) : undefined;

/** The instructions that read two registers but have no short form with one. */
const NEVER_SHORT: ReadonlySet<string> = new Set([
  ...['move', 'clz', 'clo', 'jalr', 'jalr.hb'],
  ...['sllv', 'srlv', 'srav', 'rotrv', 'rorv'],
]);

interface Slot {
  readonly name: string;
  readonly isRegister: boolean;
}

/**
 * The arguments that stand for `given`, or a mismatch when there are too few or too many. `addu $t0, 1` is the short form
 * of `addu $t0, $t0, 1`: the source register may be left out where it is the target.
 */
export function complete(
  mnemonic: string,
  given: readonly Argument[],
  expected: number,
  slotsOf: () => readonly Slot[],
): readonly Argument[] | Mismatch {
  if (given.length === expected) return given;
  const slots = slotsOf();
  const [target, source] = slots;
  const [first, ...rest] = given;
  const isShort =
    given.length === expected - 1 &&
    target?.isRegister === true &&
    (target.name === 'rd' || target.name === 'rt') &&
    source?.isRegister === true &&
    !NEVER_SHORT.has(mnemonic);
  if (isShort && first !== undefined) return [first, first, ...rest];
  return mismatch(-1, undefined, () => {
    const names = slots.map(({ name }) => name).join(', ');
    const takes = expected === 0 ? 'no operands' : `${counted(expected)}, ${names}`;
    const here = `${given.length === 1 ? 'is' : 'are'} ${given.length || 'none'}`;
    return { message: `'${mnemonic}' takes ${takes}; here ${here}` };
  });
}

const counted = (count: number): string => `${count} operand${count === 1 ? '' : 's'}`;

/** The mismatch for an argument of the wrong kind; `index` counts from 0. */
export const wrongKind = (
  mnemonic: string,
  index: number,
  needs: string,
  argument: Argument,
  help?: string,
): Mismatch =>
  mismatch(index, argument.place, () => ({
    message: `'${mnemonic}' needs ${needs} as operand ${index + 1}, not ${described(argument)}`,
    help,
  }));

export const needsRegister = (
  mnemonic: string,
  index: number,
  argument: Argument,
  given: readonly Argument[],
): Mismatch =>
  mismatch(index, argument.place, () => ({
    message: `'${mnemonic}' needs a register as operand ${index + 1}, not ${described(argument)}`,
    help:
      argument.kind === 'value' && argument.half === undefined ? asRegister(argument.expr, given) : undefined,
  }));

/** How to get a value into a register, or the dollar that is missing. */
export function asRegister(expr: Expr, given: readonly Argument[]): string | undefined {
  if (expr.kind === 'symbol') {
    const { name } = expr.symbol;
    if (findRegister(`$${name}`) !== undefined) return `registers start with a dollar: $${name}`;
    return `load the address into a register first: la ${freeRegister(given)}, ${shortened(name)}`;
  }
  const value = constantNow(expr);
  return value === undefined ? undefined : loadFirst(value, expr, given);
}

/** The way round an immediate that does not fit. */
export const loadFirst = (value: bigint, expr: Expr, given: readonly Argument[]): string | undefined =>
  word(value) === undefined
    ? undefined
    : `load it into a register first: li ${freeRegister(given)}, ${written(expr, value)}`;

/** $t0 to $t3: one of them is free in any statement. */
const TEMPORARIES = [8, 9, 10, 11];

function freeRegister(given: readonly Argument[]): string {
  const used = new Set(given.map((one) => (one.kind === 'register' ? one.number : undefined)));
  return `$t${TEMPORARIES.findIndex((number) => !used.has(number))}`;
}

/** A number as the user wrote it, or what his expression comes to. */
export const written = (expr: Expr, value: bigint): string =>
  expr.kind === 'known' && expr.text !== undefined ? expr.text : `${value}`;

export function described(argument: Argument): string {
  switch (argument.kind) {
    case 'register':
      return `the register ${argument.text}`;
    case 'memory':
      return 'an address with a base register';
    case 'value':
      return argument.half === undefined ? describedValue(argument.expr) : `%${argument.half}(...)`;
  }
}

function describedValue(expr: Expr): string {
  if (expr.kind === 'symbol') return `the symbol ${quoted(expr.symbol.name)}`;
  const value = constantNow(expr);
  return value === undefined ? 'an address' : `the number ${written(expr, value)}`;
}
