import { describe, expect, test } from 'vitest';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';
import { createTimer, replaceTimer } from '../../src/timer/create.ts';
import { DC, HZ_100M, ns, setup, TI_IP7 } from './setup.ts';

const behaviours: readonly TimerBehaviour[] = ['current', 'seed', 'legacy'];

test.each(behaviours)('a timer is of the behaviour and frequency asked for: %s', (behaviour) => {
  const { timer } = setup(behaviour, 33_333_333);
  expect(timer.behaviour).toBe(behaviour);
  expect(timer.countHz).toBe(33_333_333);
});

test.each(['current', 'seed'] as const)(
  '%s: Count is 0 at creation, whatever the clock says',
  (behaviour) => {
    const registers = { Count: 0, Compare: 0, Cause: 0 };
    const timer = createTimer(behaviour, registers, HZ_100M, ns(123_456_789));
    expect(timer.readCount(ns(123_456_789))).toBe(0);
    expect(timer.readCount(ns(123_456_790))).toBe(1);
    expect(timer.expiry(ns(123_456_789))).toEqual(ns(123_456_789 + 42_949_672_960));
  },
);

describe('a timer replaced while the machine runs', () => {
  const pairs = behaviours.flatMap((from) => behaviours.map((to) => [from, to] as const));

  test.each(pairs)('%s to %s: frequency, Compare and Cause are kept', (from, to) => {
    const { timer, registers } = setup(from, 12_000_000);
    timer.setCompare(ns(0), 5_000_000);
    timer.setCause(ns(0), 0x0080_0324);
    const next = replaceTimer(timer, to, registers, ns(1_000));
    expect(next.behaviour).toBe(to);
    expect(next.countHz).toBe(12_000_000);
    expect(next.getCompare(ns(1_000))).toBe(5_000_000);
    expect(next.getCause(ns(1_000))).toBe(0x0080_0324);
  });

  test.each(pairs.filter(([, to]) => to !== 'legacy'))(
    '%s to %s: Count goes on without a jump',
    (from, to) => {
      const { timer, registers } = setup(from);
      timer.setCount(ns(0), 777);
      const Count = timer.readCount(ns(1_005));
      const next = replaceTimer(timer, to, registers, ns(1_005));
      expect(next.readCount(ns(1_005))).toBe(Count);
      expect(next.readCount(ns(1_010))).toBe(Count + 1);
    },
  );

  test('a stopped Count stays stopped, and the match keeps its distance', () => {
    const { timer, registers } = setup('seed');
    timer.writeCompare(ns(0), 1000);
    timer.writeCause(ns(6_000), DC);
    const next = replaceTimer(timer, 'current', registers, ns(8_000));
    expect(next.readCount(ns(9_000))).toBe(600);
    next.writeCause(ns(10_000), 0);
    expect(next.expiry(ns(10_000))).toEqual(ns(14_000));
  });

  test.each([
    ['seed', 'current', 10_000],
    ['current', 'seed', 10_000],
    ['legacy', 'current', 10_000_000],
  ] as const)('%s to %s: a match that is due but not delivered is raised, once', (from, to, due) => {
    const { timer, registers } = setup(from);
    timer.writeCompare(ns(0), 1000);
    const next = replaceTimer(timer, to, registers, ns(due));
    expect(registers.Cause).toBe(TI_IP7);
    next.writeCompare(ns(due), 1000);
    next.sync(ns(due + 1));
    expect(registers.Cause).toBe(0);
  });

  test('a match that is more than half a wrap late is raised', () => {
    const { timer, registers } = setup('current');
    timer.writeCompare(ns(0), 1000);
    replaceTimer(timer, 'seed', registers, ns(30_000_000_000));
    expect(registers.Cause).toBe(TI_IP7);
  });

  test('Count has reached Compare and the seed has not seen it: the current timer has', () => {
    const { timer, registers } = setup('seed', 1000);
    timer.writeCompare(ns(900_000), 5);
    timer.sync(ns(5_000_000));
    expect(timer.readCount(ns(5_000_000))).toBe(5);
    expect(registers.Cause).toBe(0);
    replaceTimer(timer, 'current', registers, ns(5_000_000));
    expect(registers.Cause).toBe(TI_IP7);
  });

  test('Compare just written equal to Count raises nothing', () => {
    const { timer, registers } = setup('seed');
    timer.writeCompare(ns(1_000), 100);
    replaceTimer(timer, 'current', registers, ns(1_000));
    expect(registers.Cause).toBe(0);
  });

  test('legacy starts its own 10 ms, takes the Count of the host, and stores none', () => {
    const { timer, registers } = setup('current');
    timer.writeCause(ns(5_000), DC);
    const next = replaceTimer(timer, 'legacy', registers, ns(1_000_000));
    expect(next.nextMatch(ns(1_000_000))).toEqual(ns(11_000_000));
    expect(next.readCount(ns(1_000_000))).toBe(100_000);
    expect(next.readCC(ns(1_000_000))).toBe(0);
  });

  test('a Count that COUNT_CTL froze goes on from there', () => {
    const { timer, registers } = setup('current');
    timer.control?.setCountCtl(ns(5_000), 1);
    const next = replaceTimer(timer, 'current', registers, ns(9_000));
    expect(next.control?.getCountCtl()).toBe(0);
    expect(next.readCount(ns(9_000))).toBe(500);
    expect(next.readCount(ns(9_010))).toBe(501);
  });
});
