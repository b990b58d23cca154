import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';

const WORDS = 0x8000_4000;
const word = fc.integer({ min: 0, max: 0xffff_ffff });
const offset = fc.integer({ min: 0, max: 7 });

const bytesOf = (value: number, endian: 'little' | 'big'): number[] => {
  const low = [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
  return endian === 'little' ? low : low.toReversed();
};

const wordOf = (bytes: readonly number[], endian: 'little' | 'big'): number => {
  const high = endian === 'big' ? bytes : bytes.toReversed();
  return high.reduce((value, byte) => value * 256 + byte, 0);
};

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  const [left, right] = endian === 'little' ? [3, 0] : [0, 3];
  const program = new Rig(
    `
        .globl  _start
_start: lwl     $v0, ${left}($t0)
        lwr     $v0, ${right}($t0)
        swl     $t1, ${left}($t0)
        swr     $t1, ${right}($t0)
stop:   break
  `,
    { endian },
  );

  /** Three words before `WORDS` + 8, and the bytes that a straightforward memory has there. */
  const memory = (values: readonly number[]): number[] => {
    values.forEach((value, i) => {
      program.cpu.state.ram32[(WORDS & 0x1fff_ffff) / 4 + i] = value;
    });
    return values.flatMap((value) => bytesOf(value, endian));
  };

  test('the pair loads and stores the four bytes at any address', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word), word, word, offset, (values, old, stored, at) => {
        program.cpu.reset(program.at('_start'));
        const bytes = memory(values);
        program.set('$v0', old);
        program.set('$t1', stored);
        program.set('$t0', WORDS + at);
        program.cpu.run(2);
        expect(program.reg('$v0')).toBe(wordOf(bytes.slice(at, at + 4), endian));
        program.cpu.run(2);
        bytes.splice(at, 4, ...bytesOf(stored, endian));
        expect([0, 4, 8].map((i) => program.word(WORDS + i))).toEqual(
          [0, 4, 8].map((i) => wordOf(bytes.slice(i, i + 4), endian)),
        );
        expect(program.cpu.state.pc).toBe(program.at('stop'));
      }),
    );
  });

  // The tables of the manual, with memory 0x11223344 and register 0xaabbccdd.
  test.each([
    ['lwl', [0x44bb_ccdd, 0x3344_ccdd, 0x2233_44dd, 0x1122_3344]],
    ['lwr', [0x1122_3344, 0xaa11_2233, 0xaabb_1122, 0xaabb_cc11]],
  ])('%s merges with the register as in the manual', (mnemonic, merged) => {
    const rig = new Rig(`_start: ${mnemonic} $v0, 0($t0)`, { endian });
    for (const byte of [0, 1, 2, 3]) {
      rig.cpu.reset(0x8010_0000);
      rig.cpu.state.ram32[(WORDS & 0x1fff_ffff) / 4] = 0x1122_3344;
      rig.set('$v0', 0xaabb_ccdd);
      rig.set('$t0', WORDS + byte);
      rig.cpu.run(1);
      expect(rig.reg('$v0')).toBe(merged[endian === 'little' ? byte : 3 - byte]);
    }
  });

  test.each([
    ['swl', [0x1122_33aa, 0x1122_aabb, 0x11aa_bbcc, 0xaabb_ccdd]],
    ['swr', [0xaabb_ccdd, 0xbbcc_dd44, 0xccdd_3344, 0xdd22_3344]],
  ])('%s merges with memory as in the manual', (mnemonic, merged) => {
    const rig = new Rig(`_start: ${mnemonic} $v0, 0($t0)`, { endian });
    for (const byte of [0, 1, 2, 3]) {
      rig.cpu.reset(0x8010_0000);
      rig.cpu.state.ram32[(WORDS & 0x1fff_ffff) / 4] = 0x1122_3344;
      rig.set('$v0', 0xaabb_ccdd);
      rig.set('$t0', WORDS + byte);
      rig.cpu.run(1);
      expect(rig.word(WORDS)).toBe(merged[endian === 'little' ? byte : 3 - byte]);
    }
  });
});

test.each([
  ['lwl', 2],
  ['lwr', 2],
  ['swl', 3],
  ['swr', 3],
])('%s raises ExcCode %i at the address it was given', (mnemonic, code) => {
  const rig = new Rig(`_start: ${mnemonic} $v0, 0($t0)`);
  rig.set('$v0', 5);
  rig.set('$t0', 0x0040_0002);
  rig.cpu.run(1);
  expect((rig.cpu.state.Cause >>> 2) & 31).toBe(code);
  expect(rig.cpu.state.BadVAddr).toBe(0x0040_0002);
  expect(rig.reg('$v0')).toBe(5);
});
