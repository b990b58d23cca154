/** What an instruction word means, for people: its meaning, its bits and its doc. */
import { decode, disassemble } from './codec.ts';
import { factsOf } from './facts.ts';
import type { Since } from './instruction.ts';
import { meaningOf } from './meaning.ts';
import type { Encoding } from './pattern.ts';

/** A run of bits as the manual draws it. */
interface BitRun {
  readonly high: number;
  readonly low: number;
  /** The field's name, or undefined for bits that are the same in every such instruction. */
  readonly field: string | undefined;
  /** The bits as in the word: `'01000'`. */
  readonly bits: string;
}

interface Explanation {
  /** The instruction as a disassembler prints it, and the table's own name for it: `move` is `or`. */
  readonly text: string;
  readonly mnemonic: string;
  /** One statement a line. */
  readonly meaning: readonly string[];
  /** From bit 31 down. */
  readonly bits: readonly BitRun[];
  readonly mayRaise: readonly string[];
  readonly doc: string;
  readonly since: Since;
}

function bitRuns(word: number, { fields }: Encoding): readonly BitRun[] {
  const digits = (word >>> 0).toString(2).padStart(32, '0');
  const run = (field: string | undefined, high: number, low: number): BitRun => ({
    high,
    low,
    field,
    bits: digits.slice(31 - high, 32 - low),
  });
  const runs: BitRun[] = [];
  let next = 31;
  for (const [name, { shift, width }] of fields) {
    const high = shift + width - 1;
    if (high < next) runs.push(run(undefined, next, high + 1));
    runs.push(run(name, high, shift));
    next = shift - 1;
  }
  if (next >= 0) runs.push(run(undefined, next, 0));
  return runs;
}

/** Undefined for a reserved word. `address` is the word's own: without it branch targets are relative. */
export function explain(word: number, address?: number): Explanation | undefined {
  const decoded = decode(word);
  if (decoded === undefined) return undefined;
  const { mnemonic, encoding, doc, since } = decoded.instruction;
  return {
    text: disassemble(word, address),
    mnemonic,
    meaning: decoded.instruction.does.map((statement) => meaningOf(statement, encoding)),
    bits: bitRuns(word, encoding),
    mayRaise: [...factsOf(decoded.instruction).mayRaise],
    doc,
    since,
  };
}
