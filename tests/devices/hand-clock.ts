/** A clock for tests, driven by hand, and interrupt lines that remember. */
import { Schedule } from '../../src/hw/schedule.ts';
import { addTime, TIME_ZERO, type Time } from '../../src/hw/time.ts';

export class HandClock {
  #now: Time = TIME_ZERO;
  readonly schedule = new Schedule({ now: () => this.#now, sooner() {} });

  /** Lets `ns` nanoseconds pass, fewer than 10^9, and rings what is due. */
  pass(ns: number): void {
    this.#now = addTime(this.#now, { s: 0, ns });
    this.schedule.ring(this.#now);
  }
}

export class Wire {
  asserted = false;
  /** How often the level rose. */
  rises = 0;

  set(asserted: boolean): void {
    if (asserted && !this.asserted) this.rises++;
    this.asserted = asserted;
  }
}
