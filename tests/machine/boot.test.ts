import { describe, expect, test } from 'vitest';
import { bootError, bootRegisters, type Executable, placeProgram } from '../../src/machine/boot.ts';
import { Ram } from '../../src/machine/ram.ts';

const MIB = 2 ** 20;

const program = (changes: Partial<Executable> = {}): Executable => ({
  endian: 'little',
  entry: 0x8010_0000,
  segments: [{ physical: 0x8010_0000, data: Uint8Array.of(1, 2, 3, 4), memSize: 8 }],
  ...changes,
});

const segment = (physical: number, memSize: number): Partial<Executable> => ({
  segments: [{ physical, data: Uint8Array.of(), memSize }],
});

const ram = (endian: 'little' | 'big' = 'little', bytes = 2 * MIB) =>
  new Ram(new ArrayBuffer(0x1_0000 + bytes), bytes, endian);

const text = (memory: Ram, pointer: number): string => {
  const bytes = memory.load(pointer - 0x8000_0000, 256);
  return String.fromCharCode(...bytes.subarray(0, bytes.indexOf(0)));
};

test('a segment goes to its physical address mod 512 MiB', () => {
  const memory = ram();
  placeProgram(program(), { kernel: '', append: '' }, memory);
  expect(memory.load(0x10_0000, 6)).toEqual(Uint8Array.of(1, 2, 3, 4, 0, 0));
});

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  // the pointers and strings that the bare-metal program hello prints under QEMU 7.2 with -m 64 -seed 1
  test('argv and envp are where and what the oracle shows', () => {
    const memory = ram(endian, 64 * MIB);
    placeProgram(program(), { kernel: 'build/hello-el.elf', append: 'one two' }, memory);
    const pointers = Array.from({ length: 11 }, (_, i) => memory.read(0x2000 + 4 * i, 4));
    expect(pointers.slice(0, 2)).toEqual([0x8000_2040, 0x8000_2140]);
    expect(pointers[10]).toBe(0);
    expect(pointers.slice(0, 10).map((pointer) => text(memory, pointer))).toEqual([
      'build/hello-el.elf',
      'one two',
      'memsize',
      '67108864',
      'ememsize',
      '67108864',
      'modetty0',
      '38400n8r',
      'rngseed',
      'a3d811736110e5781bcccea696762e6116c6e9c92d99bf358c2e0718822ce47c',
    ]);
  });
});

test('a string is cut at 255 characters', () => {
  const memory = ram();
  placeProgram(program(), { kernel: 'k', append: 'x'.repeat(300) }, memory);
  expect(text(memory, 0x8000_2140)).toBe('x'.repeat(255));
  expect(text(memory, 0x8000_2240)).toBe('memsize');
});

test('the program is called with argc, argv, envp, bytes of RAM and a stack below the arguments', () => {
  expect(
    Object.fromEntries(bootRegisters(0x8010_0000, 64 * MIB).map(({ gpr, value }) => [gpr, value])),
  ).toEqual({
    4: 2,
    5: 0x8000_2000,
    6: 0x8000_2008,
    7: 0x0400_0000,
    25: 0x8010_0000,
    29: 0x8000_1fc0,
  });
});

test('a program of the other byte order is refused', () => {
  expect(bootError(program(), MIB * 2, 'big')).toBe('the program is little-endian, the machine big-endian');
  expect(bootError(program(), MIB * 2, 'little')).toBeUndefined();
});

test('the entry is 80000000h or above', () => {
  expect(bootError(program({ entry: 0x8000_0000 }), 2 * MIB, 'little')).toBeUndefined();
  expect(bootError(program({ entry: 0x7fff_fffc }), 2 * MIB, 'little')).toMatch(
    /^entry 0x7ffffffc is below 0x80000000/,
  );
});

test('a segment may end where RAM ends and not a byte behind', () => {
  expect(bootError(program(segment(0x8010_0000, MIB)), 2 * MIB, 'little')).toBeUndefined();
  expect(bootError(program(segment(0x8010_0000, MIB + 1)), 2 * MIB, 'little')).toBe(
    'the segment at physical 0x00100000 to 0x00200000 does not fit in 2 MiB of RAM: give the machine 3 MiB or more, or link it lower',
  );
});

test('a segment may touch the boot arguments and not meet them', () => {
  expect(bootError(program(segment(0x8000_0000, 0x2000)), 2 * MIB, 'little')).toBeUndefined();
  expect(bootError(program(segment(0x8000_3040, 4)), 2 * MIB, 'little')).toBeUndefined();
  const message = /meets the boot arguments at 0x00002000 to 0x0000303f/;
  expect(bootError(program(segment(0x8000_0000, 0x2001)), 2 * MIB, 'little')).toMatch(message);
  expect(bootError(program(segment(0x8000_303f, 4)), 2 * MIB, 'little')).toMatch(message);
});
