/** The host's clock: what it reads, how fine it is, and its readings as exact time. */
import { NS_PER_S, type Time } from '../hw/time.ts';

/** Milliseconds from an arbitrary origin, never negative and never going back: `performance` is one. */
export interface HostClock {
  now(): number;
}

const NS_PER_MS = 1e6;
const MS_PER_S = 1000;

/** A reading in ms as an exact pair, to the nearest ns and monotone (timer.md section 12, "From the clock"). */
export const timeOfMs = (ms: number): Time => {
  let s = Math.floor(ms / MS_PER_S);
  let rest = ms - MS_PER_S * s;
  if (rest < 0) {
    s -= 1;
    rest += MS_PER_S;
  }
  const ns = Math.round(rest * NS_PER_MS);
  return ns < NS_PER_S ? { s, ns } : { s: s + 1, ns: 0 };
};

/** `to - from` in ms, as one double: for sleeping and for display, not for the guest's time. */
export const msBetween = (from: Time, to: Time): number =>
  (to.s - from.s) * MS_PER_S + (to.ns - from.ns) / NS_PER_MS;

/**
 * The smallest step of `clock` in ms, seen in `forMs` of looking, or longer while it does not move at all. Browsers
 * round their clocks: 5 us to 1 ms, and up to 100 ms for a user who resists fingerprinting.
 */
export const measureStepMs = (clock: HostClock, forMs = 8): number => {
  const start = clock.now();
  let step = Number.POSITIVE_INFINITY;
  for (let last = start; last - start < forMs; ) {
    const now = clock.now();
    if (now > last) step = Math.min(step, now - last);
    last = now;
  }
  return step;
};
