import { expect, test } from 'vitest';
import { describeAddress } from '../../src/cli/where.ts';
import type { ElfSymbol } from '../../src/elf/read.ts';

const symbol = (name: string, value: number, rest: Partial<ElfSymbol> = {}): ElfSymbol => ({
  name,
  value,
  size: 0,
  type: 'none',
  global: false,
  section: 1,
  ...rest,
});

const debug = {
  symbols: [
    symbol('local', 0x8010_0000),
    symbol('main', 0x8010_0000, { global: true }),
    symbol('loop', 0x8010_0010),
    symbol('SIZE', 0x8010_0012, { section: undefined }),
  ],
  lines: [{ address: 0x8010_0014, file: 'main.s', line: 12 }],
};

test.each([
  [0x8010_0000, '0x80100000, in main'],
  [0x8010_000c, '0x8010000c, in main+0xc'],
  [0x8010_0014, '0x80100014, in loop+0x4 (main.s:12)'],
  [0x8011_000f, '0x8011000f, in loop+0xffff'],
  [0x8011_0010, '0x80110010'],
  [0x800f_fffc, '0x800ffffc'],
])('%i is %s', (address, text) => {
  expect(describeAddress(address, debug)).toBe(text);
});
