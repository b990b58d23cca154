import { expect, test } from 'vitest';
import { parsePattern } from '../../src/isa/pattern.ts';

test('a pattern gives the fixed bits, and where the fields are', () => {
  const { mask, bits, fields } = parsePattern('001001 rs:5 rt:5 imm:s16');
  expect(mask).toBe(0xfc000000);
  expect(bits).toBe(0x24000000);
  expect([...fields]).toEqual([
    ['rs', { shift: 21, width: 5, signed: false }],
    ['rt', { shift: 16, width: 5, signed: false }],
    ['imm', { shift: 0, width: 16, signed: true }],
  ]);
});

test('a dash is neither a fixed bit nor part of a field', () => {
  const { mask, bits } = parsePattern('111111 ----- rt:5 rd:5 1---- 100001');
  expect(mask).toBe(0xfc00043f);
  expect(bits).toBe(0xfc000421);
});

test.each([
  ['000000 rs:5', 11],
  ['000000 index:26 0', 33],
])("pattern '%s' of %i bits is refused", (pattern, bits) => {
  expect(() => parsePattern(pattern)).toThrow(`pattern '${pattern}' covers ${bits} bits, expected 32`);
});
