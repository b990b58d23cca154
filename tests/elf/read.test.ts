/**
 * `gnu.big.elf` and `gnu.little.elf` are what GNU as and ld 2.40 make of: `_start` (a function of two nops) in .text,
 * a word 1 `v` (an object) in .data, 8 bytes in .bss; linked by ../asm/gnu/layout.ld with -z max-page-size=16.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readElf } from '../../src/elf/read.ts';

const gnu = {
  big: new Uint8Array(readFileSync(new URL('gnu.big.elf', import.meta.url))),
  little: new Uint8Array(readFileSync(new URL('gnu.little.elf', import.meta.url))),
};

const message = (bytes: Uint8Array): string => {
  const outcome = readElf(bytes);
  return outcome.ok ? 'accepted' : outcome.message;
};

/** The big-endian file with other bytes at an offset. */
function changed(offset: number, ...values: readonly number[]): Uint8Array {
  const bytes = gnu.big.slice();
  bytes.set(values, offset);
  return bytes;
}

const PROGRAM_HEADER = 52;
const SECTION_HEADERS = 0x14c;

test.each(['big', 'little'] as const)('a %s-endian executable of GNU ld is read whole', (endian) => {
  const outcome = readElf(gnu[endian]);
  if (!outcome.ok) throw new Error(outcome.message);
  const { elf } = outcome;
  expect(elf.endian).toBe(endian);
  expect(elf.entry).toBe(0x8010_0000);
  expect(
    elf.segments.map(({ address, physical, data, memSize }) => [address, physical, data.length, memSize]),
  ).toEqual([
    [0x8010_0000, 0x8010_0000, 16, 16],
    [0x8010_0010, 0x8010_0010, 16, 32],
  ]);
  expect(elf.segments.map(({ read, write, exec }) => [read, write, exec])).toEqual([
    [true, false, true],
    [true, true, false],
  ]);
  expect(elf.sections.map(({ name, address, size, data }) => [name, address, size, data.length])).toEqual([
    ['', 0, 0, 0],
    ['.text', 0x8010_0000, 16, 16],
    ['.data', 0x8010_0010, 16, 16],
    ['.bss', 0x8010_0020, 16, 0],
    ['.symtab', 0, 0x70, 0x70],
    ['.strtab', 0, 0xe, 0xe],
    ['.shstrtab', 0, 0x2c, 0x2c],
  ]);
  expect(elf.symbols).toEqual([
    { name: 'v', value: 0x8010_0010, size: 4, type: 'object', global: false, section: 2 },
    { name: '_start', value: 0x8010_0000, size: 8, type: 'function', global: true, section: 1 },
  ]);
});

test('a file without section headers has neither sections nor symbols', () => {
  const outcome = readElf(changed(32, 0, 0, 0, 0));
  expect(outcome).toMatchObject({ ok: true, elf: { sections: [], symbols: [] } });
});

test.each([
  ['it is empty', new Uint8Array()],
  ['it is not an ELF file: those start with 7f 45 4c 46', new TextEncoder().encode('#!/bin/sh\n')],
  ['it is truncated: it has 51 bytes, an ELF header alone has 52', gnu.big.subarray(0, 51)],
  ['it is truncated: its 2 program headers end at byte 116, the file has 115', gnu.big.subarray(0, 115)],
  ['it is truncated: segment 1 ends at byte 160, the file has 159', gnu.big.subarray(0, 159)],
  ['it is truncated: its 7 section headers end at byte 612, the file has 611', gnu.big.subarray(0, 611)],
  ['it is a 64-bit program, and this is a 32-bit machine: compile with -mabi=32', changed(4, 2)],
  ['its ELF class is 7: neither 32-bit (1) nor 64-bit (2)', changed(4, 7)],
  ['its data encoding is 0: neither little-endian (1) nor big-endian (2)', changed(5, 0)],
  ['it is made for RISC-V, not for MIPS (8)', changed(18, 0, 243)],
  ['it is made for machine 9999, not for MIPS (8)', changed(18, 0x27, 0x0f)],
  ['it is an object that is not linked yet: link it, for example with mips-linux-gnu-ld', changed(16, 0, 1)],
  [
    'it is a shared library or a position-independent executable: link it with -static -no-pie',
    changed(16, 0, 3),
  ],
  ['it is a core dump, not a program', changed(16, 0, 4)],
  ['its ELF type is 9, not an executable (2)', changed(16, 0, 9)],
  [
    'it is compiled for Release 6, whose instructions differ: compile with -march=mips32r2',
    changed(36, 0x90),
  ],
  ['it contains microMIPS code: compile with -mno-micromips', changed(36, 0x72)],
  ['it uses the n32 ABI with 64-bit registers: compile with -mabi=32', changed(39, 0x20)],
  ['its program headers have 31 bytes each: ELF32 has 32', changed(42, 0, 31)],
  ['its section headers have 64 bytes each: ELF32 has 40', changed(46, 0, 64)],
  [
    'it is linked dynamically, and there is no dynamic loader here: link it with -static',
    changed(PROGRAM_HEADER, 0, 0, 0, 3),
  ],
  ['there is nothing to load in it: it has no PT_LOAD segment', changed(44, 0, 0)],
  ['segment 0 has 4096 bytes in the file but only 16 in memory', changed(PROGRAM_HEADER + 16, 0, 0, 0x10, 0)],
  [
    'segment 1 (4294967295 bytes) goes beyond the end of memory',
    changed(PROGRAM_HEADER + 32 + 20, 255, 255, 255, 255),
  ],
  [
    'it is truncated: section 1 ends at byte 4294967423, the file has 612',
    changed(SECTION_HEADERS + 40 + 20, 255, 255, 255, 255),
  ],
])('a file is refused because %s', (expected, bytes) => {
  expect(message(bytes)).toBe(expected);
});

test('both byte orders of a file that says the other one are refused', () => {
  const lying = gnu.big.slice();
  lying[5] = 1;
  expect(message(lying)).toBe('it is made for machine 2048, not for MIPS (8)');
});

test('no bytes make the reader throw', () => {
  const edit = fc.tuple(fc.nat({ max: 611 }), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.nat({ max: 612 }), (edits, length) => {
      const bytes = gnu.little.slice();
      for (const [offset, value] of edits) bytes[offset] = value;
      expect(typeof message(bytes.subarray(0, length))).toBe('string');
      expect(typeof message(bytes)).toBe('string');
    }),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof message(bytes) === 'string'));
});
