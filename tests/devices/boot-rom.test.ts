import { expect, test } from 'vitest';
import type { Endian } from '../../src/bits.ts';
import { BootRom } from '../../src/devices/boot-rom.ts';

const setup = (endian: Endian) => {
  const rom = new BootRom('ROM', 0x100, endian, []);
  rom.burn(new Map([[0x10, 0x1122_8384]]));
  return rom;
};

test('a little-endian CPU finds the low byte first', () => {
  const rom = setup('little');
  expect(rom.read(0x10, 4)).toBe(0x1122_8384);
  expect([rom.read(0x10, 2), rom.read(0x12, 2)]).toEqual([0x8384, 0x1122]);
  expect([0, 1, 2, 3].map((i) => rom.read(0x10 + i, 1))).toEqual([0x84, 0x83, 0x22, 0x11]);
});

test('a big-endian CPU finds the high byte first', () => {
  const rom = setup('big');
  expect(rom.read(0x10, 4)).toBe(0x1122_8384);
  expect([rom.read(0x10, 2), rom.read(0x12, 2)]).toEqual([0x1122, 0x8384]);
  expect([0, 1, 2, 3].map((i) => rom.read(0x10 + i, 1))).toEqual([0x11, 0x22, 0x83, 0x84]);
});

test('writes change nothing, and neither does reset', () => {
  const rom = setup('little');
  rom.write();
  rom.reset();
  expect(rom.read(0x10, 4)).toBe(0x1122_8384);
  expect(rom.read(0x14, 4)).toBe(0);
});
