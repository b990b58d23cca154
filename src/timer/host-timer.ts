/** The timer as the host sees it: KVM's register interface (ONE_REG) and the host timer behind the deadline. */
import type { CountTimer } from '../hw/count-timer.ts';
import type { Time } from '../hw/time.ts';
import type { TimerBehaviour } from './behaviour.ts';
import type { CountControl } from './count-control.ts';

/** As in `CountTimer`, every method takes the time, times handed in never decrease, and values are taken mod 2^32. */
export interface HostTimer extends CountTimer {
  readonly behaviour: TimerBehaviour;
  /** Frequency of Count in Hz; of `legacy`, between its jumps. */
  readonly countHz: number;
  /** The registers that later kernels added; `undefined` where the behaviour is older than they are. */
  readonly control: CountControl | undefined;

  getCount(t: Time): number;
  setCount(t: Time, value: number): void;
  getCompare(t: Time): number;
  /** Unlike MTC0 Compare this does not acknowledge: a pending TI stays. */
  setCompare(t: Time, value: number): void;
  getCause(t: Time): number;
  /** Every bit, TI included. */
  setCause(t: Time, value: number): void;

  /** When the host timer is due, or `undefined` when none is armed. Count may reach Compare up to a tick earlier. */
  expiry(t: Time): Time | undefined;
  /** The host timer calls: late by any amount, early, or twice. Early it does nothing. */
  fire(t: Time): void;
  /** The last thing asked of a timer that is replaced: raises a match that has come, and returns Count. */
  handOver(t: Time): number;
}
