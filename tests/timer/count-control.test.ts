/** COUNT_HZ, COUNT_CTL and COUNT_RESUME (docs/timer.md section 3). */
import { describe, expect, test } from 'vitest';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';
import type { CountControl } from '../../src/timer/count-control.ts';
import type { HostTimer } from '../../src/timer/host-timer.ts';
import { DC, ns, setup, TI_IP7 } from './setup.ts';

const EINVAL = -22;

function controlled(): { readonly timer: HostTimer; readonly control: CountControl } {
  const { timer } = setup('current');
  if (timer.control === undefined) throw new Error('the current timer has these registers');
  return { timer, control: timer.control };
}

test.each<TimerBehaviour>(['seed', 'legacy'])('%s is older than these registers', (behaviour) => {
  expect(setup(behaviour).timer.control).toBeUndefined();
});

describe('COUNT_HZ', () => {
  test.each([
    [0, EINVAL],
    [1, 0],
    [1_000_000_000, 0],
    [1_000_000_001, EINVAL],
    [-1, EINVAL],
    [0.5, EINVAL],
    [Number.NaN, EINVAL],
  ])('%d Hz: %i', (hz, result) => {
    const { timer, control } = controlled();
    expect(control.setCountHz(ns(0), hz)).toBe(result);
    expect(timer.countHz).toBe(result === 0 ? hz : 100_000_000);
  });

  test('Count is continuous, and the ticks left to the match are kept', () => {
    const { timer, control } = controlled();
    timer.writeCompare(ns(0), 1000);
    control.setCountHz(ns(5_000), 50_000_000);
    expect(timer.getCount(ns(5_000))).toBe(500);
    expect(timer.getCount(ns(5_019))).toBe(500);
    expect(timer.getCount(ns(5_020))).toBe(501);
    expect(timer.expiry(ns(5_020))).toEqual(ns(15_000));
  });

  test('a match that is due is raised by the change', () => {
    const { timer, control } = controlled();
    timer.writeCompare(ns(0), 1000);
    control.setCountHz(ns(10_500), 10_000_000);
    expect(timer.getCause(ns(10_500))).toBe(TI_IP7);
  });

  test('the frequency there is already leaves the deadline as it was', () => {
    const { timer, control } = controlled();
    timer.writeCompare(ns(5), 1000);
    control.setCountHz(ns(508), 100_000_000);
    expect(timer.expiry(ns(508))).toEqual(ns(10_005));
  });

  test('while stopped Count stays, and goes on at the new rate', () => {
    const { timer, control } = controlled();
    timer.writeCause(ns(1_000), DC);
    control.setCountHz(ns(2_000), 10_000_000);
    expect(timer.getCount(ns(2_000))).toBe(100);
    timer.writeCause(ns(3_000), 0);
    expect(timer.getCount(ns(3_100))).toBe(101);
  });
});

describe('COUNT_CTL', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, EINVAL],
    [3, EINVAL],
    [-1, EINVAL],
  ])('%d: %i', (value, result) => {
    const { control } = controlled();
    expect(control.setCountCtl(ns(0), value)).toBe(result);
    expect(control.getCountCtl()).toBe(result === 0 ? value : 0);
  });

  test('freezes Count, and on release lets it be where it would have been', () => {
    const { timer, control } = controlled();
    control.setCountCtl(ns(1_000), 1);
    expect(timer.getCount(ns(5_000))).toBe(100);
    expect(timer.expiry(ns(5_000))).toBeUndefined();
    control.setCountCtl(ns(6_000), 0);
    expect(timer.getCount(ns(6_000))).toBe(600);
  });

  test.each([
    ['1 ns before the match', 9_999, 0],
    ['at the match', 10_000, TI_IP7],
  ])('a match during the freeze is raised on release: %s', (_, t, Cause) => {
    const { timer, control } = controlled();
    timer.writeCompare(ns(0), 1000);
    control.setCountCtl(ns(5_000), 1);
    expect(timer.getCause(ns(t))).toBe(0);
    control.setCountCtl(ns(t), 0);
    expect(timer.getCause(ns(t))).toBe(Cause);
  });

  test('Count runs only when COUNT_CTL.DC and Cause.DC are both 0', () => {
    const { timer, control } = controlled();
    timer.writeCause(ns(1_000), DC);
    control.setCountCtl(ns(2_000), 1);
    timer.writeCause(ns(3_000), 0);
    expect(timer.readCount(ns(4_000))).toBe(100);
    control.setCountCtl(ns(5_000), 0);
    expect(timer.readCount(ns(5_000))).toBe(400);
  });

  test('with COUNT_RESUME at the time of release no time has passed: that is how a pause keeps Count', () => {
    const { timer, control } = controlled();
    timer.writeCompare(ns(0), 1000);
    control.setCountCtl(ns(5_000), 1);
    const Count = timer.getCount(ns(1_000_000));
    control.setCountResume(ns(1_000_000), 1_000_000n);
    timer.setCount(ns(1_000_000), Count);
    control.setCountCtl(ns(1_000_000), 0);
    expect(timer.getCount(ns(1_000_000))).toBe(500);
    expect(timer.expiry(ns(1_000_000))).toEqual(ns(1_005_000));
    timer.sync(ns(1_004_999));
    expect(timer.getCause(ns(1_004_999))).toBe(0);
    timer.sync(ns(1_005_000));
    expect(timer.getCause(ns(1_005_000))).toBe(TI_IP7);
  });
});

describe('COUNT_RESUME', () => {
  test.each([
    ['0', 0n, 0],
    ['now', 2_000n, 0],
    ['1 ns after now', 2_001n, EINVAL],
    ['before 0', -1n, EINVAL],
  ])('%s', (_, resume, result) => {
    const { control } = controlled();
    control.setCountCtl(ns(1_000), 1);
    expect(control.setCountResume(ns(2_000), resume)).toBe(result);
    expect(control.getCountResume()).toBe(result === 0 ? resume : 1_000n);
  });

  test('is the time that counts for what is written while frozen', () => {
    const { timer, control } = controlled();
    control.setCountCtl(ns(0), 1);
    timer.setCompare(ns(1_000), 2_000);
    timer.setCount(ns(1_000), 1_500);
    control.setCountCtl(ns(4_000), 0);
    expect(timer.getCount(ns(4_000))).toBe(1_900);
    expect(timer.expiry(ns(4_000))).toEqual(ns(5_000));
  });
});
