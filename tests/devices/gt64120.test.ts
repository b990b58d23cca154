import { expect, test } from 'vitest';
import type { Endian } from '../../src/bits.ts';
import { Gt64120 } from '../../src/devices/gt64120.ts';

const setup = (endian: Endian = 'little') => new Gt64120(endian, { acknowledge: () => 0x24 });

/** What QEMU 7.2's Malta holds after its boot stub, read by a bare-metal program (cp0dump). */
const afterBoot: readonly (readonly [offset: number, little: number, big: number])[] = [
  [0x000, 0x0000_1000, 0x0000_0000],
  [0x008, 0x0000_0000, 0x0000_0000],
  [0x010, 0x0000_0007, 0x0700_0000],
  [0x018, 0x0000_0008, 0x0800_0000],
  [0x020, 0x0000_000f, 0x0f00_0000],
  [0x028, 0x0000_00e0, 0xe000_0000],
  [0x030, 0x0000_0070, 0x7000_0000],
  [0x038, 0x0000_00f8, 0xf800_0000],
  [0x040, 0x0000_007f, 0x7f00_0000],
  [0x048, 0x0000_00c0, 0xc000_0000],
  [0x050, 0x0000_0040, 0x4000_0000],
  [0x058, 0x0000_0080, 0x8000_0000],
  [0x060, 0x0000_003f, 0x3f00_0000],
  [0x068, 0x0000_00df, 0xdf00_0000],
  [0x070, 0x0000_0000, 0x0000_0000],
  [0x078, 0x0000_0000, 0x0000_0000],
  [0x080, 0x0000_00c1, 0xc100_0000],
  [0x088, 0x0000_005e, 0x5e00_0000],
  [0x090, 0x0000_0100, 0x0001_0000],
  [0x098, 0x0000_000f, 0x0f00_0000],
  [0x0a0, 0x0000_0110, 0x1001_0000],
  [0x0a8, 0x0000_001f, 0x1f00_0000],
  [0x0b0, 0x0000_0120, 0x2001_0000],
  [0x0b8, 0x0000_002f, 0x2f00_0000],
  [0x0c0, 0xc000_ffee, 0xeeff_00c0],
  [0x0d0, 0x0000_0000, 0x0000_0000],
  [0x0f0, 0x0000_00c0, 0xc000_0000],
  [0x0f8, 0x0000_0080, 0x8000_0000],
  [0x100, 0x0000_00c1, 0xc100_0000],
  [0x120, 0x0000_0003, 0x0300_0000],
  [0x400, 0x0000_0000, 0x0000_0000],
  [0x404, 0x0000_0007, 0x0700_0000],
  [0x408, 0x0000_0008, 0x0800_0000],
  [0x448, 0x0000_0200, 0x0002_0000],
  [0x46c, 0x146f_ffff, 0xffff_6f14],
  [0x470, 0xffff_ffff, 0xffff_ffff],
  [0xc00, 0x0001_0001, 0x0000_0000],
  [0xc04, 0x0000_070f, 0x0f07_0000],
  [0xc18, 0x0000_0000, 0x0000_0000],
  [0xc1c, 0x0000_0000, 0x0000_0000],
  [0xcf8, 0x0000_0000, 0x0000_0000],
];

test.each(afterBoot)('register %x is %x, big-endian %x, when the program starts', (offset, little, big) => {
  expect(setup('little').read(offset, 4)).toBe(little);
  expect(setup('big').read(offset, 4)).toBe(big);
});

test('reading the acknowledge register acknowledges', () => {
  expect(setup('little').read(0xc34, 4)).toBe(0x24);
  expect(setup('big').read(0xc34, 4)).toBe(0x2400_0000);
});

test('bit 12 of CPU says whether registers are byte-swapped', () => {
  const gt = setup('little');
  gt.write(0x000, 4, 0);
  expect(gt.read(0x068, 4)).toBe(0xdf00_0000);
  gt.write(0x000, 4, 0x0010_0000);
  expect(gt.read(0x068, 4)).toBe(0xdf);
});

test('a low end written sets its remap register too, with fewer bits', () => {
  const gt = setup();
  gt.write(0x048, 4, 0xffff_ffff);
  expect([gt.read(0x048, 4), gt.read(0x0f0, 4)]).toEqual([0x7fff, 0x7ff]);
  gt.write(0x0f0, 4, 0);
  expect([gt.read(0x048, 4), gt.read(0x0f0, 4)]).toEqual([0x7fff, 0]);
});

test('configuration cycles find no device', () => {
  const gt = setup();
  gt.write(0xcf8, 4, 0xffff_ffff);
  expect(gt.read(0xcf8, 4)).toBe(0x80ff_fffc);
  gt.write(0xcfc, 4, 0);
  expect(gt.read(0xcfc, 4)).toBe(0xffff_ffff);
});

test('a narrow read gets the low end of the word from any lane', () => {
  const gt = setup();
  expect([gt.read(0xc00, 1), gt.read(0xc02, 1), gt.read(0xc02, 2)]).toEqual([1, 1, 1]);
});

test('reset brings back what the boot left', () => {
  const gt = setup();
  gt.write(0x048, 4, 0);
  gt.write(0xc00, 4, 0);
  gt.write(0xcf8, 4, 0x8000_0000);
  gt.reset();
  expect([gt.read(0x048, 4), gt.read(0xc00, 4), gt.read(0xcf8, 4)]).toEqual([0xc0, 0x0001_0001, 0]);
});
