import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNanoseconds } from '../../src/timer/nanoseconds.ts';
import { ticksAt } from '../../src/timer/scale.ts';
import { TickGrid } from '../../src/timer/tick-grid.ts';
import { ns } from './setup.ts';

const HALF_WRAP = 2 ** 31;
const anyHz = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  fc.constantFrom(1, 1_000, 33_333_333, 100_000_000, 166_666_667, 300_000_000, 999_999_999, 2 ** 32 - 1),
);
const anyNs = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 4n * 10n ** 18n }));

test.each([
  1, 5, 1_000, 32_768, 10_000_000, 25_000_000, 50_000_000, 100_000_000, 160_000_000, 500_000_000,
  1_000_000_000,
])('%i Hz divides 2^41 * 5^9: its ticks are exact for ever', (hz) => {
  expect((2n ** 41n * 5n ** 9n) % BigInt(hz)).toBe(0n);
  const grid = new TickGrid(hz);
  const period = toNanoseconds(grid.period);
  for (const t of [0n, period - 1n, period, 7n * period - 1n, 7n * period, 9n * 10n ** 17n + 7n]) {
    expect(grid.ticksAt(ns(t))).toBe(ticksAt(ns(t), hz));
  }
});

test('33.333333 MHz starts afresh at every period of 2^32 ticks rounded down to a ns', () => {
  const grid = new TickGrid(33_333_333);
  expect(toNanoseconds(grid.period)).toBe(128_849_020_168n);
  expect(grid.ticksAt(ns(128_849_020_167n))).toBe(0xffff_ffff);
  expect(grid.ticksAt(ns(128_849_020_168n))).toBe(0);
  expect(grid.ticksAt(ns(1000n * 128_849_020_168n - 1n))).toBe(0xffff_ffff);
  expect(grid.ticksAt(ns(1000n * 128_849_020_168n))).toBe(0);
});

test('999.999999 MHz skips a value at the wrap', () => {
  const grid = new TickGrid(999_999_999);
  expect(grid.ticksAt(ns(4_294_967_299n))).toBe(0xffff_fffe);
  expect(grid.ticksAt(ns(4_294_967_300n))).toBe(0);
});

test('the ticks depend on the time alone, not on what was asked before', () => {
  fc.assert(
    fc.property(anyHz, fc.array(anyNs, { minLength: 1, maxLength: 6 }), (hz, times) => {
      const asked = new TickGrid(hz);
      for (const t of times) expect(asked.ticksAt(ns(t))).toBe(new TickGrid(hz).ticksAt(ns(t)));
    }),
  );
});

test('nextTimeOf is the first ns after t at which the ticks have come to the value', () => {
  fc.assert(
    fc.property(anyHz, anyNs, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (hz, t, ticks) => {
      const grid = new TickGrid(hz);
      const next = toNanoseconds(grid.nextTimeOf(ticks, ns(t)));
      expect(next).toBeGreaterThan(t);
      expect(next - t).toBeLessThanOrEqual(toNanoseconds(grid.period));
      const past = (at: bigint): number => (grid.ticksAt(ns(at)) - ticks) >>> 0;
      expect(past(next)).toBeLessThan(HALF_WRAP);
      if (next - 1n > t) expect(past(next - 1n)).toBeGreaterThanOrEqual(HALF_WRAP);
    }),
    { numRuns: 2_000 },
  );
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 32])('a frequency of %f Hz is a programming error', (hz) => {
  expect(() => new TickGrid(hz)).toThrow(RangeError);
});
