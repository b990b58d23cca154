import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureStepMs, msBetween, timeOfMs } from '../../src/host/host-clock.ts';
import { compareTime } from '../../src/hw/time.ts';

test.each([
  [0, 0, 0],
  [0.005, 0, 5_000],
  [999.9999996, 1, 0],
  [1000, 1, 0],
  [1234.5, 1, 234_500_000],
  [46 * 86_400_000 + 0.1, 46 * 86_400, 100_000],
])('%d ms are %d s and %d ns', (ms, s, ns) => {
  expect(timeOfMs(ms)).toEqual({ s, ns });
});

test.each([0.005, 0.02, 0.1, 1])('readings on a raster of %d ms come out on whole ns', (step) => {
  const stepNs = Math.round(step * 1e6);
  fc.assert(
    fc.property(fc.nat({ max: 46 * 86_400_000 }), (n) => {
      const ns = BigInt(n) * BigInt(stepNs);
      const expected = { s: Number(ns / 1_000_000_000n), ns: Number(ns % 1_000_000_000n) };
      expect(timeOfMs(n * step)).toEqual(expected);
    }),
  );
});

test('a later reading is never an earlier time', () => {
  const reading = fc.double({ min: 0, max: 1e10, noNaN: true });
  fc.assert(
    fc.property(reading, reading, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(compareTime(timeOfMs(early), timeOfMs(late))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the time between two moments in ms may be negative', () => {
  expect(msBetween({ s: 1, ns: 0 }, { s: 2, ns: 500_000 })).toBe(1000.5);
  expect(msBetween({ s: 2, ns: 500_000 }, { s: 1, ns: 0 })).toBe(-1000.5);
});

test.each([0.005, 0.1, 1, 100])('the step of a clock of %d ms is found by looking', (step) => {
  let calls = 0;
  const clock = { now: () => Math.floor((calls++ * 0.0007) / step) * step };
  expect(measureStepMs(clock)).toBeCloseTo(step, 6);
});
