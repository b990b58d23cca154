import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hex } from '../../src/bits.ts';
import { decode, disassemble, encode } from '../../src/isa/codec.ts';
import { type Form, formsWithMnemonic } from '../../src/isa/forms.ts';
import { mips32 } from '../../src/isa/mips32.ts';
import { type Fields, operandFields, operandRange, scalars } from '../../src/isa/operands.ts';
import { parseGpr } from '../../src/isa/registers.ts';

const lines = readFileSync(new URL('gas.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const rows = lines
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

const numberIn = (text: string): number => parseGpr(text) ?? Number(text.replace(/^[.$]/, ''));

/** The word that `texts`, the operands without blanks and brackets, make of `form`. */
function assemble(form: Form, texts: readonly string[]): number {
  const rest = [...texts];
  let fields: Fields = form.fixed;
  for (const operand of form.operands) {
    if (operand.kind === 'fixed') expect(parseGpr(rest.shift() ?? '')).toBe(operand.gpr);
    for (const scalar of scalars(operand)) {
      const value = numberIn(rest.shift() ?? '');
      const { min, max, step } = operandRange(scalar, fields);
      expect([value >= min, value <= max, (value - min) % step]).toEqual([true, true, 0]);
      fields = { ...fields, ...operandFields(scalar, value, fields) };
    }
  }
  return encode(form.instruction, fields);
}

test('every instruction is in the golden table', () => {
  const present = new Set(rows.map(([word]) => decode(Number.parseInt(word, 16))?.instruction.mnemonic));
  expect(mips32.map(({ mnemonic }) => mnemonic).filter((mnemonic) => !present.has(mnemonic))).toEqual([]);
});

test.each(rows)('%s is %s, as GNU as encodes it', (word, text) => {
  const [mnemonic = '', operands = ''] = text.split(/ (.*)/);
  const texts = operands.replaceAll(')', '').split(/, |\(/).filter(Boolean);
  const count = (form: Form) => form.operands.reduce((sum, one) => sum + (one.kind === 'memory' ? 2 : 1), 0);
  const form = formsWithMnemonic(mnemonic).find((one) => count(one) === texts.length);
  expect(hex(assemble(form ?? expect.fail('no such form'), texts))).toBe(word);
  expect(disassemble(Number.parseInt(word, 16))).toBe(text);
});

test.each([
  ['addiu', 2, { min: -32768, max: 32767, step: 1 }],
  ['andi', 2, { min: 0, max: 65535, step: 1 }],
  ['sll', 2, { min: 0, max: 31, step: 1 }],
  ['beq', 2, { min: -131068, max: 131072, step: 4 }],
  ['j', 0, { min: 0, max: 0x0ffffffc, step: 4 }],
  ['break', 1, { min: 0, max: 1023, step: 1 }],
  ['mfc0', 2, { min: 0, max: 7, step: 1 }],
])('operand %2$d of %s has its range', (mnemonic, index, range) => {
  const operand = formsWithMnemonic(mnemonic).at(-1)?.operands[index];
  const [scalar] = operand === undefined ? [] : scalars(operand);
  expect(operandRange(scalar ?? expect.fail('no such operand'), {})).toEqual(range);
});

test('EXT and INS take at most the bits that are left above the position', () => {
  const size = formsWithMnemonic('ext')[0]?.operands[3];
  if (size?.kind !== 'size') expect.fail('not a size');
  expect(operandRange(size, { lsb: 0 })).toEqual({ min: 1, max: 32, step: 1 });
  expect(operandRange(size, { lsb: 31 })).toEqual({ min: 1, max: 1, step: 1 });
});

test('a syntax names only fields of its pattern, and all of them', () => {
  const loose = mips32.filter(({ syntax, encoding }) => {
    const named = new Set(syntax.match(/(?<!\$)\b[a-z]\w*/g));
    return named.size !== encoding.fields.size || [...named].some((name) => !encoding.fields.has(name));
  });
  expect(loose.map(({ mnemonic }) => mnemonic)).toEqual([]);
});
