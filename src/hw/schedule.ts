/** The alarms that are set, in the order in which they will ring. */
import type { Alarm, Clock } from './clock.ts';
import { compareTime, type Time } from './time.ts';

export interface SchedulePins {
  now(): Time;
  /** The first alarm has moved to an earlier time: whoever waits for it has to look again. */
  sooner(): void;
}

export class Schedule implements Clock {
  readonly #pins: SchedulePins;
  /** Ascending by time; at the same time in the order in which they were set. */
  readonly #bells: Bell[] = [];

  constructor(pins: SchedulePins) {
    this.#pins = pins;
  }

  now(): Time {
    return this.#pins.now();
  }

  alarm(ring: () => void): Alarm {
    return new Bell(ring, this.#bells, this.#pins);
  }

  /** When the first alarm rings, or undefined while none is set. */
  next(): Time | undefined {
    return this.#bells[0]?.time;
  }

  /** Rings, in order, every alarm that is due at `t`, also those that are set to `t` or before while others ring. */
  ring(t: Time): void {
    for (let first = this.#bells[0]; first !== undefined; first = this.#bells[0]) {
      if (compareTime(first.time, t) > 0) return;
      this.#bells.shift();
      first.ring();
    }
  }
}

class Bell implements Alarm {
  readonly ring: () => void;
  readonly #bells: Bell[];
  readonly #pins: SchedulePins;
  #time: Time = { s: 0, ns: 0 };

  constructor(ring: () => void, bells: Bell[], pins: SchedulePins) {
    this.ring = ring;
    this.#bells = bells;
    this.#pins = pins;
  }

  /** Meaningful only while the bell is set. */
  get time(): Time {
    return this.#time;
  }

  setAt(time: Time): void {
    const bells = this.#bells;
    const first = bells[0]?.time;
    this.cancel();
    this.#time = time;
    let at = bells.length;
    for (; at > 0; at--) {
      const before = bells[at - 1];
      if (before === undefined || compareTime(before.time, time) <= 0) break;
    }
    bells.splice(at, 0, this);
    if (first === undefined || compareTime(time, first) < 0) this.#pins.sooner();
  }

  cancel(): void {
    const at = this.#bells.indexOf(this);
    if (at >= 0) this.#bells.splice(at, 1);
  }
}
