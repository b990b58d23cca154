import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';
import type { HostTimer } from '../../src/timer/host-timer.ts';
import { toNanoseconds } from '../../src/timer/nanoseconds.ts';
import { DC, ns, setup, TI } from './setup.ts';

/** An operation, so long after the one before. `distance`: from Count, for values written. */
interface Action {
  readonly op:
    | 'writeCompare'
    | 'setCompare'
    | 'writeCount'
    | 'stop'
    | 'start'
    | 'acknowledge'
    | 'fire'
    | 'read';
  readonly pause: number;
  readonly distance: number;
}

const anyAction: fc.Arbitrary<Action> = fc.record({
  op: fc.constantFrom(
    'writeCompare',
    'setCompare',
    'writeCount',
    'stop',
    'start',
    'acknowledge',
    'fire',
    'read',
  ),
  pause: fc.oneof(fc.nat(30), fc.nat(3000), fc.nat(4_000_000_000), fc.nat(90_000_000_000)),
  distance: fc.oneof(fc.integer({ min: -3, max: 50 }), fc.integer()),
});
const anyHz = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000_000 }),
  fc.constantFrom(1, 1_000, 33_333_333, 80_000_000, 100_000_000, 160_000_000, 300_000_000, 999_999_999),
);

/** A timer after `actions`, all of them before or at `t`. */
function played(behaviour: TimerBehaviour, hz: number, actions: readonly Action[]): [HostTimer, bigint] {
  const { timer } = setup(behaviour, hz);
  let at = 0n;
  for (const { op, pause, distance } of actions) {
    at += BigInt(pause);
    const t = ns(at);
    const value = (timer.getCount(t) + distance) >>> 0;
    switch (op) {
      case 'writeCompare':
      case 'setCompare':
      case 'writeCount':
        timer[op](t, value);
        break;
      case 'stop':
        timer.writeCause(t, DC);
        break;
      case 'start':
        timer.writeCause(t, 0);
        break;
      case 'acknowledge':
        timer.writeCompare(t, timer.getCompare(t));
        break;
      case 'fire':
        timer.fire(t);
        break;
      case 'read':
        timer.readCount(t);
        break;
    }
  }
  return [timer, at];
}

/** Whether a sync at `t` raises TI: asked of a timer whose TI is cleared first. */
function raises(behaviour: TimerBehaviour, hz: number, actions: readonly Action[], t: bigint): boolean {
  const [timer] = played(behaviour, hz, actions);
  const Cause = timer.getCause(ns(t));
  if ((Cause & TI) !== 0) timer.setCause(ns(t), Cause & ~TI);
  timer.sync(ns(t));
  return (timer.getCause(ns(t)) & TI) !== 0;
}

describe.each<TimerBehaviour>(['current', 'seed', 'legacy'])('%s', (behaviour) => {
  test('nextMatch is the first ns at which sync raises TI', () => {
    fc.assert(
      fc.property(
        anyHz,
        fc.array(anyAction, { maxLength: 12 }),
        fc.nat(100),
        fc.nat(1000),
        (hz, actions, wait, permille) => {
          const [timer, last] = played(behaviour, hz, actions);
          const t = last + BigInt(wait);
          const next = timer.nextMatch(ns(t));
          if (next === undefined) {
            expect(timer.expiry(ns(t))).toBeUndefined();
            return;
          }
          const match = toNanoseconds(next);
          expect(match).toBeGreaterThanOrEqual(t);
          expect(raises(behaviour, hz, actions, match)).toBe(true);
          if (match === t) return;
          expect(raises(behaviour, hz, actions, match - 1n)).toBe(false);
          const between = t + ((match - t - 1n) * BigInt(permille)) / 1000n;
          expect(raises(behaviour, hz, actions, between)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test('a match is when Count reaches Compare, which may be a tick before the deadline', () => {
  const { timer } = setup('current', 1000);
  timer.writeCompare(ns(900_000), 5);
  expect(timer.nextMatch(ns(900_000))).toEqual(ns(5_000_000));
  expect(timer.expiry(ns(900_000))).toEqual(ns(5_900_000));
});

test('the seed waits for its deadline', () => {
  const { timer } = setup('seed', 1000);
  timer.writeCompare(ns(900_000), 5);
  expect(timer.nextMatch(ns(900_000))).toEqual(ns(5_900_000));
});

test('where 10^9 is not a multiple of the frequency the deadline may be 1 ns early, and raises', () => {
  const { timer } = setup('current', 300_000_000);
  timer.writeCompare(ns(0), 1);
  expect(timer.nextMatch(ns(0))).toEqual(ns(3));
  timer.sync(ns(3));
  expect(timer.getCause(ns(3)) & TI).toBe(TI);
  expect(timer.readCount(ns(3))).toBe(0);
  expect(timer.readCount(ns(4))).toBe(1);
});

test('a match that is due is now', () => {
  const { timer } = setup('current');
  timer.writeCompare(ns(5), 1000);
  expect(timer.nextMatch(ns(9_999))).toEqual(ns(10_000));
  expect(timer.nextMatch(ns(10_000))).toEqual(ns(10_000));
  expect(timer.nextMatch(ns(10_003))).toEqual(ns(10_003));
  expect(timer.nextMatch(ns(99_999))).toEqual(ns(99_999));
});
