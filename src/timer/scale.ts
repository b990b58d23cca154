/**
 * From time to ticks of a frequency and back, exactly, in doubles.
 *
 * The frequency is an integer `hz` from 1 to 2^32 - 1. Everything rests on one lemma: for integers u >= 0, v >= 1 with
 * u + v < 2^53, `Math.floor(u / v)` is the true floor q. The rounded quotient is not below q, since q is a double. To
 * reach q + 1, the true quotient, at most q + 1 - 1/v, would have to lie within half a spacing of q + 1, which is at
 * most (q + 1) 2^-53; so (q + 1) v >= 2^53, but (q + 1) v <= u + v. (docs/timer.md section 12.)
 */
import { u32 } from '../bits.ts';
import { addTime, compareTime, NS_PER_S, subtractTime, type Time } from '../hw/time.ts';

/**
 * floor(t * hz / 10^9 ns) mod 2^32: the ticks from clock 0 to `t`. It depends on `t` alone, so nothing drifts.
 *
 * A second is `hz` ticks, which `Math.imul` multiplies mod 2^32 for any integer second. Within it, ns = 2^15 a + b,
 * and with a * hz = 10^9 q + r: ns * hz = 10^9 * 2^15 q + (2^15 r + b * hz). a * hz < 2^47 and the bracket is < 2^48,
 * so both quotients by 10^9 are below 2^19, and `| 0` is their floor.
 */
export function ticksAt(t: Time, hz: number): number {
  // hot: every read of Count comes here. It costs 6 ns, in BigInt 40; `| 0` saves 2 over Math.floor.
  const high = (t.ns >>> 15) * hz;
  const whole = (high / NS_PER_S) | 0;
  const rest = (high - whole * NS_PER_S) * 0x8000 + (t.ns & 0x7fff) * hz;
  return u32(Math.imul(t.s, hz) + (whole << 15) + ((rest / NS_PER_S) | 0));
}

/**
 * floor(ticks * 10^9 / hz) ns, for 0 to 2^32 ticks.
 *
 * The r < hz ticks that make no whole second are r = 2^16 g + h, and with g * 10^9 = hz * q + y:
 * r * 10^9 = hz * 2^16 q + (2^16 y + h * 10^9). g * 10^9 < 2^46 and the bracket is < 2^48 + 2^46.
 */
export function durationOf(ticks: number, hz: number): Time {
  const s = Math.floor(ticks / hz);
  const left = ticks - s * hz;
  const high = (left >>> 16) * NS_PER_S;
  const whole = Math.floor(high / hz);
  const rest = (high - whole * hz) * 0x1_0000 + (left & 0xffff) * NS_PER_S;
  return { s, ns: whole * 0x1_0000 + Math.floor(rest / hz) };
}

/** `t` mod `period`, for a period of at least 1 ns: long division by doubling, one step for each bit of the quotient. */
export function remainder(t: Time, period: Time): Time {
  if (compareTime(t, period) < 0) return t;
  const left = remainder(t, addTime(period, period));
  return compareTime(left, period) < 0 ? left : subtractTime(left, period);
}

/** The first of `from`, `from + period`, `from + 2 period` ... after `t`, for `from` not after `t`. */
export const firstAfter = (t: Time, from: Time, period: Time): Time =>
  addTime(subtractTime(t, remainder(subtractTime(t, from), period)), period);
