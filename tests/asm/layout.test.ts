import { expect, test } from 'vitest';
import { defaultLayout, inLayoutOrder, outputName, overlap, placeSections } from '../../src/asm/layout.ts';

const section = (name: string, size: number, alignment = 1) => ({ name, size, alignment });

const place = (...sections: readonly ReturnType<typeof section>[]) => {
  const ordered = inLayoutOrder(sections, defaultLayout);
  return Object.fromEntries(placeSections(ordered, defaultLayout));
};

test('.vec stands at the start of kseg0, .text at 1 MiB, the others behind it at multiples of 16', () => {
  expect(
    place(
      section('.data', 1),
      section('.bss', 4),
      section('.text', 20),
      section('.vec', 8),
      section('.rodata', 3),
    ),
  ).toEqual({
    '.vec': 0x8000_0000,
    '.text': 0x8010_0000,
    '.rodata': 0x8010_0020,
    '.data': 0x8010_0030,
    '.bss': 0x8010_0040,
  });
});

test('a section that is missing leaves no gap', () => {
  expect(place(section('.text', 16), section('.bss', 4))['.bss']).toBe(0x8010_0010);
});

test('without .text data starts where it would', () => {
  expect(place(section('.data', 16))['.data']).toBe(0x8010_0000);
});

test('a section that the layout does not know comes last, aligned as it wants', () => {
  expect(place(section('.mine', 4, 64), section('.text', 4), section('.bss', 4))['.mine']).toBe(0x8010_0040);
});

test.each([
  ['.text.startup', '.text'],
  ['.rodata.str', '.rodata'],
  ['.sdata', '.data'],
  ['.textual', '.textual'],
  ['.mine', '.mine'],
])('input section %s goes into %s', (input, output) => {
  expect(outputName(input, defaultLayout)).toBe(output);
});

test('sections that only touch do not overlap; one byte more does', () => {
  const addresses = new Map([
    ['.vec', 0x8000_0000],
    ['.text', 0x8010_0000],
  ]);
  const text = section('.text', 4);
  expect(overlap([section('.vec', 0x10_0000), text], addresses)).toBeUndefined();
  expect(overlap([section('.vec', 0x10_0001), text], addresses)?.message).toBe(
    'section .vec (0x80000000 to 0x80100000) runs into section .text, which starts at 0x80100000: 1 bytes too many',
  );
});

test('a section may reach the last byte of memory, not beyond', () => {
  const addresses = new Map([['.mine', 0xffff_fff0]]);
  expect(overlap([section('.mine', 16)], addresses)).toBeUndefined();
  expect(overlap([section('.mine', 17)], addresses)?.message).toContain('beyond the end of memory');
});
