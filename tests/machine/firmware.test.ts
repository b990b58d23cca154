import { expect, test } from 'vitest';
import { disassemble } from '../../src/isa/codec.ts';
import { bootRegisters } from '../../src/machine/boot.ts';
import { firmware, RETURN_ADDRESS } from '../../src/machine/firmware.ts';

const { rom, flash } = firmware(bootRegisters(0x8010_0040, 2 ** 26));

const code = (from: number, words: number): string[] =>
  Array.from({ length: words }, (_, i) =>
    disassemble(rom.get(from + 4 * i) ?? 0, 0x9fc0_0000 + from + 4 * i),
  );

/** The words of QEMU 7.2's boot ROM, read by a bare-metal program (cp0dump). */
test('the vectors and the revision are those of the oracle', () => {
  const at = (offset: number, words: number) =>
    Array.from({ length: words }, (_, i) => rom.get(offset + 4 * i) ?? 0);
  expect(at(0x000, 4)).toEqual([0x0bf0_0160, 0, 0, 0]);
  expect(at(0x010, 4)).toEqual([0x420, 0, 0, 0]);
  expect(at(0x500, 22)).toEqual([
    0x9fc0_0580, 0x9fc0_083c, 0, 0, 0, 0, 0, 0, 0x9fc0_0580, 0, 0, 0x9fc0_0800, 0, 0x9fc0_0808, 0x9fc0_0800,
    0x9fc0_0800, 0x9fc0_0800, 0x9fc0_0800, 0x9fc0_0800, 0x9fc0_0800, 0x9fc0_0800, 0x9fc0_0800,
  ]);
});

test('the flash holds the same without the revision', () => {
  expect(flash.get(0x010)).toBeUndefined();
  expect([...flash]).toEqual([...rom].filter(([offset]) => offset !== 0x010));
});

test('reset loads the registers and calls the program, which returns to 9fc00644h', () => {
  expect(RETURN_ADDRESS).toBe(0x9fc0_0644);
  expect(code(0x60c, 14)).toEqual([
    'lui $sp, 0x8000',
    'ori $sp, $sp, 0x1fc0',
    'lui $a0, 0x0',
    'ori $a0, $a0, 0x2',
    'lui $a1, 0x8000',
    'ori $a1, $a1, 0x2000',
    'lui $a2, 0x8000',
    'ori $a2, $a2, 0x2008',
    'lui $a3, 0x400',
    'ori $a3, $a3, 0x0',
    'lui $t9, 0x8010',
    'ori $t9, $t9, 0x40',
    'jalr $t9',
    'nop',
  ]);
});
