/** The operators of expressions, on 64-bit numbers and on addresses, as GNU as computes them. */
import type { Problem } from './diagnostics.ts';
import { quoted } from './token.ts';
import { absolute, type BinaryMark, type UnaryMark, type Value } from './value.ts';

const truth = (holds: boolean): bigint => (holds ? -1n : 0n);
const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

const unaryMarks: Readonly<Record<UnaryMark, (a: bigint) => bigint>> = {
  '-': (a) => -a,
  '+': (a) => a,
  '~': (a) => ~a,
  '!': (a) => (a === 0n ? 1n : 0n),
};

/** Rank: the higher binds tighter. Comparisons give -1 for true, `&&` and `||` 1, shifts are logical: as GNU as. */
const binaryMarks: Readonly<
  Record<BinaryMark, { readonly rank: number; readonly of: (a: bigint, b: bigint) => bigint }>
> = {
  '||': { rank: 1, of: (a, b) => (a !== 0n || b !== 0n ? 1n : 0n) },
  '&&': { rank: 2, of: (a, b) => (a !== 0n && b !== 0n ? 1n : 0n) },
  '==': { rank: 3, of: (a, b) => truth(a === b) },
  '!=': { rank: 3, of: (a, b) => truth(a !== b) },
  '<>': { rank: 3, of: (a, b) => truth(a !== b) },
  '<': { rank: 3, of: (a, b) => truth(a < b) },
  '<=': { rank: 3, of: (a, b) => truth(a <= b) },
  '>': { rank: 3, of: (a, b) => truth(a > b) },
  '>=': { rank: 3, of: (a, b) => truth(a >= b) },
  '+': { rank: 4, of: (a, b) => a + b },
  '-': { rank: 4, of: (a, b) => a - b },
  '|': { rank: 5, of: (a, b) => a | b },
  '&': { rank: 5, of: (a, b) => a & b },
  '^': { rank: 5, of: (a, b) => a ^ b },
  '!': { rank: 5, of: (a, b) => a | ~b },
  '*': { rank: 6, of: (a, b) => a * b },
  '/': { rank: 6, of: (a, b) => a / b },
  '%': { rank: 6, of: (a, b) => a % b },
  '<<': { rank: 6, of: (a, b) => a << b },
  '>>': { rank: 6, of: (a, b) => u64(a) >> b },
};

export const isUnaryMark = (text: string): text is UnaryMark => Object.hasOwn(unaryMarks, text);
export const isBinaryMark = (text: string): text is BinaryMark => Object.hasOwn(binaryMarks, text);

/** The higher binds tighter. */
export const rankOf = (op: BinaryMark): number => binaryMarks[op].rank;

/** Fails when `a` is not a number. */
export function applyUnary(op: UnaryMark, a: Value): Value | Problem {
  if (op === '+') return a;
  if (a.base !== undefined) return needsNumbers(op, a);
  return absolute(BigInt.asIntN(64, unaryMarks[op](a.offset)));
}

const NO_DIFFERENCE: Problem = {
  message: 'the difference of two addresses is known only when both stand in the same section of this file',
};

const needsNumbers = (op: string, { base }: Value): Problem => ({
  message:
    base?.kind === 'symbol'
      ? `'${op}' needs the value of ${quoted(base.name)}, which this file does not define`
      : `'${op}' needs a number, but this is an address`,
  help: 'of addresses one can take a difference, and add or subtract a number',
});

/** Addresses have sums with numbers, and differences and comparisons within a section. */
export function applyBinary(op: BinaryMark, a: Value, b: Value): Value | Problem {
  if (op === '+' && b.base === undefined)
    return { base: a.base, offset: BigInt.asIntN(64, a.offset + b.offset) };
  if (op === '+' && a.base === undefined)
    return { base: b.base, offset: BigInt.asIntN(64, a.offset + b.offset) };
  if (op === '-' && b.base === undefined)
    return { base: a.base, offset: BigInt.asIntN(64, a.offset - b.offset) };
  const comparable = a.base === b.base && (op === '-' || rankOf(op) === 3);
  if (op === '-' && a.base !== undefined && b.base !== undefined && a.base !== b.base) return NO_DIFFERENCE;
  if (!comparable) {
    if (a.base !== undefined) return needsNumbers(op, a);
    if (b.base !== undefined) return needsNumbers(op, b);
  }
  if ((op === '/' || op === '%') && b.offset === 0n) return { message: 'this divides by zero' };
  if ((op === '<<' || op === '>>') && (b.offset < 0n || b.offset > 63n)) {
    return { message: `cannot shift by ${b.offset}: a shift count is 0 to 63` };
  }
  return absolute(BigInt.asIntN(64, binaryMarks[op].of(a.offset, b.offset)));
}
