import { expect, test } from 'vitest';
import {
  clockTime,
  decimal,
  duration,
  frequency,
  hexWord,
  readFrequency,
  readWord,
  ticksToMatch,
} from '../../src/ui/format.ts';

test.each([
  [0, 1, 1],
  [0, 0xffff_ffff, 0xffff_ffff],
  [0xffff_ffff, 0, 1],
  [5, 4, 0xffff_ffff],
])('from Count %i to Compare %i there are %i ticks', (Count, Compare, ticks) => {
  expect(ticksToMatch(Count, Compare)).toBe(ticks);
});

test('a Compare equal to Count is a whole wrap away', () => {
  expect(ticksToMatch(7, 7)).toBe(2 ** 32);
});

test('a register read as signed is shown unsigned', () => {
  expect(hexWord(-1)).toBe('0xffffffff');
  expect(hexWord(0x12d687)).toBe('0x0012d687');
});

test('digits stand in groups of three', () => {
  expect(decimal(4294967296)).toBe('4,294,967,296');
});

test.each([
  [0, '0 s'],
  [1e-8, '10.00 ns'],
  [9.99e-7, '999.0 ns'],
  [1e-6, '1.000 \u00b5s'],
  [0.01235, '12.35 ms'],
  [1, '1.000 s'],
  [59.99, '59.99 s'],
  [60, '1 min 0 s'],
  [3599, '59 min 59 s'],
  [3600, '1 h 0 min'],
  [86_400, '1 day'],
  [2 ** 32, '136 years'],
])('%d seconds read as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('guest time is shown to the microsecond, cut off', () => {
  expect(clockTime(12, 345_678_999)).toBe('12.345678 s');
  expect(clockTime(0, 999)).toBe('0.000000 s');
});

test.each([
  [1, '1 Hz'],
  [999, '999 Hz'],
  [1000, '1 kHz'],
  [32_768, '32.768 kHz'],
  [100_000_000, '100 MHz'],
  [1_000_000_000, '1 GHz'],
])('%i Hz read as %s and back', (hz, text) => {
  expect(frequency(hz)).toBe(text);
  expect(readFrequency(text)).toEqual({ ok: true, value: hz });
});

test.each([
  ['1', 1],
  ['1e9', undefined],
  ['1G', 1_000_000_000],
  ['1000000001', undefined],
  ['0', undefined],
  ['0.5', 1],
  ['0.4', undefined],
  ['fast', undefined],
  ['', undefined],
])('the frequency %j is taken as %s', (text, hz) => {
  const reading = readFrequency(text);
  expect(reading.ok ? reading.value : undefined).toBe(hz);
});

test.each([
  ['0x0012d687', 0x12d687],
  ['0XFFFFFFFF', 0xffff_ffff],
  ['0x100000000', undefined],
  ['4294967295', 0xffff_ffff],
  ['4,294,967,295', 0xffff_ffff],
  ['4294967296', undefined],
  ['-1', 0xffff_ffff],
  ['-2147483648', 0x8000_0000],
  ['-2147483649', undefined],
  ['0x', undefined],
  ['12 apples', undefined],
  ['', undefined],
])('the word %j is taken as %s', (text, value) => {
  const reading = readWord(text);
  expect(reading.ok ? reading.value : undefined).toBe(value);
});

test('a refused word says what was typed and what would do', () => {
  expect(readWord('ten')).toEqual({
    ok: false,
    message: '\u201cten\u201d is not a number: write 0x0012d687 or 1234567',
  });
});
