/** The grid of instants at which Count changes: anchored at clock 0, restarted every period as in the kernel. */
import { u32 } from '../bits.ts';
import { addTime, compareTime, NS_PER_S, subtractTime, TIME_ZERO, type Time } from '../hw/time.ts';
import { durationOf, remainder, ticksAt } from './scale.ts';

const ONE_NS: Time = { s: 0, ns: 1 };

const quarterOf = ({ s, ns }: Time): Time => ({
  s: Math.floor(s / 4),
  ns: Math.floor(((s % 4) * NS_PER_S + ns) / 4),
});

/**
 * Ticks of one frequency. The kernel's period, 2^32 ticks, is rounded down to a whole ns (`count_period`), and the tick count
 * starts afresh at each of its multiples. Where 2^32 ticks are a whole number of ns, that is where `hz` divides
 * 2^41 * 5^9 (100 MHz and every other 2^a 5^b), this cannot be noticed; elsewhere Count gains less than 1 ns a period.
 */
export class TickGrid {
  readonly hz: number;
  /** How long Count takes to wrap. */
  readonly period: Time;
  readonly quarterPeriod: Time;
  readonly #isExact: boolean;
  /** Start of the period looked at last: the kernel's `count_dyn_bias`, a cache and not a state. */
  #periodStart: Time = TIME_ZERO;

  /** `hz`: an integer from 1 to 2^32 - 1. */
  constructor(hz: number) {
    if (!(Number.isInteger(hz) && hz >= 1 && hz < 2 ** 32)) {
      throw new RangeError(`Count cannot run at ${hz} Hz: expected an integer from 1 to 4294967295`);
    }
    this.hz = hz;
    this.period = durationOf(2 ** 32, hz);
    this.quarterPeriod = quarterOf(this.period);
    this.#isExact = ticksAt(this.period, hz) === 0;
  }

  /** Ticks from clock 0 to `t`, mod 2^32. */
  ticksAt(t: Time): number {
    return ticksAt(this.#isExact ? t : this.#sincePeriodStart(t), this.hz);
  }

  /** How long `ticks` (1 to 2^32) take, rounded down to a whole ns. */
  durationOf(ticks: number): Time {
    return durationOf(ticks, this.hz);
  }

  /** The first time after `t` at which `ticksAt` comes to `ticks`, or, where the period is inexact, wraps past it. */
  nextTimeOf(ticks: number, t: Time): Time {
    const since = this.#sincePeriodStart(t);
    const thisPeriod = subtractTime(t, since);
    const start = ticks > ticksAt(since, this.hz) ? thisPeriod : addTime(thisPeriod, this.period);
    const floor = durationOf(ticks, this.hz);
    const reached = ticksAt(floor, this.hz) === u32(ticks) ? floor : addTime(floor, ONE_NS);
    return addTime(start, compareTime(reached, this.period) < 0 ? reached : this.period);
  }

  #sincePeriodStart(t: Time): Time {
    const since = subtractTime(t, this.#periodStart);
    if (since.s >= 0 && compareTime(since, this.period) < 0) return since;
    const found = remainder(t, this.period);
    this.#periodStart = subtractTime(t, found);
    return found;
  }
}
