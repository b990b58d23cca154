/** What a part of the machine may know of time: now, and a bell at a later time. */
import type { Time } from './time.ts';

export interface Clock {
  now(): Time;
  /** A bell that is not set yet. `ring` runs once for each `setAt`, never before the time it was set to. */
  alarm(ring: () => void): Alarm;
}

/** A one-shot event. Set it again from inside `ring` to make it periodic. */
export interface Alarm {
  setAt(time: Time): void;
  cancel(): void;
}

/** Where the machine's time comes from. The guest holds no clock: the host hands one in. */
export interface TimeBase {
  /** The time at which instruction number `retired` (counted from 0 at power-on) begins. Never goes back. */
  at(retired: number): Time;
  /**
   * How many instructions may run from `retired` on before `deadline` has to be looked at again: 0 when it
   * has come. Exact when time is made of instructions, an estimate on the low side otherwise.
   */
  budgetTo(deadline: Time, retired: number): number;
}
