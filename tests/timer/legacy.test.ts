/** The kernel before the patch (docs/timer.md section 9). */
import { describe, expect, test } from 'vitest';
import { DC, ns, setup, TI_IP7 } from './setup.ts';

describe('the interrupt comes every 10 ms', () => {
  test.each([0, 1, 5, 0x7fff_ffff, 0xffff_ffff])('whatever Compare says: 0x%x', (Compare) => {
    const { timer } = setup('legacy');
    timer.writeCompare(ns(0), Compare);
    for (const ms10 of [1, 2, 3]) {
      timer.sync(ns(ms10 * 10_000_000 - 1));
      expect(timer.getCause(ns(ms10 * 10_000_000 - 1))).toBe(0);
      timer.sync(ns(ms10 * 10_000_000));
      expect(timer.getCause(ns(ms10 * 10_000_000))).toBe(TI_IP7);
      timer.writeCompare(ns(ms10 * 10_000_000), Compare);
    }
  });

  test.each([1_000, 100_000_000, 1_000_000_000])('whatever the frequency is: %i Hz', (hz) => {
    expect(setup('legacy', hz).timer.nextMatch(ns(0))).toEqual(ns(10_000_000));
  });

  test('though Cause.DC is set: it is stored and stops nothing', () => {
    const { timer } = setup('legacy');
    timer.writeCause(ns(0), DC);
    timer.sync(ns(10_000_000));
    expect(timer.getCause(ns(10_000_000))).toBe((DC | TI_IP7) >>> 0);
    expect(timer.readCount(ns(10_000_000))).toBe(1_000_000);
  });

  test.each([
    ['on time', 10_000_000, 20_000_000],
    ['1 ns before the next', 19_999_999, 20_000_000],
    ['at the next', 20_000_000, 30_000_000],
    ['27 ms late', 37_000_000, 40_000_000],
    ['a day late', 86_400_000_000_000, 86_400_010_000_000],
  ])('and stays on its grid: %s', (_, t, next) => {
    const { timer } = setup('legacy');
    timer.fire(ns(t));
    expect(timer.getCause(ns(t))).toBe(TI_IP7);
    expect(timer.expiry(ns(t))).toEqual(ns(next));
  });

  test('nextMatch is now when it is overdue', () => {
    const { timer } = setup('legacy');
    expect(timer.nextMatch(ns(9_999_999))).toEqual(ns(10_000_000));
    expect(timer.nextMatch(ns(10_000_000))).toEqual(ns(10_000_000));
    expect(timer.nextMatch(ns(10_000_001))).toEqual(ns(10_000_001));
  });
});

describe("Count is the host's, which is four times as fast, shifted right by two as a signed number", () => {
  test.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [1_000_000_000, 100_000_000],
    [5_368_709_119, 0x1fff_ffff],
    [5_368_709_120, 0xe000_0000],
    [10_737_418_239, 0xffff_ffff],
    [10_737_418_240, 0],
  ])('at %i ns', (t, Count) => {
    const { timer } = setup('legacy');
    expect(timer.readCount(ns(t))).toBe(Count);
    expect(timer.getCount(ns(t))).toBe(Count);
  });

  test('writes are ignored', () => {
    const { timer } = setup('legacy');
    timer.writeCount(ns(0), 12_345);
    timer.setCount(ns(0), 12_345);
    expect(timer.readCount(ns(100))).toBe(10);
  });

  test('RDHWR 2 reads a register that nobody updates', () => {
    const { timer } = setup('legacy');
    expect(timer.readCC(ns(1_000_000_000))).toBe(0);
  });
});

describe('Compare and Cause', () => {
  test('the guest acknowledges with Compare, the host does not', () => {
    const { timer } = setup('legacy');
    timer.fire(ns(10_000_000));
    timer.setCompare(ns(10_000_000), 7);
    expect(timer.getCause(ns(10_000_000))).toBe(TI_IP7);
    timer.writeCompare(ns(10_000_000), 7);
    expect(timer.getCause(ns(10_000_000))).toBe(0);
    expect(timer.getCompare(ns(10_000_000))).toBe(7);
  });

  test('the guest writes every bit of Cause, so it raises and clears TI itself', () => {
    const { timer } = setup('legacy');
    timer.writeCause(ns(0), TI_IP7);
    expect(timer.getCause(ns(0))).toBe(TI_IP7);
    timer.writeCause(ns(0), 0);
    expect(timer.getCause(ns(0))).toBe(0);
    timer.setCause(ns(0), 0xffff_ffff);
    expect(timer.getCause(ns(0))).toBe(0xffff_ffff);
  });
});
