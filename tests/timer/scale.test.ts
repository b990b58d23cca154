import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTime, compareTime, type Time } from '../../src/hw/time.ts';
import { fromNanoseconds, toNanoseconds } from '../../src/timer/nanoseconds.ts';
import { durationOf, firstAfter, remainder, ticksAt } from '../../src/timer/scale.ts';

const G = 1_000_000_000n;
const WRAP = 2n ** 32n;

/** Any frequency, the ends and the round ones more often than chance has it. */
const anyHz = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  fc.constantFrom(1, 2, 3, 1_000, 32_768, 33_333_333, 100_000_000, 160_000_000, 266_666_667),
  fc.constantFrom(999_999_999, 1_000_000_000, 1_000_000_001, 2 ** 31, 2 ** 32 - 1),
);
const anyTime: fc.Arbitrary<Time> = fc.record({
  s: fc.oneof(fc.integer({ min: 0, max: 2 ** 33 }), fc.integer({ min: 0, max: 2 ** 52 })),
  ns: fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(0, 1, 32_767, 32_768, 999_999_999)),
});
const anyPeriod: fc.Arbitrary<Time> = fc
  .bigInt({ min: 1n, max: 2n ** 62n })
  .chain((max) => fc.bigInt({ min: 1n, max }))
  .map(fromNanoseconds);
const many = { numRuns: 5_000 };

describe('ticksAt', () => {
  test('is floor(t * hz / 10^9) mod 2^32', () => {
    fc.assert(
      fc.property(anyTime, anyHz, (t, hz) => {
        expect(ticksAt(t, hz)).toBe(Number(((toNanoseconds(t) * BigInt(hz)) / G) % WRAP));
      }),
      many,
    );
  });

  test('changes in the very nanosecond in which a tick begins', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 1_000_000_000 }), (somewhere, hz) => {
        const tick = (toNanoseconds(somewhere) * BigInt(hz)) / G;
        const begin = (tick * G + BigInt(hz) - 1n) / BigInt(hz);
        expect(ticksAt(fromNanoseconds(begin), hz)).toBe(Number(tick % WRAP));
        if (begin === 0n) return;
        expect(ticksAt(fromNanoseconds(begin - 1n), hz)).toBe(Number((tick + WRAP - 1n) % WRAP));
      }),
      many,
    );
  });

  test('a second has hz ticks, however late it is: nothing drifts', () => {
    fc.assert(
      fc.property(anyTime, anyHz, (t, hz) => {
        const later = ticksAt(addTime(t, { s: 1, ns: 0 }), hz);
        expect((later - ticksAt(t, hz)) >>> 0).toBe(hz);
      }),
    );
  });

  test('never goes back, and gains at most hz in a second', () => {
    fc.assert(
      fc.property(anyTime, anyHz, fc.integer({ min: 0, max: 999_999_999 }), (t, hz, ns) => {
        const ahead = (ticksAt(addTime(t, { s: 0, ns }), hz) - ticksAt(t, hz)) >>> 0;
        expect(ahead).toBeLessThanOrEqual(hz);
      }),
    );
  });

  test.each([
    ['the last ns before 2^53 ns', 9_007_199_254_740_991n, 1_000_000_000, 0xffff_ffff],
    ['2^53 ns', 9_007_199_254_740_992n, 1_000_000_000, 0],
    ['2^53 + 1 ns', 9_007_199_254_740_993n, 1_000_000_000, 1],
    ['ten years', 315_360_000_000_000_000n, 100_000_000, 0x2da3_0000],
  ])('is exact at %s', (_, t, hz, expected) => {
    expect(ticksAt(fromNanoseconds(t), hz)).toBe(expected);
  });
});

describe('durationOf', () => {
  test('is floor(ticks * 10^9 / hz)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 }), anyHz, (ticks, hz) => {
        expect(toNanoseconds(durationOf(ticks, hz))).toBe((BigInt(ticks) * G) / BigInt(hz));
      }),
      many,
    );
  });

  test('is exact where the quotient is one part in hz short of a whole ns, and where it is whole', () => {
    fc.assert(
      fc.property(
        anyHz,
        fc.bigInt({ min: 0n, max: 4n * G }),
        fc.constantFrom(-1n, 0n, 1n),
        (hz, count, by) => {
          const ticks = (count * BigInt(hz)) / G + by;
          if (ticks < 0n || ticks > WRAP) return;
          expect(toNanoseconds(durationOf(Number(ticks), hz))).toBe((ticks * G) / BigInt(hz));
        },
      ),
      many,
    );
  });

  test.each([
    [2 ** 32, 1, { s: 4_294_967_296, ns: 0 }],
    [2 ** 32, 2 ** 32 - 1, { s: 1, ns: 0 }],
    [2 ** 32, 100_000_000, { s: 42, ns: 949_672_960 }],
    [1, 2 ** 32 - 1, { s: 0, ns: 0 }],
    [0, 1, { s: 0, ns: 0 }],
  ])('%i ticks at %i Hz', (ticks, hz, expected) => {
    expect(durationOf(ticks, hz)).toEqual(expected);
  });
});

describe('remainder', () => {
  test('is t mod period', () => {
    fc.assert(
      fc.property(anyTime, anyPeriod, (t, period) => {
        expect(toNanoseconds(remainder(t, period))).toBe(toNanoseconds(t) % toNanoseconds(period));
      }),
      many,
    );
  });

  test('of a multiple is zero, and of 1 ns less is 1 ns less than the period', () => {
    const period = { s: 42, ns: 949_672_960 };
    const multiple = toNanoseconds(period) * 123_456_789n;
    expect(remainder(fromNanoseconds(multiple), period)).toEqual({ s: 0, ns: 0 });
    expect(remainder(fromNanoseconds(multiple - 1n), period)).toEqual({ s: 42, ns: 949_672_959 });
  });
});

test('firstAfter is after t by at most a period, and whole periods from its start', () => {
  fc.assert(
    fc.property(anyTime, anyTime, anyPeriod, (a, b, period) => {
      const [from, t] = compareTime(a, b) <= 0 ? [a, b] : [b, a];
      const next = toNanoseconds(firstAfter(t, from, period));
      expect(next - toNanoseconds(t)).toBeGreaterThan(0n);
      expect(next - toNanoseconds(t)).toBeLessThanOrEqual(toNanoseconds(period));
      expect((next - toNanoseconds(from)) % toNanoseconds(period)).toBe(0n);
    }),
  );
});
