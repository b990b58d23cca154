/** Macros that compare and branch, and jumps in short forms. */
import { type Macro, macro, otherwise, s16, warned, when } from './macro.ts';

const never = (condition: string, ...lines: readonly string[]) =>
  warned('this branch is never taken', when(condition, ...lines));
const always = (condition: string) => warned('this branch is always taken', when(condition, 'b label'));

const HIGHEST = '0x7fffffff';
const LOWEST = '-0x80000000';

/** `l` is the ending of the branch-likely forms, or nothing. */
const comparisons = (l: '' | 'l'): readonly Macro[] => {
  /** Compares with `slt` or `sltu`; branches if the outcome is 1 (`bne`) or 0 (`beq`). */
  const compare = (set: string, a: string, b: string, branch: string) =>
    otherwise(`${set} $at, ${a}, ${b}`, `${branch}${l} $at, $0, label`);
  const compareConstant = (set: string, branch: string) => [
    when(s16('imm'), `${set.replace('slt', 'slti')} $at, rs, imm`, `${branch}${l} $at, $0, label`),
    otherwise('li $at, imm', `${set} $at, rs, $at`, `${branch}${l} $at, $0, label`),
  ];
  /** Nothing to do, but a branch-likely keeps its delay slot from executing. */
  const nothing = l === '' ? 'nop' : 'bnel $0, $0, label';
  return [
    macro(
      `blt${l}`,
      'rs, rt, label',
      'Branch if rs < rt, as signed numbers.',
      when('rt == 0', `bltz${l} rs, label`),
      when('rs == 0', `bgtz${l} rt, label`),
      compare('slt', 'rs', 'rt', 'bne'),
    ),
    macro(
      `bge${l}`,
      'rs, rt, label',
      'Branch if rs >= rt, as signed numbers.',
      when('rt == 0', `bgez${l} rs, label`),
      when('rs == 0', `blez${l} rt, label`),
      compare('slt', 'rs', 'rt', 'beq'),
    ),
    macro(
      `bgt${l}`,
      'rs, rt, label',
      'Branch if rs > rt, as signed numbers.',
      when('rt == 0', `bgtz${l} rs, label`),
      when('rs == 0', `bltz${l} rt, label`),
      compare('slt', 'rt', 'rs', 'bne'),
    ),
    macro(
      `ble${l}`,
      'rs, rt, label',
      'Branch if rs <= rt, as signed numbers.',
      when('rt == 0', `blez${l} rs, label`),
      when('rs == 0', `bgez${l} rt, label`),
      compare('slt', 'rt', 'rs', 'beq'),
    ),
    macro(
      `bltu${l}`,
      'rs, rt, label',
      'Branch if rs < rt, as unsigned numbers.',
      never('rt == 0', nothing),
      when('rs == 0', `bne${l} $0, rt, label`),
      compare('sltu', 'rs', 'rt', 'bne'),
    ),
    macro(
      `bgeu${l}`,
      'rs, rt, label',
      'Branch if rs >= rt, as unsigned numbers.',
      always('rt == 0'),
      when('rs == 0', `beq${l} $0, rt, label`),
      compare('sltu', 'rs', 'rt', 'beq'),
    ),
    macro(
      `bgtu${l}`,
      'rs, rt, label',
      'Branch if rs > rt, as unsigned numbers.',
      when('rt == 0', `bne${l} rs, $0, label`),
      never('rs == 0', nothing),
      compare('sltu', 'rt', 'rs', 'bne'),
    ),
    macro(
      `bleu${l}`,
      'rs, rt, label',
      'Branch if rs <= rt, as unsigned numbers.',
      when('rt == 0', `beq${l} rs, $0, label`),
      always('rs == 0'),
      compare('sltu', 'rt', 'rs', 'beq'),
    ),
    macro(
      `blt${l}`,
      'rs, imm, label',
      'Branch if rs < imm, as signed numbers.',
      when('imm == 0', `bltz${l} rs, label`),
      when('imm == 1', `blez${l} rs, label`),
      ...compareConstant('slt', 'bne'),
    ),
    macro(
      `bge${l}`,
      'rs, imm, label',
      'Branch if rs >= imm, as signed numbers.',
      when('imm == 0', `bgez${l} rs, label`),
      when('imm == 1', `bgtz${l} rs, label`),
      always(`imm == ${LOWEST}`),
      ...compareConstant('slt', 'beq'),
    ),
    macro(
      `bgt${l}`,
      'rs, imm, label',
      'Branch if rs > imm, as signed numbers.',
      never(`imm == ${HIGHEST}`, nothing),
      otherwise(`bge${l} rs, imm + 1, label`),
    ),
    macro(
      `ble${l}`,
      'rs, imm, label',
      'Branch if rs <= imm, as signed numbers.',
      always(`imm == ${HIGHEST}`),
      otherwise(`blt${l} rs, imm + 1, label`),
    ),
    macro(
      `bltu${l}`,
      'rs, imm, label',
      'Branch if rs < imm, as unsigned numbers.',
      never('imm == 0', nothing),
      when('imm == 1', `beq${l} rs, $0, label`),
      ...compareConstant('sltu', 'bne'),
    ),
    macro(
      `bgeu${l}`,
      'rs, imm, label',
      'Branch if rs >= imm, as unsigned numbers.',
      always('imm == 0'),
      when('imm == 1', `bne${l} rs, $0, label`),
      ...compareConstant('sltu', 'beq'),
    ),
    macro(
      `bgtu${l}`,
      'rs, imm, label',
      'Branch if rs > imm, as unsigned numbers.',
      never('rs == 0 || imm == -1', nothing),
      otherwise(`bgeu${l} rs, imm + 1, label`),
    ),
    macro(
      `bleu${l}`,
      'rs, imm, label',
      'Branch if rs <= imm, as unsigned numbers.',
      always('rs == 0 || imm == -1'),
      otherwise(`bltu${l} rs, imm + 1, label`),
    ),
    ...['beq', 'bne'].map((branch) =>
      macro(
        `${branch}${l}`,
        'rs, imm, label',
        `Compare rs with a constant and branch if ${branch === 'beq' ? 'equal' : 'not equal'}.`,
        when('imm == 0', `${branch}${l} rs, $0, label`),
        otherwise('li $at, imm', `${branch}${l} rs, $at, label`),
      ),
    ),
  ];
};

export const branchMacros = [
  ...comparisons(''),
  ...comparisons('l'),
  macro('j', 'rs', 'Jump to the address in rs: JR.', otherwise('jr rs')),
  macro('jal', 'rs', 'Call the address in rs: JALR.', otherwise('jalr rs')),
  macro(
    'jal',
    'rd, rs',
    'Call the address in rs with the return address in rd: JALR.',
    otherwise('jalr rd, rs'),
  ),
];
