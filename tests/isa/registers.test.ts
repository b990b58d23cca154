import { expect, test } from 'vitest';
import { gprNames, parseGpr } from '../../src/isa/registers.ts';

test.each([
  ['$0', 0],
  ['$zero', 0],
  ['$8', 8],
  ['$t0', 8],
  ['$sp', 29],
  ['$fp', 30],
  ['$s8', 30],
  ['$31', 31],
  ['$ra', 31],
])('%s is register %i', (text, number) => {
  expect(parseGpr(text)).toBe(number);
});

test.each(['t0', '8', '$32', '$08', '$-1', '$T0', '$', '', '$f0'])("'%s' is no general register", (text) => {
  expect(parseGpr(text)).toBeUndefined();
});

test('there are 32 general registers', () => {
  expect(gprNames.length).toBe(32);
});
