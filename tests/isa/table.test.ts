import { expect, test } from 'vitest';
import type { Instruction } from '../../src/isa/instruction.ts';
import { mips32 } from '../../src/isa/mips32.ts';

/** `special` matches nothing that `general` does not, and fixes more bits. */
const refines = (special: Instruction, general: Instruction): boolean => {
  const [s, g] = [special.encoding, general.encoding];
  return s.mask !== g.mask && (s.mask & g.mask) >>> 0 === g.mask && (s.bits & g.mask) >>> 0 === g.bits;
};

const overlap = (a: Instruction, b: Instruction): boolean =>
  ((a.encoding.bits ^ b.encoding.bits) & a.encoding.mask & b.encoding.mask) === 0;

test('two instructions share a word only where one is a special case of the other', () => {
  const shared = mips32.flatMap((a, index) =>
    mips32.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])),
  );
  expect(shared.filter(([a, b]) => !refines(a, b) && !refines(b, a))).toEqual([]);
  expect(shared.map(([a, b]) => `${a.mnemonic} ${b.mnemonic}`)).toEqual([
    'sll ssnop',
    'sll ehb',
    'sll pause',
  ]);
});

test('the table holds every mnemonic once', () => {
  expect(new Set(mips32.map(({ mnemonic }) => mnemonic)).size).toBe(mips32.length);
  expect(mips32.length).toBeGreaterThan(100);
});

test('every instruction says in sentences what it does', () => {
  const silent = mips32.filter(({ doc }) => !/^[A-Z0-9].*[^.]\.$/.test(doc));
  expect(silent.map(({ mnemonic }) => mnemonic)).toEqual([]);
});

test('fields and fixed bits do not share bits', () => {
  const crowded = mips32.filter(({ encoding }) => {
    const spans = [...encoding.fields.values()].map(({ shift, width }) => 2 ** (shift + width) - 2 ** shift);
    const union = spans.reduce((bits, span) => (bits | span) >>> 0, encoding.mask);
    return spans.reduce((sum, span) => sum + span, encoding.mask) !== union;
  });
  expect(crowded.map(({ mnemonic }) => mnemonic)).toEqual([]);
});
