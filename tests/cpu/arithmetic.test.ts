import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addOverflows, lowMask, mulh, mulhu, rotr, subOverflows, wsbh } from '../../src/cpu/arithmetic.ts';

const EDGES = [
  0, 1, -1, 2, 0x7fff_ffff, -0x8000_0000, -0x7fff_ffff, 0xffff, 0x1_0000, -0x1_0000, 0x5555_5555,
];
const word = fc.oneof(fc.constantFrom(...EDGES), fc.integer());

/** `f` of any two words is what `expected` makes of them as BigInts, as a signed word. */
const agree = (f: (a: number, b: number) => number, expected: (a: bigint, b: bigint) => bigint): void => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(f(a, b)).toBe(Number(BigInt.asIntN(32, expected(BigInt(a), BigInt(b)))));
    }),
  );
};

const unsigned = (a: bigint): bigint => BigInt.asUintN(32, a);
const fits = (a: bigint): boolean => a === BigInt.asIntN(32, a);

test('mulh is the high word of the signed product', () => agree(mulh, (a, b) => (a * b) >> 32n));

test('mulhu is the high word of the unsigned product', () =>
  agree(mulhu, (a, b) => (unsigned(a) * unsigned(b)) >> 32n));

test('addOverflows tells whether the signed sum fits', () =>
  agree(addOverflows, (a, b) => (fits(a + b) ? 0n : 1n)));

test('subOverflows tells whether the signed difference fits', () =>
  agree(subOverflows, (a, b) => (fits(a - b) ? 0n : 1n)));

test('rotr rotates by its second word mod 32', () =>
  agree(rotr, (a, n) => {
    const by = n & 31n;
    return (unsigned(a) >> by) | (unsigned(a) << (32n - by));
  }));

test.each([
  [0x1122_3344, 0x2211_4433],
  [0x0080_ff01, 0x8000_01ff],
])('wsbh of 0x%x is 0x%x', (a, swapped) => {
  expect(wsbh(a) >>> 0).toBe(swapped);
});

test('lowMask has as many ones as it is asked for, 1 to 32', () => {
  for (let n = 1; n <= 32; n++) expect(lowMask(n)).toBe(2 ** n - 1);
});
