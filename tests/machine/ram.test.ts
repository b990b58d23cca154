import { expect, test } from 'vitest';
import { Ram } from '../../src/machine/ram.ts';

const CPU_STATE = 0x1_0000;

function setup(endian: 'little' | 'big') {
  const buffer = new ArrayBuffer(CPU_STATE + 64);
  return { ram: new Ram(buffer, 64, endian), words: new DataView(buffer, CPU_STATE) };
}

test.each(['little', 'big'] as const)('a %s-endian word lies in host order', (endian) => {
  const { ram, words } = setup(endian);
  ram.write(8, 4, 0x1122_3384);
  expect(words.getUint32(8, true)).toBe(0x1122_3384);
  expect(ram.read(8, 4)).toBe(0x1122_3384);
});

test('bytes and half-words of a word are where the byte order says', () => {
  const { ram: little } = setup('little');
  little.write(8, 4, 0x1122_3384);
  expect([0, 1, 2, 3].map((i) => little.read(8 + i, 1))).toEqual([0x84, 0x33, 0x22, 0x11]);
  expect([0, 2].map((i) => little.read(8 + i, 2))).toEqual([0x3384, 0x1122]);
  const { ram: big } = setup('big');
  big.write(8, 4, 0x1122_3384);
  expect([0, 1, 2, 3].map((i) => big.read(8 + i, 1))).toEqual([0x11, 0x22, 0x33, 0x84]);
  expect([0, 2].map((i) => big.read(8 + i, 2))).toEqual([0x1122, 0x3384]);
});

test.each(['little', 'big'] as const)('%s-endian: narrow writes change their bytes alone', (endian) => {
  const { ram } = setup(endian);
  ram.write(4, 1, 0xaa);
  ram.write(6, 2, 0xbbcc);
  expect([3, 4, 5, 8].map((at) => ram.read(at, 1))).toEqual([0, 0xaa, 0, 0]);
  expect(ram.read(6, 2)).toBe(0xbbcc);
});

test.each(['little', 'big'] as const)('%s-endian: a block keeps its bytes in order', (endian) => {
  const { ram } = setup(endian);
  const block = Uint8Array.from([1, 2, 3, 4, 5, 6, 7]);
  ram.store(5, block);
  expect(ram.load(5, 7)).toEqual(block);
  expect(block.every((byte, i) => ram.read(5 + i, 1) === byte)).toBe(true);
});

test('a block is shorter at the end of RAM', () => {
  const { ram } = setup('big');
  expect(ram.load(60, 8)).toHaveLength(4);
  expect(ram.load(64, 8)).toHaveLength(0);
  expect(ram.load(0x8000_0000, 8)).toHaveLength(0);
});

test('clearing RAM leaves the state of the CPU alone', () => {
  const buffer = new ArrayBuffer(CPU_STATE + 64);
  new Uint8Array(buffer).fill(0xff);
  const ram = new Ram(buffer, 64, 'little');
  ram.clear();
  expect(ram.read(0, 4)).toBe(0);
  expect(ram.read(60, 4)).toBe(0);
  expect(new Uint8Array(buffer)[CPU_STATE - 1]).toBe(0xff);
});
