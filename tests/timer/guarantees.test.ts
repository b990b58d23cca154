/** What the kernel patch promises (docs/timer.md section 4), where it holds, and where the seed breaks it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DC, ns, setup, TI, TI_IP7 } from './setup.ts';

const PERIOD_100M = 42_949_672_960;
/** 2^31 ticks of 10 ns. */
const HALF_PERIOD_100M = 21_474_836_480;

const isPending = (Cause: number): boolean => (Cause & TI) !== 0;

describe('G1: no read shows Count past Compare without a pending interrupt', () => {
  test.each([
    ['at the match', 10_000, 1000],
    ['one tick late', 10_010, 1001],
    ['half a wrap less 1 ns late', 10_000 + HALF_PERIOD_100M - 1, 0x8000_03e7],
  ])('%s', (_, t, Count) => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    expect(timer.readCount(ns(t))).toBe(Count);
    expect(timer.getCause(ns(t))).toBe(TI_IP7);
  });

  test('a read 1 ns before the match raises nothing', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    expect(timer.readCount(ns(9_999))).toBe(999);
    expect(timer.getCause(ns(9_999))).toBe(0);
  });

  test('half a wrap late a read no longer tells, the host timer does, and so does sync', () => {
    for (const deliver of ['fire', 'sync'] as const) {
      const { timer } = setup('current');
      timer.writeCompare(ns(0), 1000);
      const t = ns(10_000 + HALF_PERIOD_100M);
      expect(timer.readCount(t)).toBe(0x8000_03e8);
      expect(timer.getCause(t)).toBe(0);
      timer[deliver](t);
      expect(timer.getCause(t)).toBe(TI_IP7);
    }
  });

  test('Compare written inside a tick: the seed shows Count at Compare for the rest of a tick with TI = 0', () => {
    const reads = (behaviour: 'current' | 'seed'): readonly [number, boolean][] => {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(5), 1000);
      return [9_999, 10_000, 10_004, 10_005].map((t) => [
        timer.readCount(ns(t)),
        isPending(timer.getCause(ns(t))),
      ]);
    };
    expect(reads('current')).toEqual([
      [999, false],
      [1000, true],
      [1000, true],
      [1000, true],
    ]);
    expect(reads('seed')).toEqual([
      [999, false],
      [1000, false],
      [1000, false],
      [1000, true],
    ]);
  });

  test('holds at any frequency, for any Compare, at any two reads less than half a wrap apart', () => {
    const pause = fc.oneof(fc.nat(40), fc.nat(20_000), fc.nat(2_000_000_000));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.nat(2_000_000_000),
        fc.integer({ min: 1, max: 3000 }),
        fc.array(pause, { minLength: 1, maxLength: 20 }),
        (hz, start, ticks, pauses) => {
          const { timer } = setup('current', hz);
          let t = start;
          let previous = timer.readCount(ns(t));
          const Compare = (previous + ticks) >>> 0;
          timer.writeCompare(ns(t), Compare);
          for (const pause of pauses) {
            t += pause;
            const Count = timer.readCount(ns(t));
            if ((Count - Compare) >>> 0 < (Count - previous) >>> 0)
              expect(isPending(timer.getCause(ns(t)))).toBe(true);
            previous = Count;
          }
        },
      ),
    );
  });
});

describe('G2: a match on or before the stop is raised, none after it', () => {
  test.each([
    ['1 ns before the match', 9_999, DC, 999],
    ['at the match', 10_000, DC | TI_IP7, 1000],
    ['after the match', 12_000, DC | TI_IP7, 1200],
  ])('stopped %s', (_, t, Cause, Count) => {
    for (const behaviour of ['current', 'seed'] as const) {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(0), 1000);
      timer.writeCause(ns(t), DC);
      timer.fire(ns(50_000));
      expect(timer.getCause(ns(50_000))).toBe(Cause);
      expect(timer.readCount(ns(50_000))).toBe(Count);
    }
  });

  test('stopped between Count reaching Compare and the deadline, the seed loses the interrupt for a wrap', () => {
    const pendingAfterRestart = (behaviour: 'current' | 'seed'): boolean => {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(5), 1000);
      timer.writeCause(ns(10_002), DC);
      timer.writeCause(ns(20_000), 0);
      timer.fire(ns(20_000 + PERIOD_100M - 1));
      return isPending(timer.getCause(ns(20_000 + PERIOD_100M - 1)));
    };
    expect(pendingAfterRestart('current')).toBe(true);
    expect(pendingAfterRestart('seed')).toBe(false);
  });
});

describe('G3: Count is continuous over a stop', () => {
  test('the value at the stop, during it and right after the start is the same, then it ticks on the grid', () => {
    const { timer } = setup('current');
    timer.writeCause(ns(1_234), DC);
    expect(timer.readCount(ns(1_234))).toBe(123);
    expect(timer.readCount(ns(5_000_000_001))).toBe(123);
    timer.writeCause(ns(5_000_000_001), 0);
    expect(timer.readCount(ns(5_000_000_001))).toBe(123);
    expect(timer.readCount(ns(5_000_000_009))).toBe(123);
    expect(timer.readCount(ns(5_000_000_010))).toBe(124);
  });

  test('whole ticks are kept, the fraction is not: a run of 1 ns may gain a tick and one of 9 ns none', () => {
    const { timer } = setup('current');
    timer.writeCause(ns(9), DC);
    timer.writeCause(ns(19), 0);
    timer.writeCause(ns(20), DC);
    expect(timer.readCount(ns(20))).toBe(1);
    timer.writeCause(ns(30), 0);
    timer.writeCause(ns(39), DC);
    expect(timer.readCount(ns(39))).toBe(1);
  });

  test('the ticks left to the match are kept', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.writeCause(ns(6_000), DC);
    timer.writeCause(ns(1_000_000_000), 0);
    expect(timer.expiry(ns(1_000_000_000))).toEqual(ns(1_000_004_000));
  });
});

test('G4: a read right after writing Count gives the value written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (hz, t, Count) => {
        const { timer } = setup('current', hz);
        timer.writeCount(ns(t), Count);
        expect(timer.readCount(ns(t))).toBe(Count);
      },
    ),
  );
});

describe('G5: after the guest writes a new Compare TI is 0 until a later match', () => {
  test('though the old deadline was due and not delivered; the seed raises TI for the old Compare', () => {
    const causeAfterWrite = (behaviour: 'current' | 'seed'): number => {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(0), 1000);
      timer.writeCompare(ns(10_500), 100_000);
      return timer.getCause(ns(10_500));
    };
    expect(causeAfterWrite('current')).toBe(0);
    expect(causeAfterWrite('seed')).toBe(TI_IP7);
  });
});

describe('G6: a late host timer does not move later deadlines', () => {
  test.each([
    ['on time', 10_000, 1],
    ['17 ms late', 17_010_000, 1],
    ['1 ns less than a period late', 10_000 + PERIOD_100M - 1, 1],
    ['a period late', 10_000 + PERIOD_100M, 2],
    ['three periods late', 10_000 + 3 * PERIOD_100M, 4],
  ])('%s', (_, t, periods) => {
    for (const behaviour of ['current', 'seed'] as const) {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(0), 1000);
      timer.fire(ns(t));
      expect(timer.getCause(ns(t))).toBe(TI_IP7);
      expect(timer.expiry(ns(t))).toEqual(ns(10_000 + periods * PERIOD_100M));
    }
  });

  test('a hundred years late at 1 GHz is settled at once', () => {
    const { timer } = setup('current', 1_000_000_000);
    const t = 3_155_760_000_000_000_000n;
    timer.fire(ns(t));
    const late = t % 2n ** 32n;
    expect(timer.expiry(ns(t))).toEqual(ns(t - late + 2n ** 32n));
  });
});

describe('G7: one match is one interrupt', () => {
  test('a read raises it, the host timer comes after the acknowledgement and does nothing', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.readCount(ns(10_500));
    timer.writeCompare(ns(10_550), 1000);
    timer.fire(ns(10_600));
    timer.readCount(ns(10_600));
    expect(timer.getCause(ns(10_600))).toBe(0);
  });

  test('in the last quarter of the period the match that is past is still told from the one to come', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(10_000));
    timer.writeCompare(ns(10_000), 1000);
    for (const share of [0.25, 0.5, 0.75, 0.999]) {
      const t = ns(10_000 + Math.round(share * PERIOD_100M));
      timer.sync(t);
      expect(timer.getCause(t)).toBe(0);
    }
    timer.sync(ns(10_000 + PERIOD_100M));
    expect(timer.getCause(ns(10_000 + PERIOD_100M))).toBe(TI_IP7);
  });

  test('TI stays over a second match', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(10_000));
    timer.fire(ns(10_000 + PERIOD_100M));
    expect(timer.getCause(ns(10_000 + PERIOD_100M))).toBe(TI_IP7);
  });
});

describe('G8: Compare written by the host does not lose a pending TI', () => {
  test('one that is pending stays', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(10_000));
    timer.setCompare(ns(10_100), 3000);
    expect(timer.getCause(ns(10_100))).toBe(TI_IP7);
    expect(timer.expiry(ns(10_100))).toEqual(ns(30_000));
  });

  test('one whose match has come is raised, in the seed not within the last tick before the deadline', () => {
    const causeAfterWrite = (behaviour: 'current' | 'seed'): number => {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(5), 1000);
      timer.setCompare(ns(10_003), 5000);
      return timer.getCause(ns(10_003));
    };
    expect(causeAfterWrite('current')).toBe(TI_IP7);
    expect(causeAfterWrite('seed')).toBe(0);
  });
});

test('at 1 kHz the tick that the seed is blind for lasts a millisecond', () => {
  const { timer } = setup('seed', 1000);
  timer.writeCompare(ns(900_000), 5);
  expect(timer.readCount(ns(5_899_999))).toBe(5);
  expect(timer.getCause(ns(5_899_999))).toBe(0);
  timer.fire(ns(5_900_000));
  expect(timer.getCause(ns(5_900_000))).toBe(TI_IP7);
});
