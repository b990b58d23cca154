/** Numbers as the page writes and reads them. */
import { hex, u32 } from '../bits.ts';

/** A 32-bit word as the page always shows it: `0x0012d687`. */
export const hexWord = (value: number): string => `0x${hex(value)}`;

const grouped = new Intl.NumberFormat('en-GB');

/** An integer of at most 2^53 - 1 with its digits in groups of three: `1,234,567`. */
export const decimal = (value: number): string => grouped.format(value);

/** Count advances this often until it meets Compare, 1 to 2^32: a Compare equal to Count means a whole wrap. */
export const ticksToMatch = (Count: number, Compare: number): number => u32(Compare - Count - 1) + 1;

/** Four significant digits of a value that is at least 1 and below 10000. */
const fourDigits = (value: number): string => value.toPrecision(4);

const durationUnits = [
  { unit: 's', seconds: 1 },
  { unit: 'ms', seconds: 1e-3 },
  { unit: '\u00b5s', seconds: 1e-6 },
  { unit: 'ns', seconds: 1e-9 },
] as const;

const some = (amount: number, unit: string): string => {
  const whole = Math.round(amount);
  return `${decimal(whole)} ${unit}${whole === 1 ? '' : 's'}`;
};

/** A length of time in the unit that suits it: `12.35 ms`, `42.95 s`, `3 min 20 s`, `136 years`. */
export function duration(seconds: number): string {
  if (seconds <= 0) return '0 s';
  if (seconds >= 31_557_600) return some(seconds / 31_557_600, 'year');
  if (seconds >= 86_400) return some(seconds / 86_400, 'day');
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  if (seconds >= 60) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  const row = durationUnits.find((one) => seconds >= one.seconds) ?? durationUnits[3];
  return `${fourDigits(seconds / row.seconds)} ${row.unit}`;
}

/** Guest time to the microsecond: `12.345678 s`. */
export const clockTime = (s: number, ns: number): string =>
  `${decimal(s)}.${String(Math.floor(ns / 1000)).padStart(6, '0')} s`;

const frequencyUnits = [
  { unit: 'GHz', hz: 1e9 },
  { unit: 'MHz', hz: 1e6 },
  { unit: 'kHz', hz: 1e3 },
  { unit: 'Hz', hz: 1 },
] as const;

/** Whole Hz without rounding: `100 MHz`, `32.768 kHz`, `1 Hz`. */
export function frequency(hz: number): string {
  const row = frequencyUnits.find((one) => hz >= one.hz) ?? frequencyUnits[3];
  return `${hz / row.hz} ${row.unit}`;
}

/** What the user typed, or why it cannot be taken. */
export type Reading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

const spaces = /[\s,_]/g;

/** Reads a 32-bit word: hexadecimal with 0x, else decimal; -2^31 to 2^32 - 1, returned unsigned. */
export function readWord(text: string): Reading {
  const digits = text.replace(spaces, '');
  if (!/^(0x[0-9a-f]+|-?\d+)$/i.test(digits)) {
    return { ok: false, message: `\u201c${text}\u201d is not a number: write 0x0012d687 or 1234567` };
  }
  const value = Number(digits);
  if (value > 0xffff_ffff || value < -0x8000_0000) {
    return { ok: false, message: `${digits} does not fit in 32 bits: 0 to 0xffffffff (4,294,967,295)` };
  }
  return { ok: true, value: u32(value) };
}

/** Reads a frequency: `100 MHz`, `32768`, `1g`; a whole number of Hz from 1 to 10^9. */
export function readFrequency(text: string): Reading {
  const parts = /^(\d+(?:\.\d+)?)(g|m|k)?(?:hz)?$/i.exec(text.replace(spaces, ''));
  if (parts === null)
    return { ok: false, message: `\u201c${text}\u201d is not a frequency: write 32768 or 100 MHz` };
  const scale = { g: 1e9, m: 1e6, k: 1e3, '': 1 }[(parts[2] ?? '').toLowerCase()] ?? 1;
  const hz = Math.round(Number(parts[1]) * scale);
  if (hz < 1 || hz > 1e9)
    return { ok: false, message: `Count runs at 1 Hz to 1 GHz; this is ${frequency(hz)}` };
  return { ok: true, value: hz };
}
