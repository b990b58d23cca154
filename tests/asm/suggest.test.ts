import { expect, test } from 'vitest';
import { nearest } from '../../src/asm/suggest.ts';

test.each([
  ['adiu', ['addu', 'addiu', 'and'], 'addiu'],
  ['.wrod', ['.word', '.half'], '.word'],
  ['ADDU', ['addu'], 'addu'],
  ['valeu', ['value', 'vale'], 'value'],
  ['x', ['y', 'xy'], 'xy'],
  ['frobnicate', ['addu', 'sub'], undefined],
  ['', [], undefined],
])('%s is near %j: %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
