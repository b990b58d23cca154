/** Keeps a virtual clock from running ahead of real time. It never pushes: a slow guest stays slow. */
import { addTime, subtractTime, type Time } from '../hw/time.ts';
import { type HostClock, msBetween, timeOfMs } from './host-clock.ts';

/** A guest that is late by less may catch up, so that late wake-ups do not add up. More is forgotten: no burst. */
const LAG_MS = 20;
const LAG = timeOfMs(LAG_MS);

export class Pace {
  readonly #host: HostClock;
  #guest: Time;
  #started: Time;

  /** Real time and guest time pass together from now on, where guest time is `guest`. */
  constructor(host: HostClock, guest: Time) {
    this.#host = host;
    this.#guest = guest;
    this.#started = timeOfMs(host.now());
  }

  /** The guest time that real time has come to. */
  due(): Time {
    return addTime(this.#guest, subtractTime(timeOfMs(this.#host.now()), this.#started));
  }

  restart(guest: Time): void {
    this.#guest = guest;
    this.#started = timeOfMs(this.#host.now());
  }

  /** Guest time is now `guest`. */
  follow(guest: Time): void {
    if (msBetween(guest, this.due()) > LAG_MS) this.restart(addTime(guest, LAG));
  }
}
