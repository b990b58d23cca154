/** Guest time made of host time: the wall clock and the scaled clock. */
import { addTime, compareTime, NS_PER_S, subtractTime, type Time } from '../hw/time.ts';
import type { GuestTime } from './guest-time.ts';
import { type HostClock, timeOfMs } from './host-clock.ts';
import { GAP_MS } from './pace.ts';
import type { Speed } from './speed.ts';

/** What a clock made of host time needs of the host. */
export interface HostTimeParts {
  readonly host: HostClock;
  /** Smallest step of `host` in ms. */
  readonly stepMs: number;
  readonly speed: Speed;
  /** Is told of guest ms that were not lived through. */
  readonly lost: (ms: number) => void;
}

const NS_PER_MS = 1e6;

/** A look at the host's clock costs as much as 5 to 100 instructions: so reads share one. */
const INSTRUCTIONS_PER_LOOK = 128;

/** A budget aims short of the deadline, since the guest may run faster than before; but not absurdly short. */
const AIM = 7 / 8;
const LEAST_BUDGET = 32;

/** `elapsed` times `factor`, rounded down; exact for factor 1, else to the precision of a double. */
const scale = (elapsed: Time, factor: number): Time => {
  if (factor === 1) return elapsed;
  const ns = Math.floor((elapsed.s * NS_PER_S + elapsed.ns) * factor);
  const s = Math.floor(ns / NS_PER_S);
  return { s, ns: ns - s * NS_PER_S };
};

const addNs = (time: Time, ns: number): Time =>
  addTime(time, { s: Math.floor(ns / NS_PER_S), ns: ns % NS_PER_S });

const nsBetween = (from: Time, to: Time): number => (to.s - from.s) * NS_PER_S + (to.ns - from.ns);

/**
 * Host time since the start of this stretch, times `factor`. The host's clock moves in steps; between two of them
 * time goes on with the instructions retired, but stays below the next step: it never goes back, and never shows
 * a step of the host's clock that has not come.
 */
export class HostTime implements GuestTime {
  readonly #parts: HostTimeParts;
  readonly #factor: number;
  /** How far instructions may carry guest time beyond a reading, in ns. */
  readonly #capNs: number;
  /** Guest and host time at the start of the stretch. */
  #origin: Time;
  #hostOrigin: Time;
  /** The newest reading in ms, what it is in guest time, and the instruction at which it was first seen. */
  #readingMs: number;
  #reading: Time;
  #readingAt: number;
  /** When the clock was last looked at, in instructions. */
  #lookedAt: number;
  #nsPerInstruction: number;
  /** What `at` returned last. */
  #last: Time;

  /** The stretch starts now, at guest time `origin`, with instruction `retired`. */
  constructor(parts: HostTimeParts, factor: number, origin: Time, retired: number) {
    this.#parts = parts;
    this.#factor = factor;
    this.#capNs = Math.max(0, Math.ceil(parts.stepMs * NS_PER_MS * factor) - 1);
    this.#readingMs = parts.host.now();
    this.#origin = origin;
    this.#hostOrigin = timeOfMs(this.#readingMs);
    this.#reading = origin;
    this.#readingAt = retired;
    this.#lookedAt = retired;
    this.#nsPerInstruction = this.#measuredNs();
    this.#last = origin;
  }

  at(retired: number): Time {
    if (retired - this.#lookedAt >= INSTRUCTIONS_PER_LOOK) this.look(retired);
    // hot: Count is read through this; without the test a coarse clock adds a fraction to every read.
    if (this.#capNs > 0) {
      const ns = Math.floor((retired - this.#readingAt) * this.#nsPerInstruction);
      const time = addNs(this.#reading, Math.min(ns, this.#capNs));
      if (compareTime(time, this.#last) > 0) this.#last = time;
    }
    return this.#last;
  }

  budgetTo(deadline: Time, retired: number): number {
    const left = nsBetween(this.at(retired), deadline);
    return left <= 0 ? 0 : Math.max(LEAST_BUDGET, Math.floor((left / this.#nsPerInstruction) * AIM));
  }

  /** Reads the host's clock. A gap is left out of guest time and counted as lost. */
  look(retired: number): void {
    const ms = this.#parts.host.now();
    this.#lookedAt = retired;
    if (ms <= this.#readingMs) return;
    if (ms - this.#readingMs > GAP_MS) {
      this.#loseUntil(ms, retired);
      return;
    }
    this.#readingMs = ms;
    this.#reading = addTime(this.#origin, scale(subtractTime(timeOfMs(ms), this.#hostOrigin), this.#factor));
    this.#readingAt = retired;
    this.#nsPerInstruction = this.#measuredNs();
    if (compareTime(this.#reading, this.#last) > 0) this.#last = this.#reading;
  }

  lose(retired: number): void {
    this.#loseUntil(this.#parts.host.now(), retired);
  }

  allowance(): number {
    return Number.POSITIVE_INFINITY;
  }

  msTo(deadline: Time, retired: number): number {
    return Math.max(0, nsBetween(this.at(retired), deadline) / NS_PER_MS / this.#factor);
  }

  doze(_until: Time | undefined, retired: number): void {
    this.look(retired);
  }

  skipTo(time: Time, retired: number): void {
    if (compareTime(time, this.#last) > 0) this.#startAt(time, this.#parts.host.now(), retired);
  }

  #measuredNs(): number {
    return (NS_PER_MS * this.#factor) / this.#parts.speed.perMs;
  }

  #loseUntil(ms: number, retired: number): void {
    this.#parts.lost((ms - this.#readingMs) * this.#factor);
    this.#startAt(this.#last, ms, retired);
  }

  #startAt(time: Time, ms: number, retired: number): void {
    this.#origin = time;
    this.#hostOrigin = timeOfMs(ms);
    this.#readingMs = ms;
    this.#reading = time;
    this.#readingAt = retired;
    this.#lookedAt = retired;
    this.#last = time;
  }
}
