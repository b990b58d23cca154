/** Spellings: the ways to write an instruction, that is the table's own and GNU's short ones for special operands. */
import type { Instruction } from './instruction.ts';
import { mips32 } from './mips32.ts';
import { type Fields, type Operand, parseSyntax } from './operands.ts';

export interface Form {
  readonly mnemonic: string;
  readonly instruction: Instruction;
  /** Fields that the spelling itself gives: rt = 0 of `move`. */
  readonly fixed: Fields;
  readonly operands: readonly Operand[];
}

interface Alias {
  readonly mnemonic: string;
  readonly of: string;
  readonly syntax: string;
  readonly fixed: Fields;
}

const alias = (mnemonic: string, of: string, syntax: string, fixed: Fields = {}): Alias => ({
  mnemonic,
  of,
  syntax,
  fixed,
});

/** Most special first: the first that fits is the one that a disassembler prints. */
const aliases: readonly Alias[] = [
  alias('nop', 'sll', '', { rt: 0, rd: 0, sa: 0 }),
  alias('move', 'or', 'rd, rs', { rt: 0 }),
  alias('move', 'addu', 'rd, rs', { rt: 0 }),
  alias('li', 'addiu', 'rt, imm', { rs: 0 }),
  alias('li', 'ori', 'rt, imm', { rs: 0 }),
  alias('neg', 'sub', 'rd, rt', { rs: 0 }),
  alias('negu', 'subu', 'rd, rt', { rs: 0 }),
  alias('ror', 'rotr', 'rd, rt, sa'),
  alias('rorv', 'rotrv', 'rd, rt, rs'),
  alias('b', 'beq', 'offset', { rs: 0, rt: 0 }),
  alias('b', 'bgez', 'offset', { rs: 0 }),
  alias('bal', 'bgezal', 'offset', { rs: 0 }),
  alias('beqz', 'beq', 'rs, offset', { rt: 0 }),
  alias('bnez', 'bne', 'rs, offset', { rt: 0 }),
  alias('beqzl', 'beql', 'rs, offset', { rt: 0 }),
  alias('bnezl', 'bnel', 'rs, offset', { rt: 0 }),
  alias('jalr', 'jalr', 'rs', { rd: 31 }),
  alias('jalr.hb', 'jalr.hb', 'rs', { rd: 31 }),
  alias('syscall', 'syscall', '', { code: 0 }),
  alias('break', 'break', '', { code: 0, code2: 0 }),
  alias('break', 'break', 'code', { code2: 0 }),
  alias('sdbbp', 'sdbbp', '', { code: 0 }),
  alias('wait', 'wait', '', { code: 0 }),
  ...['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu'].map((trap) => alias(trap, trap, 'rs, rt', { code: 0 })),
  alias('mfc0', 'mfc0', 'rt, c0', { sel: 0 }),
  alias('mtc0', 'mtc0', 'rt, c0', { sel: 0 }),
  alias('di', 'di', '', { rt: 0 }),
  alias('ei', 'ei', '', { rt: 0 }),
  alias('sync', 'sync', '', { stype: 0 }),
  alias('sync_wmb', 'sync', '', { stype: 4 }),
  alias('sync_mb', 'sync', '', { stype: 16 }),
  alias('sync_acquire', 'sync', '', { stype: 17 }),
  alias('sync_release', 'sync', '', { stype: 18 }),
  alias('sync_rmb', 'sync', '', { stype: 19 }),
];

const form = (instruction: Instruction, { mnemonic, syntax, fixed }: Omit<Alias, 'of'>): Form => ({
  mnemonic,
  instruction,
  fixed,
  operands: parseSyntax(syntax, instruction.encoding),
});

const forms: readonly Form[] = [
  ...aliases.flatMap((one) =>
    mips32.filter(({ mnemonic }) => mnemonic === one.of).map((instruction) => form(instruction, one)),
  ),
  ...mips32.map((instruction) => form(instruction, { ...instruction, fixed: {} })),
];

const byInstruction: ReadonlyMap<Instruction, readonly Form[]> = new Map(
  mips32.map((instruction) => [instruction, forms.filter((one) => one.instruction === instruction)]),
);

/** Every mnemonic of the table and its short forms, lower case. */
export const mnemonics: ReadonlySet<string> = new Set(forms.map(({ mnemonic }) => mnemonic));

/** The forms with this mnemonic, lower case, the usual one first; empty when there is no such instruction. */
export const formsWithMnemonic = (mnemonic: string): readonly Form[] =>
  forms.filter((one) => one.mnemonic === mnemonic);

/** The form in which GNU's tools print `instruction` with these field values. */
export function preferredForm(instruction: Instruction, fields: Fields): Form {
  const fits = byInstruction
    .get(instruction)
    ?.find(({ fixed }) => Object.entries(fixed).every(([name, value]) => fields[name] === value));
  if (fits === undefined) throw new RangeError(`'${instruction.mnemonic}' is not in the table`);
  return fits;
}
