import { expect, test } from 'vitest';
import { lineAt } from '../../src/ui/store/stop.ts';

const lines = [
  { address: 0x8000_0180, file: 'a.s', line: 4 },
  { address: 0x8010_0000, file: 'a.s', line: 9 },
  { address: 0x8010_0008, file: 'a.s', line: 12 },
];

test.each([
  [0x8000_0180, 4],
  [0x8010_0000, 9],
  [0x8010_0008, 12],
])('the instruction at %i comes from line %i', (address, line) => {
  expect(lineAt(lines, address)).toBe(line);
});

test('the second word of a macro comes from the same line', () => {
  expect(lineAt(lines, 0x8010_0004)).toBe(9);
  expect(lineAt(lines, 0x8010_000c)).toBe(12);
});

test.each([0, 0x8000_017c, 0x800f_fffc, 0x8010_0100, 0xbfc0_0380])(
  'no line made the word at %i',
  (address) => {
    expect(lineAt(lines, address)).toBeUndefined();
  },
);
