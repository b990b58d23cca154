/** What the run loop asks of the guest's time, beside what the machine does. */
import type { TimeBase } from '../hw/clock.ts';
import type { Time } from '../hw/time.ts';

/** A stretch of guest time, and what the run loop must know to sleep in it. */
export interface GuestTime extends TimeBase {
  /** Notes that host time has passed. To be called at the start of each slice and between its budgets. */
  look(retired: number): void;
  /** The guest was kept from running since the last look: its time did not pass. */
  lose(retired: number): void;
  /** Instructions that may run before guest time is ahead of real time: 0 when it has caught up with it. */
  allowance(retired: number): number;
  /** Host ms until a guest in WAIT has come to `deadline`; 0 when `doze` may take it there at once. */
  msTo(deadline: Time, retired: number): number;
  /** The guest sleeps in WAIT: its time goes on, at most to `until`. */
  doze(until: Time | undefined, retired: number): void;
  /** Guest time goes on to `time`, unless it is past it. */
  skipTo(time: Time, retired: number): void;
}
