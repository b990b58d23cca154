/** Macros that compute: constants where the CPU takes registers, division with checks, comparisons, rotations. */
import { type Macro, macro, otherwise, s16, u16, warned, when } from './macro.ts';

/** `op` with a constant: `immediate` if it fits the 16 bits of that, else `op` with the constant in $at. */
const withConstant = (op: string, immediate: string, fits: (x: string) => string): Macro =>
  macro(
    op,
    'rd, rs, imm',
    `${op.toUpperCase()} with a constant.`,
    when(fits('imm'), `${immediate} rd, rs, imm`),
    otherwise('li $at, imm', `${op} rd, rs, $at`),
  );

/** Subtraction of a constant adds its negative. */
const minusConstant = (op: string, immediate: string): Macro =>
  macro(
    op,
    'rd, rs, imm',
    `${op.toUpperCase()} with a constant.`,
    when('imm > -0x8000 && imm <= 0x8000', `${immediate} rd, rs, -imm`),
    otherwise('li $at, imm', `${op} rd, rs, $at`),
  );

const BY_ZERO = 'break 7';
const OVERFLOW = 'break 6';

const divisionByZero = (condition: string) => warned('this divides by zero', when(condition, BY_ZERO));

/** Division that breaks with 7 for a zero divisor, and with 6 for -2^31 / -1. `move` is MFLO or MFHI. */
const division = (
  op: string,
  divide: 'div' | 'divu',
  move: 'mflo' | 'mfhi',
  what: string,
): readonly Macro[] => {
  const checkOverflow = [
    'li $at, -1',
    'bne rt, $at, . + 20',
    'lui $at, 0x8000',
    'bne rs, $at, . + 12',
    'nop',
    OVERFLOW,
  ];
  const byOne = move === 'mflo' ? 'move rd, rs' : 'move rd, $0';
  const byMinusOne = move === 'mflo' ? 'neg rd, rs' : 'move rd, $0';
  return [
    macro(
      op,
      'rd, rs, rt',
      `${what} of rs / rt; BREAK 7 if rt is 0${divide === 'div' ? ', BREAK 6 if the quotient overflows' : ''}.`,
      when('rd == 0', `${divide} $0, rs, rt`),
      ...(divide === 'div' ? [divisionByZero('rt == 0')] : []),
      otherwise(
        'bne rt, $0, . + 12',
        `${divide} $0, rs, rt`,
        BY_ZERO,
        ...(divide === 'div' ? checkOverflow : []),
        `${move} rd`,
      ),
    ),
    macro(
      op,
      'rd, rs, imm',
      `${what} of rs by a constant.`,
      divisionByZero('imm == 0'),
      when('imm == 1', byOne),
      ...(divide === 'div' ? [when('imm == -1', byMinusOne)] : []),
      otherwise('li $at, imm', `${divide} $0, rs, $at`, `${move} rd`),
    ),
  ];
};

/** The product, with BREAK 6 when it needs more than 32 bits. */
const checkedProduct = (op: string, multiply: string): readonly Macro[] => {
  const check =
    op === 'mulo'
      ? ['mflo rd', 'sra rd, rd, 31', 'mfhi $at', 'beq rd, $at, . + 12', 'nop', OVERFLOW, 'mflo rd']
      : ['mfhi $at', 'mflo rd', 'beq $at, $0, . + 12', 'nop', OVERFLOW];
  return [
    macro(
      op,
      'rd, rs, rt',
      'Multiply; BREAK 6 if the product overflows.',
      otherwise(`${multiply} rs, rt`, ...check),
    ),
    macro(
      op,
      'rd, rs, imm',
      'Multiply by a constant; BREAK 6 if the product overflows.',
      otherwise('li $at, imm', `${multiply} rs, $at`, ...check),
    ),
  ];
};

/** `rd` becomes 1 if the comparison holds, else 0. `u` is the ending of the unsigned forms, or nothing. */
const setOn = (u: '' | 'u'): readonly Macro[] => {
  const set = `slt${u}`;
  const numbers = u === '' ? 'signed' : 'unsigned';
  const not = 'xori rd, rd, 1';
  return [
    macro(
      `sge${u}`,
      'rd, rs, rt',
      `rd = rs >= rt, as ${numbers} numbers.`,
      otherwise(`${set} rd, rs, rt`, not),
    ),
    macro(
      `sge${u}`,
      'rd, rs, imm',
      `rd = rs >= imm, as ${numbers} numbers.`,
      when(s16('imm'), `slti${u} rd, rs, imm`, not),
      otherwise('li $at, imm', `${set} rd, rs, $at`, not),
    ),
    macro(`sgt${u}`, 'rd, rs, rt', `rd = rs > rt, as ${numbers} numbers.`, otherwise(`${set} rd, rt, rs`)),
    macro(
      `sgt${u}`,
      'rd, rs, imm',
      `rd = rs > imm, as ${numbers} numbers.`,
      otherwise('li $at, imm', `${set} rd, $at, rs`),
    ),
    macro(
      `sle${u}`,
      'rd, rs, rt',
      `rd = rs <= rt, as ${numbers} numbers.`,
      otherwise(`${set} rd, rt, rs`, not),
    ),
    macro(
      `sle${u}`,
      'rd, rs, imm',
      `rd = rs <= imm, as ${numbers} numbers.`,
      otherwise('li $at, imm', `${set} rd, $at, rs`, not),
    ),
  ];
};

/** SEQ and SNE: the difference, then whether it is (not) zero. */
const setOnEqual = (op: 'seq' | 'sne'): readonly Macro[] => {
  const test = (of: string) => (op === 'seq' ? `sltiu rd, ${of}, 1` : `sltu rd, $0, ${of}`);
  const sign = op === 'seq' ? '==' : '!=';
  return [
    macro(
      op,
      'rd, rs, rt',
      `rd = rs ${sign} rt.`,
      when('rt == 0', test('rs')),
      when('rs == 0', test('rt')),
      otherwise('xor rd, rs, rt', test('rd')),
    ),
    macro(
      op,
      'rd, rs, imm',
      `rd = rs ${sign} imm.`,
      when('imm == 0', test('rs')),
      when('rs == 0', op === 'seq' ? 'move rd, $0' : 'li rd, 1'),
      when(u16('imm'), 'xori rd, rs, imm', test('rd')),
      when('imm > -0x8000 && imm < 0', 'addiu rd, rs, -imm', test('rd')),
      otherwise('li $at, imm', 'xor rd, rs, $at', test('rd')),
    ),
  ];
};

const rotateLeft = (op: 'rol' | 'rotl'): readonly Macro[] => [
  macro(op, 'rd, rs, imm', 'Rotate left by a constant.', otherwise('rotr rd, rs, -imm & 31')),
  macro(
    op,
    'rd, rs, rt',
    'Rotate left by the low five bits of rt.',
    when('rd == rs', 'negu $at, rt', 'rotrv rd, rs, $at'),
    otherwise('negu rd, rt', 'rotrv rd, rs, rd'),
  ),
];

const shiftByRegister = (op: string, variable: string): Macro =>
  macro(op, 'rd, rs, rt', `${variable.toUpperCase()}.`, otherwise(`${variable} rd, rs, rt`));

/** GNU as takes the short form for -1, but not for 0xffffffff. */
const trapWithConstant = (trap: string): Macro =>
  macro(
    trap,
    'rs, asWritten',
    `${trap.toUpperCase()} with a constant.`,
    when(s16('asWritten'), `${trap.replace(/u?$/, 'i$&')} rs, asWritten`),
    otherwise('li $at, asWritten', `${trap} rs, $at`),
  );

export const arithmeticMacros = [
  withConstant('add', 'addi', s16),
  withConstant('addu', 'addiu', s16),
  withConstant('slt', 'slti', s16),
  withConstant('sltu', 'sltiu', s16),
  withConstant('and', 'andi', u16),
  withConstant('or', 'ori', u16),
  withConstant('xor', 'xori', u16),
  minusConstant('sub', 'addi'),
  minusConstant('subu', 'addiu'),
  macro(
    'nor',
    'rd, rs, imm',
    'NOR with a constant.',
    when(u16('imm'), 'ori rd, rs, imm', 'nor rd, rd, $0'),
    otherwise('li $at, imm', 'nor rd, rs, $at'),
  ),
  macro('not', 'rd, rs', 'Complement every bit.', otherwise('nor rd, rs, $0')),
  macro(
    'abs',
    'rd, rs',
    'The absolute value, by a branch over the negation.',
    when('rd == rs', 'bgez rs, . + 12', 'nop', 'neg rd, rs'),
    otherwise('bgez rs, . + 12', 'move rd, rs', 'neg rd, rs'),
  ),
  macro('mul', 'rd, rs, imm', 'Multiply by a constant.', otherwise('li $at, imm', 'mult rs, $at', 'mflo rd')),
  ...checkedProduct('mulo', 'mult'),
  ...checkedProduct('mulou', 'multu'),
  ...division('div', 'div', 'mflo', 'The quotient'),
  ...division('divu', 'divu', 'mflo', 'The quotient'),
  ...division('rem', 'div', 'mfhi', 'The remainder'),
  ...division('remu', 'divu', 'mfhi', 'The remainder'),
  ...setOn(''),
  ...setOn('u'),
  ...setOnEqual('seq'),
  ...setOnEqual('sne'),
  shiftByRegister('sll', 'sllv'),
  shiftByRegister('srl', 'srlv'),
  shiftByRegister('sra', 'srav'),
  shiftByRegister('rotr', 'rotrv'),
  shiftByRegister('ror', 'rotrv'),
  ...rotateLeft('rol'),
  ...rotateLeft('rotl'),
  ...['ror', 'rotr'].map((op) =>
    macro(op, 'rd, rs, imm', 'Rotate right by a constant.', otherwise('rotr rd, rs, imm & 31')),
  ),
  ...['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu'].map(trapWithConstant),
];
