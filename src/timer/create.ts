/** A timer of the behaviour asked for: for a machine that starts, and for one whose timer is changed while it runs. */
import type { TimerRegisters } from '../hw/count-timer.ts';
import type { Time } from '../hw/time.ts';
import type { TimerBehaviour } from './behaviour.ts';
import { CountCompare } from './count-compare.ts';
import type { HostTimer } from './host-timer.ts';
import { LegacyTimer } from './legacy.ts';

/** The host whose Count the legacy timer divides by 4 is as fast as makes the guest's rise at the frequency asked for. */
const HOST_PER_GUEST_COUNT = 4;

/**
 * Starts at `t` with Compare and Cause as they stand in `registers` (all zero after reset) and Count at `Count`, which
 * `legacy` ignores. `countHz`: an integer from 1 to 10^9.
 */
export function createTimer(
  behaviour: TimerBehaviour,
  registers: TimerRegisters,
  countHz: number,
  t: Time,
  Count = 0,
): HostTimer {
  switch (behaviour) {
    case 'current':
    case 'seed':
      return new CountCompare(behaviour, registers, countHz, t, Count);
    case 'legacy':
      return new LegacyTimer(registers, HOST_PER_GUEST_COUNT * countHz, t);
  }
}

/**
 * Puts another behaviour in the place of `timer` at `t`, on the same registers and frequency. Compare, Cause and, but
 * for `legacy`, Count go on without a jump, and a match that has come is raised. COUNT_CTL is released.
 */
export const replaceTimer = (
  timer: HostTimer,
  behaviour: TimerBehaviour,
  registers: TimerRegisters,
  t: Time,
): HostTimer => createTimer(behaviour, registers, timer.countHz, t, timer.handOver(t));
