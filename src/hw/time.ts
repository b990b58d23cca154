/** Time inside the machine: an exact pair, because nanoseconds in one double pass 2^53 after 104 days. */

/** Whole seconds (an integer, `s >= 0` on any clock) and nanoseconds, `0 <= ns < 10^9`. */
export interface Time {
  readonly s: number;
  readonly ns: number;
}

export const NS_PER_S = 1_000_000_000;

export const TIME_ZERO: Time = { s: 0, ns: 0 };

/** Negative, zero or positive as `a` is before, at or after `b`. */
export const compareTime = (a: Time, b: Time): number => a.s - b.s || a.ns - b.ns;

export const addTime = (a: Time, b: Time): Time => {
  const ns = a.ns + b.ns;
  return ns < NS_PER_S ? { s: a.s + b.s, ns } : { s: a.s + b.s + 1, ns: ns - NS_PER_S };
};

/** `a - b`. The result is a valid `Time` only when `a` is not before `b`. */
export const subtractTime = (a: Time, b: Time): Time => {
  const ns = a.ns - b.ns;
  return ns >= 0 ? { s: a.s - b.s, ns } : { s: a.s - b.s - 1, ns: ns + NS_PER_S };
};
