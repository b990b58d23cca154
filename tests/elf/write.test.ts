import { expect, test } from 'vitest';
import { readElf } from '../../src/elf/read.ts';
import { type ElfImage, writeElf } from '../../src/elf/write.ts';

const image = (endian: ElfImage['endian']): ElfImage => ({
  endian,
  entry: 0x8010_0004,
  sections: [
    {
      name: '.text',
      address: 0x8010_0000,
      size: 5,
      bytes: Uint8Array.of(1, 2, 3, 4, 5),
      alignment: 16,
      write: false,
      exec: true,
    },
    {
      name: '.data',
      address: 0x8010_0040,
      size: 2,
      bytes: Uint8Array.of(6, 7),
      alignment: 64,
      write: true,
      exec: false,
    },
    {
      name: '.bss',
      address: 0x8010_0050,
      size: 0x1000,
      bytes: new Uint8Array(),
      alignment: 16,
      write: true,
      exec: false,
    },
  ],
  symbols: [
    { name: 'main', value: 0x8010_0000, size: 4, type: 'function', global: true, section: 0 },
    { name: 'a.s', value: 0, size: 0, type: 'file', global: false, section: undefined },
    { name: 'größe', value: 7, size: 0, type: 'none', global: false, section: undefined },
    { name: 'table', value: 0x8010_0050, size: 16, type: 'object', global: false, section: 2 },
  ],
});

test.each(['big', 'little'] as const)('what is written %s-endian is read back', (endian) => {
  const outcome = readElf(writeElf(image(endian)));
  if (!outcome.ok) throw new Error(outcome.message);
  const { elf } = outcome;
  expect(elf).toMatchObject({ endian, entry: 0x8010_0004 });
  expect(elf.segments).toEqual(
    image(endian).sections.map(({ address, bytes, size, write, exec }) => ({
      address,
      physical: address,
      data: bytes,
      memSize: size,
      read: true,
      write,
      exec,
    })),
  );
  expect(
    elf.sections.map(({ name, address, size, data, alloc }) => ({
      name,
      address,
      size,
      bytes: data.length,
      alloc,
    })),
  ).toEqual([
    { name: '', address: 0, size: 0, bytes: 0, alloc: false },
    { name: '.text', address: 0x8010_0000, size: 5, bytes: 5, alloc: true },
    { name: '.data', address: 0x8010_0040, size: 2, bytes: 2, alloc: true },
    { name: '.bss', address: 0x8010_0050, size: 0x1000, bytes: 0, alloc: true },
    { name: '.symtab', address: 0, size: 80, bytes: 80, alloc: false },
    { name: '.strtab', address: 0, size: 24, bytes: 24, alloc: false },
    { name: '.shstrtab', address: 0, size: 44, bytes: 44, alloc: false },
  ]);
  expect(elf.symbols).toEqual([
    { name: 'größe', value: 7, size: 0, type: 'none', global: false, section: undefined },
    { name: 'table', value: 0x8010_0050, size: 16, type: 'object', global: false, section: 3 },
    { name: 'main', value: 0x8010_0000, size: 4, type: 'function', global: true, section: 1 },
  ]);
});

test('the header says MIPS32 Release 2 and o32', () => {
  const view = new DataView(writeElf(image('big')).buffer);
  expect(view.getUint32(36)).toBe(0x7000_1001);
});

test('local symbols stand before global ones, and sh_info counts them', () => {
  const bytes = writeElf(image('big'));
  const view = new DataView(bytes.buffer);
  const SYMTAB = 4;
  const header = view.getUint32(32) + 40 * SYMTAB;
  expect(view.getUint32(header + 28)).toBe(4);
});

test('a segment stands in the file where it stands in memory, modulo its alignment', () => {
  const view = new DataView(writeElf(image('little')).buffer);
  for (let at = 52; at < 52 + 3 * 32; at += 32) {
    const [offset, address, alignment] = [4, 8, 28].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    expect(address % alignment).toBe(offset % alignment);
  }
});
