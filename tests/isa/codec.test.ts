import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { u32 } from '../../src/bits.ts';
import { decode, disassemble, encode } from '../../src/isa/codec.ts';
import { mips32 } from '../../src/isa/mips32.ts';
import { gprNames } from '../../src/isa/registers.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });

/** Words of each instruction, with random fields and, if told, random bits where the CPU does not look. */
const words = (ignored: boolean) =>
  fc.tuple(fc.constantFrom(...mips32), word).map(([{ encoding }, random]) => {
    const fields = [...encoding.fields.values()].map(({ shift, width }) => (2 ** width - 1) * 2 ** shift);
    const free = ignored ? ~encoding.mask : fields.reduce((union, field) => union | field, 0);
    return u32(encoding.bits | (random & free));
  });

test('encode gives back every word that decode takes apart', () => {
  fc.assert(
    fc.property(words(false), (word) => {
      const { instruction, fields } = decode(word) ?? expect.fail('no instruction');
      expect(encode(instruction, fields)).toBe(word);
    }),
    { numRuns: 5000 },
  );
});

test('a word decodes to the most special instruction that it matches, or to none', () => {
  const matches = (word: number) =>
    mips32.filter(({ encoding: { mask, bits } }) => u32(word & mask) === bits);
  fc.assert(
    fc.property(fc.oneof(word, words(true)), (word) => {
      const candidates = matches(word);
      const special = candidates.find(({ encoding }) =>
        candidates.every((other) => u32(encoding.mask & other.encoding.mask) === other.encoding.mask),
      );
      expect(decode(word)?.instruction).toBe(special);
    }),
    { numRuns: 5000 },
  );
});

test('a word is reserved where the oracle raises RI, one bit away from every instruction', () => {
  const lines = readFileSync(new URL('reserved.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const told = lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) =>
      line
        .slice(2)
        .split(' ')
        .map((word) => `${line[0]} ${word}`),
    );
  expect(told.length).toBeGreaterThan(1200);
  const ours = told
    .map((line) => line.slice(2))
    .map((word) => {
      return `${decode(Number.parseInt(word, 16)) === undefined ? '-' : '+'} ${word}`;
    });
  expect(ours).toEqual(told);
});

test('bits that the CPU does not look at are encoded as 0', () => {
  const { instruction, fields } = decode(0x03e007c8 & ~0x400) ?? expect.fail('no instruction');
  expect(instruction.mnemonic).toBe('jr');
  expect(encode(instruction, fields)).toBe(0x03e00008);
});

/** Our text in the form of objdump.tsv: register numbers, no blanks between operands, no leading zeros. */
const numeric = (text: string): string =>
  text
    .replaceAll(', ', ',')
    .replace(/\$[a-z]\w+/g, (name) => `$${gprNames.indexOf(name)}`)
    .replace(/0x0+(?=[0-9a-f])/g, '0x');

test('words read as objdump prints them', () => {
  const lines = readFileSync(new URL('objdump.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  expect(rows.length).toBeGreaterThan(700);
  expect(rows.map(([word = '']) => [word, numeric(disassemble(Number.parseInt(word, 16)))])).toEqual(rows);
});

test.each([
  [0x10000003, 0x80100000, 'b 0x80100010'],
  [0x1000ffff, 0x80100000, 'b 0x80100000'],
  [0x1000ffff, undefined, '.+0'],
  [0x1000fffe, undefined, '.-4'],
  [0x08000000, 0x8ffffff8, 'j 0x80000000'],
  [0x08000000, 0x8ffffffc, 'j 0x90000000'], // the region is the delay slot's
  [0x0c04023f, undefined, 'jal 0x001008fc'],
])('the target in %s at %s reads %s', (word, address, text) => {
  expect(disassemble(word, address)).toMatch(text);
});

test.each([
  ['a reserved instruction', 0x7c00003f],
  ['a bit that the manual reserves', 0x00641060],
  ['EXT beyond bit 31', 0x7ca4ffc0],
  ['INS with its end before its start', 0x7c6400c4],
  ['CLZ with two destinations', 0x70621820],
])('%s reads as .word, so that the text assembles to the same word', (_, word) => {
  expect(disassemble(word)).toBe(`.word 0x${word.toString(16).padStart(8, '0')}`);
});

test('a constant in the high half of the address space is an unsigned number', () => {
  expect(disassemble(0xffffffff)).toBe('.word 0xffffffff');
  expect(disassemble(-1)).toBe('.word 0xffffffff');
});
