/** Words to instructions and back: decode, encode and disassemble, all from the table. */
import { hex, sext, u32 } from '../bits.ts';
import { type Form, preferredForm } from './forms.ts';
import type { Instruction } from './instruction.ts';
import { mips32 } from './mips32.ts';
import {
  type Fields,
  type Operand,
  operandFields,
  operandRange,
  operandValue,
  type ScalarOperand,
  scalars,
} from './operands.ts';
import type { Field } from './pattern.ts';
import { gprNames } from './registers.ts';

export interface Decoded {
  readonly instruction: Instruction;
  readonly fields: Fields;
}

interface Group {
  readonly mask: number;
  readonly byBits: ReadonlyMap<number, Instruction>;
}

const fixedBits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

/** By primary opcode (bits 31..26), then by mask, most fixed bits first. */
const groups: readonly (readonly Group[])[] = Array.from({ length: 64 }, (_, opcode) => {
  const rows = mips32.filter(({ encoding }) => encoding.bits >>> 26 === opcode);
  const masks = [...new Set(rows.map(({ encoding }) => encoding.mask))];
  return masks
    .sort((a, b) => fixedBits(b) - fixedBits(a))
    .map((mask) => {
      const those = rows.filter(({ encoding }) => encoding.mask === mask);
      return { mask, byBits: new Map(those.map((one) => [one.encoding.bits, one])) };
    });
});

function instructionOf(word: number): Instruction | undefined {
  for (const { mask, byBits } of groups[word >>> 26] ?? []) {
    const found = byBits.get((word & mask) >>> 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

const fieldOf = (word: number, { shift, width, signed }: Field): number =>
  signed ? sext(word >>> shift, width) : (word >>> shift) & (2 ** width - 1);

/** The instruction that `word` encodes and the values of its fields; undefined for a reserved word. */
export function decode(word: number): Decoded | undefined {
  const instruction = instructionOf(word);
  if (instruction === undefined) return undefined;
  const values = [...instruction.encoding.fields].map(([name, field]) => [name, fieldOf(word, field)]);
  return { instruction, fields: Object.fromEntries(values) };
}

/** The word, unsigned. Every field needs a value; one that does not fit is taken mod 2^width. Reserved bits are 0. */
export function encode({ encoding, mnemonic }: Instruction, fields: Fields): number {
  let word = encoding.bits;
  for (const [name, { shift, width }] of encoding.fields) {
    const value = fields[name];
    if (value === undefined) throw new RangeError(`field '${name}' of ${mnemonic} has no value`);
    word |= (value & (2 ** width - 1)) << shift;
  }
  return u32(word);
}

const number = (value: number, hexadecimal: boolean): string =>
  hexadecimal ? `0x${value.toString(16)}` : `${value}`;

function scalarText(operand: ScalarOperand, fields: Fields, address: number | undefined): string {
  const value = operandValue(operand, fields);
  switch (operand.kind) {
    case 'gpr':
      return `${gprNames[value]}`;
    case 'cp0':
    case 'hardware':
      return `$${value}`;
    case 'number':
      return number(value, operand.hex);
    case 'size':
      return number(value, true);
    case 'branch':
      return address === undefined ? `.${value < 0 ? '' : '+'}${value}` : `0x${hex(address + value)}`;
    case 'jump':
      return `0x${hex(address === undefined ? value : ((address + 4) & 0xf0000000) | value)}`;
  }
}

function operandText(operand: Operand, fields: Fields, address: number | undefined): string {
  if (operand.kind === 'fixed') return `${gprNames[operand.gpr]}`;
  const [first = '', base] = scalars(operand).map((scalar) => scalarText(scalar, fields, address));
  return base === undefined ? first : `${first}(${base})`;
}

/** Whether an assembler makes `word` of this form: not so with reserved bits set, or an EXT beyond bit 31. */
function assemblesTo(word: number, form: Form, fields: Fields): boolean {
  let written = form.fixed;
  for (const scalar of form.operands.flatMap(scalars)) {
    const value = operandValue(scalar, fields);
    const { min, max } = operandRange(scalar, fields);
    if (value < min || value > max) return false;
    written = { ...written, ...operandFields(scalar, value, written) };
  }
  return encode(form.instruction, written) === u32(word);
}

/**
 * The text of `word` as GNU's objdump words it, with o32 register names: `addiu $sp, $sp, -8`. Without the
 * `address` of the word a branch target reads `.+8`. A word that no instruction encodes reads `.word 0x...`.
 */
export function disassemble(word: number, address?: number): string {
  const decoded = decode(word);
  if (decoded !== undefined) {
    const form = preferredForm(decoded.instruction, decoded.fields);
    if (assemblesTo(word, form, decoded.fields)) {
      const operands = form.operands.map((operand) => operandText(operand, decoded.fields, address));
      return `${form.mnemonic} ${operands.join(', ')}`.trimEnd();
    }
  }
  return `.word 0x${hex(word)}`;
}
