/** 32-bit words as JavaScript numbers: the one file that everyone may import. */

/** The unsigned reading, 0 to 2^32 - 1, of any integer taken mod 2^32. */
export const u32 = (value: number): number => value >>> 0;

/** Sign-extends the low `width` bits (1 to 32) of `value`. */
export const sext = (value: number, width: number): number => (value << (32 - width)) >> (32 - width);

/** `value` as an unsigned number in hexadecimal, at least `digits` long, without a prefix. */
export const hex = (value: number, digits = 8): string => (value >>> 0).toString(16).padStart(digits, '0');

export type Endian = 'little' | 'big';
