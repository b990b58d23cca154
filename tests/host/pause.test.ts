/** Stopping the guest's clock is what the kernel does with COUNT_CTL, and COUNT_RESUME at the time of release. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GuestClock } from '../../src/host/clocks.ts';
import { Speed } from '../../src/host/speed.ts';
import type { TimerRegisters } from '../../src/hw/count-timer.ts';
import { TIME_ZERO, type Time } from '../../src/hw/time.ts';
import { createTimer } from '../../src/timer/create.ts';
import type { HostTimer } from '../../src/timer/host-timer.ts';
import { HandClock } from './hand-clock.ts';

const HZ = 100_000_000;
const TICK_MS = 1000 / HZ;

function kernelTimer(Compare: number): { timer: HostTimer; registers: TimerRegisters } {
  const registers = { Count: 0, Compare: 0, Cause: 0 };
  const timer = createTimer('current', registers, HZ, TIME_ZERO);
  timer.writeCompare(TIME_ZERO, Compare);
  return { timer, registers };
}

function setup() {
  const host = new HandClock(1000, 1e-6);
  const clock = new GuestClock({ host, stepMs: 1e-6, speed: new Speed(), paced: false }, { kind: 'wall' });
  clock.run(0);
  const passTicks = (ticks: number): void => {
    host.ms += ticks * TICK_MS;
  };
  const now = (): Time => {
    clock.look(0);
    return clock.at(0);
  };
  return { clock, passTicks, now };
}

const ticks = (max: number) => fc.integer({ min: 1, max });

test('a held clock equals COUNT_CTL with COUNT_RESUME at the time of release', () => {
  const plan = fc.record({
    Compare: ticks(30_000_000),
    before: ticks(20_000_000),
    pause: ticks(20_000_000),
    after: fc.array(ticks(2_000_000), { minLength: 1, maxLength: 10 }),
  });
  fc.assert(
    fc.property(plan, ({ Compare, before, pause, after }) => {
      const held = { ...setup(), ...kernelTimer(Compare) };
      const frozen = { ...setup(), ...kernelTimer(Compare) };
      held.passTicks(before);
      frozen.passTicks(before);
      held.timer.sync(held.now());
      frozen.timer.sync(frozen.now());

      held.clock.hold(0);
      frozen.timer.control?.setCountCtl(frozen.now(), 1);
      held.passTicks(pause);
      frozen.passTicks(pause);
      expect(held.timer.getCount(held.now())).toBe(frozen.timer.getCount(frozen.now()));

      held.clock.run(0);
      const release = frozen.now();
      frozen.timer.control?.setCountResume(release, BigInt(release.s) * 1_000_000_000n + BigInt(release.ns));
      frozen.timer.setCount(release, frozen.timer.getCount(release));
      frozen.timer.control?.setCountCtl(release, 0);

      for (const step of after) {
        held.passTicks(step);
        frozen.passTicks(step);
        held.timer.sync(held.now());
        frozen.timer.sync(frozen.now());
        expect(held.timer.getCount(held.now())).toBe(frozen.timer.getCount(frozen.now()));
        expect(held.registers.Cause).toBe(frozen.registers.Cause);
      }
    }),
  );
});

test('a match that was 3 ticks away before the pause is 3 ticks away after it', () => {
  const { clock, passTicks, now } = setup();
  const { timer, registers } = kernelTimer(1000);
  passTicks(997);
  clock.hold(0);
  passTicks(24_000_000_000);
  timer.sync(now());
  expect(timer.readCount(now())).toBe(997);
  clock.run(0);
  passTicks(2);
  timer.sync(now());
  expect(registers.Cause).toBe(0);
  passTicks(1);
  timer.sync(now());
  expect(registers.Cause).toBe(0x4000_8000);
});

test('a laptop that slept for a day finds one interrupt at most, and Count where it was', () => {
  const { clock, passTicks, now } = setup();
  const { timer, registers } = kernelTimer(1_000_000);
  passTicks(500_000);
  timer.sync(now());
  passTicks(86_400 * HZ);
  timer.sync(now());
  expect(timer.readCount(now())).toBe(500_000);
  expect(registers.Cause).toBe(0);
  expect(clock.lostMs).toBeCloseTo(86_400_000, 0);
});
