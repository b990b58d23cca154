import { expect, test } from 'vitest';
import { hex, sext, u32 } from '../src/bits.ts';

test('u32 reads a negative word as unsigned', () => {
  expect(u32(-1)).toBe(0xffff_ffff);
});

test.each([
  [0x7fff, 16, 0x7fff],
  [0x8000, 16, -0x8000],
  [0x8000_0000, 32, -0x8000_0000],
])('sext(0x%x, %i) is %i', (value, width, expected) => {
  expect(sext(value, width)).toBe(expected);
});

test('hex is unsigned and padded', () => {
  expect(hex(-2)).toBe('fffffffe');
  expect(hex(10, 2)).toBe('0a');
});
