import { expect, test } from 'vitest';
import { hex, u32 } from '../../src/bits.ts';
import { cp0 } from '../../src/isa/cp0.ts';

/**
 * Number, select, reset value and write mask, measured in QEMU 7.2 (-M malta -cpu 24Kc, little-endian): old value, then
 * what is read after writing all ones and all zeros. By hand: Count starts at 0 here, Random at its upper bound as the
 * manual says, the Status of a reset is that at the entry of a kernel, and Debug.DM (40000000h) is not writable.
 */
const oracle: readonly (readonly [number, number, string, string])[] = [
  [0, 0, '00000000', '0000000f'],
  [1, 0, '0000000f', '00000000'],
  [2, 0, '00000000', '03ffffff'],
  [3, 0, '00000000', '03ffffff'],
  [4, 0, '00000000', 'ff800000'],
  [5, 0, '00000000', '1fffe000'],
  [5, 1, '00000000', '00000000'],
  [6, 0, '00000000', '0000000f'],
  [7, 0, '00000000', '0000000f'],
  [8, 0, '00000000', '00000000'],
  [9, 0, '00000000', 'ffffffff'],
  [10, 0, '00000000', 'ffffe0ff'],
  [11, 0, '00000000', 'ffffffff'],
  [12, 0, '00400000', '1278ff1f'],
  [12, 1, 'e0000000', '000003e0'],
  [12, 2, '00000000', '0000f3c0'],
  [12, 3, '00000000', 'ffffffff'],
  [13, 0, '00000000', '08c00300'],
  [14, 0, '00000000', 'ffffffff'],
  [15, 0, '00019300', '00000000'],
  [15, 1, '80000000', '3ffff000'],
  [16, 0, '80000482', '00000007'],
  [16, 1, '9e190c8e', '00000000'],
  [16, 2, '80000000', '00000000'],
  [16, 3, '00000000', '00000000'],
  [16, 4, '00000000', '00000000'],
  [16, 5, '00000000', '00000000'],
  [16, 6, '00000000', '00000000'],
  [16, 7, '00000000', '00000000'],
  [17, 0, '00000000', '00000000'],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((select) => [18, select, '00000000', 'fffffff8'] as const),
  ...[0, 1, 2, 3, 4, 5, 6].map((select) => [19, select, '80000000', '40ff0ff8'] as const),
  [19, 7, '00000000', '40ff0ff8'],
  [23, 0, '02008000', '13300120'],
  [24, 0, '00000000', 'ffffffff'],
  [25, 0, '00000000', '000007ff'],
  [26, 0, '00000000', '30000000'],
  [27, 0, '00000000', '00000000'],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(
    (select) => [28, select, '00000000', select % 2 === 0 ? 'fffffcf6' : 'ffffffff'] as const,
  ),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((select) => [29, select, '00000000', 'ffffffff'] as const),
  [30, 0, '00000000', 'ffffffff'],
  [31, 0, '00000000', 'ffffffff'],
];

test('registers, their reset values and write masks are those of the oracle', () => {
  expect(
    cp0.map(({ number, select, reset, writable }) => [number, select, hex(reset), hex(writable)]),
  ).toEqual(oracle);
});

test('the fields of a register do not overlap and go from high to low', () => {
  const crowded = cp0.filter(({ fields }) => {
    const edges = fields.flatMap(({ high, low }) => [high + 0.5, low - 0.5]);
    return edges.some((edge, index) => edge < -0.5 || edge > 31.5 || edge > (edges[index - 1] ?? 31.5));
  });
  expect(crowded.map(({ name }) => name)).toEqual([]);
});

test('a bit that a reset sets belongs to a field', () => {
  const stray = cp0.filter(({ fields, reset }) => {
    const known = fields.reduce((mask, { high, low }) => mask + 2 ** (high + 1) - 2 ** low, 0);
    return u32(reset & ~known) !== 0;
  });
  expect(stray.map(({ name }) => name)).toEqual([]);
});

test('every register and every field says in sentences what it is', () => {
  const sentence = /^[A-Z0-9].*[^.]\.$/;
  const silent = cp0.flatMap(({ name, doc, fields }) => [
    ...(sentence.test(doc) ? [] : [name]),
    ...fields.filter((field) => !sentence.test(field.doc)).map((field) => `${name}.${field.name}`),
  ]);
  expect(silent).toEqual([]);
});

test('names are unique', () => {
  expect(new Set(cp0.map(({ name }) => name)).size).toBe(cp0.length);
  for (const { fields } of cp0) expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
});
