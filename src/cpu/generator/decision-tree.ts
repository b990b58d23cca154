/** From the encodings of the table to the questions that a decoder asks, fewest first. */
import type { Instruction } from '../../isa/instruction.ts';

export type Tree =
  | { readonly kind: 'leaf'; readonly instruction: Instruction }
  | { readonly kind: 'reserved' }
  /** Looks at a run of bits; what is not among the cases goes to `otherwise`. */
  | {
      readonly kind: 'switch';
      readonly shift: number;
      readonly width: number;
      readonly cases: ReadonlyMap<number, Tree>;
      readonly otherwise: Tree;
    };

interface Run {
  readonly shift: number;
  readonly width: number;
}

const maskOf = ({ shift, width }: Run): number => (2 ** width - 1) * 2 ** shift;

const bitsOf = (word: number, { shift, width }: Run): number => (word >>> shift) & (2 ** width - 1);

/** The runs of neighbouring ones in `mask`, highest first. */
function runsOf(mask: number): readonly Run[] {
  const bits = (mask >>> 0).toString(2).padStart(32, '0');
  return [...bits.matchAll(/1+/g)].map(({ index, 0: { length } }) => ({
    shift: 32 - index - length,
    width: length,
  }));
}

/**
 * `rows` are the instructions that a word may still be, `known` the bits that have been looked at. A row that asks for no
 * more is what remains when none of the others matches: where two match, the one with more fixed bits is meant.
 */
function grow(rows: readonly Instruction[], known: number, otherwise: Tree): Tree {
  const open = ({ encoding }: Instruction): number => (encoding.mask & ~known) >>> 0;
  const certain = rows.filter((row) => open(row) === 0);
  const rest = rows.filter((row) => open(row) !== 0);
  const [instruction, second] = certain;
  if (second) throw new RangeError(`${instruction?.mnemonic} and ${second.mnemonic} share an encoding`);
  const fallback: Tree = instruction ? { kind: 'leaf', instruction } : otherwise;
  if (rest.length === 0) return fallback;

  const common = rest.reduce((mask, row) => mask & open(row), -1);
  const variety = (run: Run): number => new Set(rest.map(({ encoding }) => bitsOf(encoding.bits, run))).size;
  const [run] = runsOf(common).toSorted((a, b) => variety(b) - variety(a));
  if (!run) throw new RangeError(`no bit tells ${rest.map(({ mnemonic }) => mnemonic).join(', ')} apart`);
  const values = new Set(rest.map(({ encoding }) => bitsOf(encoding.bits, run)));
  const cases = [...values]
    .toSorted((a, b) => a - b)
    .map((value): [number, Tree] => {
      const those = rest.filter(({ encoding }) => bitsOf(encoding.bits, run) === value);
      return [value, grow(those, known | maskOf(run), fallback)];
    });
  return { kind: 'switch', ...run, cases: new Map(cases), otherwise: fallback };
}

/** The decoder of `table`. Throws RangeError when it cannot tell two instructions apart. */
export const decisionTree = (table: readonly Instruction[]): Tree => grow(table, 0, { kind: 'reserved' });
