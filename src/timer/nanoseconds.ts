/** Times as whole nanoseconds, for the slow paths: they pass 2^53 after 104 days. */
import type { Time } from '../hw/time.ts';

const NS_PER_S = 1_000_000_000n;

export const toNanoseconds = ({ s, ns }: Time): bigint => BigInt(s) * NS_PER_S + BigInt(ns);

/** `ns` is not negative and less than 2^63. */
export const fromNanoseconds = (ns: bigint): Time => ({
  s: Number(ns / NS_PER_S),
  ns: Number(ns % NS_PER_S),
});
