/** Keeps a virtual clock from running ahead of real time. It never pushes: a slow guest stays slow. */
import { addTime, subtractTime, type Time } from '../hw/time.ts';
import { type HostClock, msBetween, timeOfMs } from './host-clock.ts';

/** A guest that is late by less may catch up, so that late wake-ups do not add up. More is forgotten: no burst. */
const LAG_MS = 20;
const LAG = timeOfMs(LAG_MS);

/** A longer time between two looks was not run through: laptop sleep, a debugger, a frozen tab. It does not count. */
export const GAP_MS = 250;

export class Pace {
  readonly #host: HostClock;
  #guest: Time;
  #lookedMs: number;
  #started: Time;

  /** Real time and guest time pass together from now on, where guest time is `guest`. */
  constructor(host: HostClock, guest: Time) {
    this.#host = host;
    this.#guest = guest;
    this.#lookedMs = host.now();
    this.#started = timeOfMs(this.#lookedMs);
  }

  /** The guest time that real time has come to. */
  due(): Time {
    const ms = this.#host.now();
    if (ms - this.#lookedMs > GAP_MS) {
      this.#guest = this.#dueAt(this.#lookedMs);
      this.#started = timeOfMs(ms);
    }
    this.#lookedMs = ms;
    return this.#dueAt(ms);
  }

  restart(guest: Time): void {
    this.#guest = guest;
    this.#lookedMs = this.#host.now();
    this.#started = timeOfMs(this.#lookedMs);
  }

  /** Guest time is now `guest`. */
  follow(guest: Time): void {
    if (msBetween(guest, this.due()) > LAG_MS) this.restart(addTime(guest, LAG));
  }

  #dueAt(ms: number): Time {
    return addTime(this.#guest, subtractTime(timeOfMs(ms), this.#started));
  }
}
