/** The operations on words that JavaScript has no operator for. Words are signed unless it says otherwise. */

/** The high word of the unsigned product. */
export function mulhu(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  // Each sum is below 2^32: (2^16 - 1)^2 + 2^16 - 1.
  const low = aHigh * bLow + ((aLow * bLow) >>> 16);
  const middle = aLow * bHigh + (low & 0xffff);
  return (aHigh * bHigh + (low >>> 16) + (middle >>> 16)) | 0;
}

/** The high word of the signed product. */
export const mulh = (a: number, b: number): number => (mulhu(a, b) - (a < 0 ? b : 0) - (b < 0 ? a : 0)) | 0;

/** 1 when the sum of `a` and `b` does not fit 32 bits. */
export function addOverflows(a: number, b: number): number {
  const sum = a + b;
  return sum === (sum | 0) ? 0 : 1;
}

export function subOverflows(a: number, b: number): number {
  const difference = a - b;
  return difference === (difference | 0) ? 0 : 1;
}

/** Swaps the bytes within each half-word. */
export const wsbh = (a: number): number => ((a & 0x00ff_00ff) << 8) | ((a >>> 8) & 0x00ff_00ff);

export const rotr = (a: number, n: number): number => (a >>> n) | (a << -n);

/** The low `n` bits set, for 1 to 32. */
export const lowMask = (n: number): number => -1 >>> -n;
