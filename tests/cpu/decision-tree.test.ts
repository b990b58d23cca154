import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionTree, type Tree } from '../../src/cpu/generator/decision-tree.ts';
import { decode } from '../../src/isa/codec.ts';
import { type Instruction, op } from '../../src/isa/instruction.ts';
import { mips32 } from '../../src/isa/mips32.ts';

function walk(tree: Tree, word: number): Instruction | undefined {
  switch (tree.kind) {
    case 'leaf':
      return tree.instruction;
    case 'reserved':
      return undefined;
    case 'switch': {
      const value = (word >>> tree.shift) & (2 ** tree.width - 1);
      return walk(tree.cases.get(value) ?? tree.otherwise, word);
    }
  }
}

const row = { syntax: '', does: () => [], doc: '' };

describe('the decoder of the table', () => {
  const tree = decisionTree(mips32);

  test('agrees with the codec on any word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (word) => {
        expect(walk(tree, word)).toBe(decode(word)?.instruction);
      }),
      { numRuns: 5000 },
    );
  });

  test('agrees with the codec on words near each instruction', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mips32),
        fc.integer(),
        fc.integer({ min: 0, max: 31 }),
        ({ encoding }, noise, flipped) => {
          const word = (((noise & ~encoding.mask) | encoding.bits) ^ (1 << flipped)) >>> 0;
          expect(walk(tree, word)).toBe(decode(word)?.instruction);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

test('where two patterns match, the one with more fixed bits is meant', () => {
  const general = op('general', '000000 a:26', row);
  const special = op('special', '000000 0000 a:22', row);
  const tree = decisionTree([general, special]);
  expect(walk(tree, 0x0000_0001)).toBe(special);
  expect(walk(tree, 0x0100_0000)).toBe(general);
  expect(walk(tree, 0x0400_0000)).toBeUndefined();
});

test('two instructions with one encoding are refused', () => {
  const [first, second] = [op('first', '000001 a:26', row), op('second', '000001 b:26', row)];
  expect(() => decisionTree([first, second])).toThrow('first and second share an encoding');
});

test('instructions that no bit tells apart are refused', () => {
  const [first, second] = [op('first', '1 a:31', row), op('second', 'a:31 1', row)];
  expect(() => decisionTree([first, second])).toThrow('no bit tells first, second apart');
});
