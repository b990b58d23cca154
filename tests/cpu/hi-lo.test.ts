import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as hiLo from '../../src/cpu/hi-lo.ts';
import { CpuState } from '../../src/cpu/state.ts';

const EDGES = [0, 1, -1, 2, 0x7fff_ffff, -0x8000_0000, 0xffff, -0x1_0000];
const word = fc.oneof(fc.constantFrom(...EDGES), fc.integer());
const state = new CpuState(new ArrayBuffer(0x1_0004), 4);

const HILO = (): bigint => (BigInt(state.hi) << 32n) | BigInt(state.lo);
const unsigned = (a: number): bigint => BigInt(a >>> 0);

const accumulated = (
  f: (state: CpuState, a: number, b: number) => void,
  expected: (sum: bigint, a: number, b: number) => bigint,
): void => {
  fc.assert(
    fc.property(word, word, word, word, (hi, lo, a, b) => {
      state.hi = hi;
      state.lo = lo;
      const before = HILO();
      f(state, a, b);
      expect(HILO()).toBe(BigInt.asUintN(64, expected(before, a, b)));
    }),
  );
};

test('MADD adds the signed product to HI and LO', () =>
  accumulated(hiLo.madd, (sum, a, b) => sum + BigInt(a) * BigInt(b)));

test('MADDU adds the unsigned product', () =>
  accumulated(hiLo.maddu, (sum, a, b) => sum + unsigned(a) * unsigned(b)));

test('MSUB subtracts the signed product', () =>
  accumulated(hiLo.msub, (sum, a, b) => sum - BigInt(a) * BigInt(b)));

test('MSUBU subtracts the unsigned product', () =>
  accumulated(hiLo.msubu, (sum, a, b) => sum - unsigned(a) * unsigned(b)));

test('DIV leaves the quotient in LO and the remainder, with the sign of the dividend, in HI', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(b !== 0);
      hiLo.div(state, a, b);
      expect(BigInt(state.lo)).toBe(BigInt.asUintN(32, BigInt(a) / BigInt(b)));
      expect(BigInt(state.hi)).toBe(BigInt.asUintN(32, BigInt(a) % BigInt(b)));
    }),
  );
});

test('DIVU leaves the unsigned quotient in LO and the remainder in HI', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(b !== 0);
      hiLo.divu(state, a, b);
      expect(BigInt(state.lo)).toBe(unsigned(a) / unsigned(b));
      expect(BigInt(state.hi)).toBe(unsigned(a) % unsigned(b));
    }),
  );
});

// As QEMU does it: conformance class q_div0.
test.each([
  ['DIV', hiLo.div, 7, 0, 7, 0],
  ['DIV', hiLo.div, -7, 0, 0xffff_fff9, 0],
  ['DIVU', hiLo.divu, -7, 0, 0xffff_fff9, 0],
  ['DIV', hiLo.div, -0x8000_0000, -1, 0x8000_0000, 0],
] as const)('%s %#: a divisor of 0 counts as 1, and the one overflow wraps', (_, f, a, b, lo, hi) => {
  f(state, a, b);
  expect([state.lo, state.hi]).toEqual([lo, hi]);
});
