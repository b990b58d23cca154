/**
 * Statements of the table in the notation of the manual: `GPR[rt] <- GPR[rs] + sign_extend(imm)`. PC is the instruction's
 * own address. Numbers are signed; `>>` keeps the sign and `>>>` does not; `ones(n)` has the low n bits set.
 */
import { irregularOf } from './irregular.ts';
import type { Encoding } from './pattern.ts';
import type { BinaryOp, Expr, FieldRef, Stmt, UnaryOp } from './semantics.ts';

const unaryTexts: Readonly<Record<UnaryOp, (a: string) => string>> = {
  not: (a) => `not ${a}`,
  clz: (a) => `leading_zeros(${a})`,
  clo: (a) => `leading_ones(${a})`,
  seb: (a) => `sign_extend(${a}[7..0])`,
  seh: (a) => `sign_extend(${a}[15..0])`,
  wsbh: (a) => `swap_bytes_in_halves(${a})`,
  lowMask: (a) => `ones(${a})`,
};

/** A sign between the operands, or a function of their texts. */
const binaryTexts: Readonly<Record<BinaryOp, string | ((a: string, b: string) => string)>> = {
  add: '+',
  sub: '-',
  and: 'and',
  or: 'or',
  xor: 'xor',
  nor: 'nor',
  sll: '<<',
  srl: '>>>',
  sra: '>>',
  rotr: (a, b) => `rotate_right(${a}, ${b})`,
  mul: (a, b) => `low_word(${a} * ${b})`,
  mulh: (a, b) => `high_word(${a} * ${b})`,
  mulhu: (a, b) => `high_word(unsigned(${a}) * unsigned(${b}))`,
  eq: '=',
  ne: '!=',
  lt: '<',
  ltu: (a, b) => `unsigned(${a}) < unsigned(${b})`,
  le: '<=',
  gt: '>',
  ge: '>=',
  geu: (a, b) => `unsigned(${a}) >= unsigned(${b})`,
  addOverflows: (a, b) => `overflow(${a} + ${b})`,
  subOverflows: (a, b) => `overflow(${a} - ${b})`,
};

const sizeNames = { 8: 'byte', 16: 'half', 32: 'word' } as const;

function fieldText({ name }: FieldRef, { fields }: Encoding): string {
  const field = fields.get(name);
  if (field?.signed) return `sign_extend(${name})`;
  return name === 'imm' ? `zero_extend(${name})` : name;
}

function exprText(expression: Expr, encoding: Encoding): string {
  const text = (one: Expr): string => exprText(one, encoding);
  const operand = (one: Expr): string =>
    one.kind === 'binary' && typeof binaryTexts[one.op] === 'string' ? `(${text(one)})` : text(one);
  switch (expression.kind) {
    case 'field':
      return fieldText(expression, encoding);
    case 'const':
      return `${expression.value}`;
    case 'gpr':
      return `GPR[${expression.index.name}]`;
    case 'hi':
      return 'HI';
    case 'lo':
      return 'LO';
    case 'returnAddress':
      return 'PC + 8';
    case 'inRegion':
      return `(PC + 4)[31..28] : ${expression.index.name} : 00`;
    case 'unary':
      return unaryTexts[expression.op](text(expression.a));
    case 'binary': {
      const form = binaryTexts[expression.op];
      return typeof form === 'string'
        ? `${operand(expression.a)} ${form} ${operand(expression.b)}`
        : form(text(expression.a), text(expression.b));
    }
    case 'load': {
      const cell = `memory_${sizeNames[expression.bits]}[${text(expression.address)}]`;
      if (expression.bits === 32) return cell;
      return `${expression.signed ? 'sign' : 'zero'}_extend(${cell})`;
    }
  }
}

/** What one statement of an instruction with this encoding does, in one line. */
export function meaningOf(statement: Stmt, encoding: Encoding): string {
  const text = (one: Expr): string => exprText(one, encoding);
  switch (statement.kind) {
    case 'set': {
      const { target } = statement;
      if (target.kind !== 'gpr') return `${target.kind === 'hi' ? 'HI' : 'LO'} <- ${text(statement.value)}`;
      const register = target.index.kind === 'field' ? target.index.name : target.index.value;
      return `GPR[${register}] <- ${text(statement.value)}`;
    }
    case 'store': {
      const part = statement.bits === 32 ? '' : `[${statement.bits - 1}..0]`;
      const cell = `memory_${sizeNames[statement.bits]}[${text(statement.address)}]`;
      return `${cell} <- ${text(statement.value)}${part}`;
    }
    case 'branch': {
      const target = `PC <- PC + 4 + 4 * ${text(statement.offset)}`;
      const slot = statement.likely ? 'after the delay slot, else skip it' : 'after the delay slot';
      return `if ${text(statement.condition)} then ${target}, ${slot}`;
    }
    case 'jump':
      return `PC <- ${text(statement.target)}, after the delay slot`;
    case 'when':
      return `if ${text(statement.condition)} then ${statement.then.map((one) => meaningOf(one, encoding)).join('; ')}`;
    case 'raise':
      return statement.condition === undefined
        ? `raise ${statement.ExcCode}`
        : `if ${text(statement.condition)} then raise ${statement.ExcCode}`;
    case 'call':
      return irregularOf(statement.name).meaning(...statement.args.map(text));
  }
}
