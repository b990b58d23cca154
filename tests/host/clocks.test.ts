import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockMode } from '../../src/api/vm-api.ts';
import { clockModeError, GuestClock } from '../../src/host/clocks.ts';
import { Speed } from '../../src/host/speed.ts';
import { compareTime, type Time } from '../../src/hw/time.ts';
import { HandClock } from './hand-clock.ts';

const WALL: ClockMode = { kind: 'wall' };
const ns = (time: Time): bigint => BigInt(time.s) * 1_000_000_000n + BigInt(time.ns);

function setup(mode: ClockMode, { stepMs = 0.001, paced = false, startMs = 5000 } = {}) {
  const host = new HandClock(startMs, stepMs);
  const speed = new Speed();
  const clock = new GuestClock({ host, stepMs, speed, paced }, mode);
  return { host, speed, clock };
}

describe('virtual', () => {
  test.each([1, 3, 7, 200, 999, 1000])(
    'at %d MIPS instruction k begins at floor(k * 1000 / mips) ns',
    (mips) => {
      const { clock } = setup({ kind: 'virtual', mips });
      fc.assert(
        fc.property(fc.maxSafeNat(), (k) => {
          expect(ns(clock.at(k))).toBe((BigInt(k) * 1000n) / BigInt(mips));
        }),
      );
    },
  );

  test('the budget ends exactly at the first instruction at or after the deadline', () => {
    const time = fc.record({ s: fc.nat({ max: 9_000 }), ns: fc.nat({ max: 999_999_999 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), time, fc.nat(), (mips, deadline, retired) => {
        const { clock } = setup({ kind: 'virtual', mips });
        const budget = clock.budgetTo(deadline, retired);
        if (compareTime(clock.at(retired), deadline) >= 0) {
          expect(budget).toBe(0);
          return;
        }
        expect(compareTime(clock.at(retired + budget), deadline)).toBeGreaterThanOrEqual(0);
        expect(compareTime(clock.at(retired + budget - 1), deadline)).toBeLessThan(0);
      }),
    );
  });

  test('pausing does not lose the fraction of a nanosecond', () => {
    const { clock } = setup({ kind: 'virtual', mips: 3 });
    for (let k = 0; k < 10; k++) {
      clock.run(k);
      clock.hold(k);
    }
    expect(clock.at(10)).toEqual({ s: 0, ns: 3333 });
  });

  test('WAIT takes it to the deadline, and instructions go on from there', () => {
    const { clock } = setup({ kind: 'virtual', mips: 3 });
    clock.run(0);
    clock.doze({ s: 2, ns: 5 }, 1);
    expect(clock.at(1)).toEqual({ s: 2, ns: 5 });
    expect(clock.at(3)).toEqual({ s: 2, ns: 5 + 1000 - 333 });
  });

  test('a deadline that has passed does not take it back', () => {
    const { clock } = setup({ kind: 'virtual', mips: 1 });
    clock.doze({ s: 0, ns: 10 }, 5);
    expect(clock.at(5)).toEqual({ s: 0, ns: 5000 });
  });

  test('host time does not matter without a pace', () => {
    const { clock, host } = setup({ kind: 'virtual', mips: 200 });
    clock.run(0);
    host.ms += 1e6;
    clock.look(0);
    expect(clock.at(200)).toEqual({ s: 0, ns: 1000 });
    expect(clock.allowance(200)).toBe(Number.POSITIVE_INFINITY);
    expect(clock.msTo({ s: 9, ns: 0 }, 200)).toBe(0);
    expect(clock.lostMs).toBe(0);
  });
});

describe('virtual, paced', () => {
  const MIPS_1: ClockMode = { kind: 'virtual', mips: 1 };

  test('the guest may run what real time has allowed, and no more', () => {
    const { clock, host } = setup(MIPS_1, { paced: true });
    clock.run(0);
    expect(clock.allowance(0)).toBe(0);
    host.ms += 3;
    expect(clock.allowance(0)).toBe(3000);
    expect(clock.allowance(2999)).toBe(1);
    expect(clock.allowance(3000)).toBe(0);
    expect(clock.allowance(3001)).toBe(0);
  });

  test('a guest that was slow for long catches up no more than 20 ms', () => {
    const { clock, host } = setup(MIPS_1, { paced: true });
    clock.run(0);
    for (let look = 0; look < 50; look++) {
      host.ms += 100;
      clock.look(1000);
    }
    expect(clock.allowance(1000)).toBe(20_000);
  });

  test('in WAIT its time passes with real time and ends at the deadline', () => {
    const { clock, host } = setup(MIPS_1, { paced: true });
    clock.run(0);
    const until = { s: 0, ns: 10_000_000 };
    expect(clock.msTo(until, 0)).toBeCloseTo(10, 6);
    host.ms += 4;
    clock.doze(until, 0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 4_000_000 });
    host.ms += 7;
    clock.doze(until, 0);
    expect(clock.at(0)).toEqual(until);
  });

  test.each([
    [250, 250],
    [251, 0],
    [3_600_000, 0],
  ])('%d ms between two looks in WAIT take it %d ms on', (gap, taken) => {
    const { clock, host } = setup(MIPS_1, { paced: true });
    clock.run(0);
    const passed: number[] = [];
    for (const ms of [100, gap, 100]) {
      host.ms += ms;
      clock.doze({ s: 9999, ns: 0 }, 0);
      passed.push(clock.at(0).ns / 1e6);
    }
    expect(passed).toEqual([100, 100 + taken, 200 + taken]);
  });

  test('time spent standing still is not made up for', () => {
    const { clock, host } = setup(MIPS_1, { paced: true });
    clock.run(0);
    clock.hold(0);
    host.ms += 10;
    clock.run(0);
    expect(clock.allowance(0)).toBe(0);
  });
});

describe('wall', () => {
  test('starts at 0 and follows the host', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 0 });
    host.ms += 12.345;
    clock.look(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 12_345_000 });
  });

  test('between two steps of the host clock it goes on with the instructions, below the next step', () => {
    const { clock } = setup(WALL, { stepMs: 0.1 });
    clock.run(0);
    expect(clock.at(20)).toEqual({ s: 0, ns: 1000 });
    expect(clock.at(40)).toEqual({ s: 0, ns: 2000 });
    expect(clock.at(1_000_000)).toEqual({ s: 0, ns: 99_999 });
  });

  test('is at the new step as soon as it is seen', () => {
    const { clock, host } = setup(WALL, { stepMs: 0.1 });
    clock.run(0);
    clock.at(1_000_000);
    host.ms += 0.1;
    expect(clock.at(1_000_200)).toEqual({ s: 0, ns: 100_000 });
  });

  test('reads share a look at the host clock', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    const before = host.reads;
    for (let k = 0; k < 1280; k++) clock.at(k);
    expect(host.reads - before).toBe(9);
  });

  test('a deadline has a budget until it comes, however near', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    host.ms += 1;
    clock.look(0);
    expect(clock.budgetTo({ s: 0, ns: 1_000_001 }, 0)).toBeGreaterThan(0);
    expect(clock.budgetTo({ s: 0, ns: 1_000_000 }, 0)).toBe(0);
  });

  test('the budget falls short of the deadline at the measured speed', () => {
    const { clock, speed } = setup(WALL);
    speed.add(1_000_000, 10);
    clock.run(0);
    const perMs = speed.perMs;
    const budget = clock.budgetTo({ s: 0, ns: 2_000_000 }, 0);
    expect(budget).toBeGreaterThan(perMs);
    expect(budget).toBeLessThan(2 * perMs);
  });

  test.each([
    [250, 0],
    [250.1, 250.1],
    [3_600_000, 3_600_000],
  ])('of %d ms between two looks %d are lost', (gap, lost) => {
    const { clock, host } = setup(WALL, { stepMs: 0.1 });
    clock.run(0);
    host.ms += 7;
    clock.look(0);
    host.ms += gap;
    clock.look(0);
    expect(clock.lostMs).toBeCloseTo(lost, 6);
    expect(Number(ns(clock.at(0)))).toBeCloseTo((7 + gap - lost) * 1e6, -2);
    host.ms += 1;
    clock.look(0);
    expect(Number(ns(clock.at(0)))).toBeCloseTo((8 + gap - lost) * 1e6, -2);
  });

  test('a read of Count finds the gap too', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    host.ms += 10_000;
    expect(clock.at(1000).s).toBe(0);
    expect(clock.lostMs).toBeCloseTo(10_000, 3);
  });

  test('time in which the guest was kept from running is lost', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    host.ms += 40;
    clock.lose(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 0 });
    expect(clock.lostMs).toBeCloseTo(40, 6);
  });

  test('WAIT sleeps until the deadline', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    expect(clock.msTo({ s: 0, ns: 5_000_000 }, 0)).toBeCloseTo(5, 6);
    host.ms += 5;
    clock.doze({ s: 0, ns: 5_000_000 }, 0);
    expect(clock.msTo({ s: 0, ns: 5_000_000 }, 0)).toBe(0);
  });

  test('a host clock that goes back is waited for', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    host.ms += 5;
    clock.look(0);
    host.ms -= 3;
    clock.look(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 5_000_000 });
  });
});

describe('scaled', () => {
  test('is wall time times the factor', () => {
    const { clock, host } = setup({ kind: 'scaled', factor: 0.001 });
    clock.run(0);
    host.ms += 200;
    clock.look(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 200_000 });
    expect(clock.msTo({ s: 0, ns: 300_000 }, 0)).toBeCloseTo(100, 6);
  });

  test('at a factor of 10^-9 a second is a nanosecond', () => {
    const { clock, host } = setup({ kind: 'scaled', factor: 1e-9 });
    clock.run(0);
    for (let tenth = 0; tenth < 35; tenth++) {
      host.ms += 100;
      clock.look(0);
    }
    expect(clock.at(0)).toEqual({ s: 0, ns: 3 });
  });

  test('a gap is lost in guest time', () => {
    const { clock, host } = setup({ kind: 'scaled', factor: 0.01 });
    clock.run(0);
    host.ms += 1000;
    clock.look(0);
    expect(clock.lostMs).toBeCloseTo(10, 6);
  });
});

describe('standing still', () => {
  const modes: readonly ClockMode[] = [WALL, { kind: 'scaled', factor: 0.5 }, { kind: 'virtual', mips: 200 }];

  test.each(modes)('$kind: a pause of any length does not exist for the guest', (mode) => {
    const { clock, host } = setup(mode, { paced: true });
    clock.run(0);
    host.ms += 3;
    clock.look(400);
    const before = clock.at(400);
    clock.hold(400);
    const held = clock.at(400);
    host.ms += 10_000_000;
    expect(clock.at(400)).toEqual(held);
    clock.run(400);
    expect(clock.at(400)).toEqual(held);
    expect(compareTime(before, held)).toBeLessThanOrEqual(0);
    expect(clock.lostMs).toBe(0);
  });

  test('a pause takes in the time up to its beginning', () => {
    const { clock, host } = setup(WALL);
    clock.run(0);
    host.ms += 3;
    clock.hold(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 3_000_000 });
  });

  test.each([
    [WALL, 5],
    [{ kind: 'scaled', factor: 2 } as const, 10],
    [{ kind: 'scaled', factor: 0.2 } as const, 1],
    [{ kind: 'virtual', mips: 100 } as const, 10],
  ])('a step of the clock %o takes %d ns', (mode, stepNs) => {
    const { clock, host } = setup(mode);
    host.ms += 77;
    expect(clock.at(1)).toEqual({ s: 0, ns: stepNs });
    expect(clock.at(1000)).toEqual({ s: 0, ns: 1000 * stepNs });
  });

  test('a step in WAIT goes to the deadline', () => {
    const { clock } = setup(WALL);
    clock.skipTo({ s: 1, ns: 2 }, 10);
    expect(clock.at(10)).toEqual({ s: 1, ns: 2 });
    expect(clock.at(11)).toEqual({ s: 1, ns: 7 });
  });
});

test.each([
  [WALL, undefined],
  [{ kind: 'scaled', factor: 0 }, 'clock factor 0 is out of range: 1e-9 to 1000'],
  [{ kind: 'scaled', factor: Number.NaN }, 'clock factor NaN is out of range: 1e-9 to 1000'],
  [{ kind: 'scaled', factor: 1e-9 }, undefined],
  [{ kind: 'scaled', factor: 1000 }, undefined],
  [{ kind: 'scaled', factor: 1001 }, 'clock factor 1001 is out of range: 1e-9 to 1000'],
  [{ kind: 'virtual', mips: 0 }, '0 MIPS is out of range: a whole number from 1 to 1000'],
  [{ kind: 'virtual', mips: 1 }, undefined],
  [{ kind: 'virtual', mips: 1.5 }, '1.5 MIPS is out of range: a whole number from 1 to 1000'],
  [{ kind: 'virtual', mips: 1000 }, undefined],
  [{ kind: 'virtual', mips: 1001 }, '1001 MIPS is out of range: a whole number from 1 to 1000'],
] as const)('the clock %o: %s', (mode, error) => {
  expect(clockModeError(mode)).toBe(error);
});
