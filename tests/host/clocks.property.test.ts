/** Whatever a user does to the clock, guest time neither jumps nor goes back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClockMode } from '../../src/api/vm-api.ts';
import { GuestClock } from '../../src/host/clocks.ts';
import { msBetween } from '../../src/host/host-clock.ts';
import { Speed } from '../../src/host/speed.ts';
import { compareTime, TIME_ZERO, type Time } from '../../src/hw/time.ts';
import { HandClock } from './hand-clock.ts';

const mode: fc.Arbitrary<ClockMode> = fc.oneof(
  fc.constant<ClockMode>({ kind: 'wall' }),
  fc.double({ min: 1e-9, max: 1000, noNaN: true }).map((factor): ClockMode => ({ kind: 'scaled', factor })),
  fc.integer({ min: 1, max: 1000 }).map((mips): ClockMode => ({ kind: 'virtual', mips })),
);

/** What a user or the host does next. */
type Move =
  | { readonly kind: 'mode'; readonly mode: ClockMode }
  | { readonly kind: 'run' | 'hold' | 'look' | 'lose' }
  | { readonly kind: 'execute'; readonly instructions: number; readonly ms: number }
  | { readonly kind: 'time'; readonly ms: number };

const moves = fc.array(
  fc.oneof(
    mode.map((mode): Move => ({ kind: 'mode', mode })),
    fc.constantFrom('run', 'hold', 'look', 'lose').map((kind): Move => ({ kind })),
    fc
      .record({ instructions: fc.nat({ max: 100_000 }), ms: fc.double({ min: 0, max: 8, noNaN: true }) })
      .map((executed): Move => ({ kind: 'execute', ...executed })),
    fc.double({ min: 0, max: 1e6, noNaN: true }).map((ms): Move => ({ kind: 'time', ms })),
  ),
  { maxLength: 60 },
);

const step = fc.constantFrom(0.001, 0.005, 0.02, 0.1, 1);

function setup(mode: ClockMode, stepMs: number) {
  const host = new HandClock(1e6, stepMs);
  const speed = new Speed();
  const clock = new GuestClock({ host, stepMs, speed, paced: true }, mode);
  return { host, speed, clock };
}

test('guest time never goes back', () => {
  fc.assert(
    fc.property(mode, step, moves, (first, stepMs, todo) => {
      const { host, speed, clock } = setup(first, stepMs);
      let retired = 0;
      let last: Time = TIME_ZERO;
      for (const move of todo) {
        if (move.kind === 'mode') clock.setMode(move.mode, retired);
        else if (move.kind === 'execute') {
          retired += move.instructions;
          host.ms += move.ms;
          speed.add(move.instructions, move.ms);
        } else if (move.kind === 'time') host.ms += move.ms;
        else clock[move.kind](retired);
        const now = clock.at(retired);
        expect(compareTime(last, now)).toBeLessThanOrEqual(0);
        last = now;
      }
    }),
  );
});

test('changing the clock, pausing and losing time do not move guest time', () => {
  fc.assert(
    fc.property(mode, step, moves, (first, stepMs, todo) => {
      const { host, speed, clock } = setup(first, stepMs);
      let retired = 0;
      for (const move of todo) {
        clock.look(retired);
        const before = clock.at(retired);
        if (move.kind === 'mode') clock.setMode(move.mode, retired);
        else if (move.kind === 'execute') {
          retired += move.instructions;
          host.ms += move.ms;
          speed.add(move.instructions, move.ms);
          continue;
        } else if (move.kind === 'time') {
          host.ms += move.ms;
          continue;
        } else clock[move.kind](retired);
        expect(clock.at(retired)).toEqual(before);
      }
    }),
  );
});

test('the wall clock never shows a step of the host clock that has not come', () => {
  const slices = fc.array(
    fc.record({ instructions: fc.nat({ max: 5_000 }), ms: fc.double({ min: 0, max: 2, noNaN: true }) }),
    { maxLength: 100 },
  );
  fc.assert(
    fc.property(step, slices, (stepMs, todo) => {
      const { host, speed, clock } = setup({ kind: 'wall' }, stepMs);
      clock.run(0);
      const start = host.now();
      let retired = 0;
      for (const slice of todo) {
        for (let part = 0; part < 8; part++) {
          retired += slice.instructions / 8;
          host.ms += slice.ms / 8;
          const shown = msBetween(TIME_ZERO, clock.at(Math.floor(retired)));
          expect(shown).toBeLessThan(host.now() - start + stepMs);
        }
        speed.add(slice.instructions, slice.ms);
        clock.look(Math.floor(retired));
        expect(msBetween(TIME_ZERO, clock.at(Math.floor(retired)))).toBeGreaterThan(
          host.now() - start - 1e-5,
        );
      }
    }),
  );
});
