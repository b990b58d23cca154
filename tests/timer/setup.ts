/** A timer on plain cells, and times written as ns. */
import type { TimerRegisters } from '../../src/hw/count-timer.ts';
import type { Time } from '../../src/hw/time.ts';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';
import { createTimer } from '../../src/timer/create.ts';
import type { HostTimer } from '../../src/timer/host-timer.ts';
import { fromNanoseconds } from '../../src/timer/nanoseconds.ts';

export const TI = 0x4000_0000;
export const TI_IP7 = 0x4000_8000;
export const DC = 0x0800_0000;

/** One tick is 10 ns. */
export const HZ_100M = 100_000_000;

export const ns = (count: number | bigint): Time => fromNanoseconds(BigInt(count));

export interface Setup {
  readonly registers: TimerRegisters;
  readonly timer: HostTimer;
}

/** Created at clock 0. */
export function setup(behaviour: TimerBehaviour, hz: number = HZ_100M): Setup {
  const registers: TimerRegisters = { Count: 0, Compare: 0, Cause: 0 };
  return { registers, timer: createTimer(behaviour, registers, hz, ns(0)) };
}
