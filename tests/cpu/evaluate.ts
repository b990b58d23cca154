/** What the instruction table says, worked out word by word in BigInts: slow, and nothing like the generated text. */
import type { Instruction } from '../../src/isa/instruction.ts';
import type { BinaryOp, Expr, FieldRef, Stmt, UnaryOp } from '../../src/isa/semantics.ts';

/** Everything is unsigned. */
export interface Before {
  readonly word: number;
  readonly pc: number;
  readonly gpr: readonly number[];
  readonly hi: number;
  readonly lo: number;
  /** The bytes of a load in the order of their addresses, or the exception that it raises. */
  load(address: number, bytes: number): readonly number[] | string;
  readonly bigEndian: boolean;
}

export interface After {
  readonly gpr: number[];
  hi: number;
  lo: number;
  /** The instruction after this one, and the one after that. */
  next: number;
  target: number;
  inSlot: boolean;
  stored: { readonly address: number; readonly bytes: readonly number[] } | undefined;
}

/** Thrown by the evaluator to end an instruction. */
class Raised {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const u = (a: bigint): bigint => BigInt.asUintN(32, a);
const s = (a: bigint): bigint => BigInt.asIntN(32, a);
const bit = (holds: boolean): bigint => (holds ? 1n : 0n);
const bitsOf = (a: bigint): string => u(a).toString(2).padStart(32, '0');
const leading = (a: bigint, digit: '0' | '1'): bigint => {
  const other = bitsOf(a).indexOf(digit === '0' ? '1' : '0');
  return BigInt(other < 0 ? 32 : other);
};
const fits = (a: bigint): boolean => a === s(a);

const unary: Record<UnaryOp, (a: bigint) => bigint> = {
  not: (a) => ~a,
  clz: (a) => leading(a, '0'),
  clo: (a) => leading(a, '1'),
  seb: (a) => BigInt.asIntN(8, a),
  seh: (a) => BigInt.asIntN(16, a),
  wsbh: (a) =>
    BigInt(
      `0x${u(a)
        .toString(16)
        .padStart(8, '0')
        .replace(/(..)(..)/g, '$2$1')}`,
    ),
  lowMask: (n) => 2n ** n - 1n,
};

const binary: Record<BinaryOp, (a: bigint, b: bigint) => bigint> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  nor: (a, b) => ~(a | b),
  sll: (a, b) => a << (b & 31n),
  srl: (a, b) => u(a) >> (b & 31n),
  sra: (a, b) => s(a) >> (b & 31n),
  rotr: (a, b) => (u(a) >> (b & 31n)) | (u(a) << (32n - (b & 31n))),
  mul: (a, b) => a * b,
  mulh: (a, b) => (s(a) * s(b)) >> 32n,
  mulhu: (a, b) => (u(a) * u(b)) >> 32n,
  eq: (a, b) => bit(u(a) === u(b)),
  ne: (a, b) => bit(u(a) !== u(b)),
  lt: (a, b) => bit(s(a) < s(b)),
  ltu: (a, b) => bit(u(a) < u(b)),
  le: (a, b) => bit(s(a) <= s(b)),
  gt: (a, b) => bit(s(a) > s(b)),
  ge: (a, b) => bit(s(a) >= s(b)),
  geu: (a, b) => bit(u(a) >= u(b)),
  addOverflows: (a, b) => bit(!fits(s(a) + s(b))),
  subOverflows: (a, b) => bit(!fits(s(a) - s(b))),
};

const toNumber = (a: bigint): number => Number(u(a));

/** The state after `instruction`, or the name of the exception that it raises. */
export function evaluate(instruction: Instruction, before: Before): After | string {
  const after: After = {
    gpr: [...before.gpr],
    hi: before.hi,
    lo: before.lo,
    next: before.pc + 4,
    target: before.pc + 8,
    inSlot: false,
    stored: undefined,
  };

  const field = ({ name }: FieldRef): bigint => {
    const found = instruction.encoding.fields.get(name);
    if (found === undefined) throw new RangeError(name);
    const value = (BigInt(before.word) >> BigInt(found.shift)) % 2n ** BigInt(found.width);
    return found.signed ? BigInt.asIntN(found.width, value) : value;
  };

  const wordOf = (expr: Expr): bigint => {
    switch (expr.kind) {
      case 'field':
        return field(expr);
      case 'const':
        return BigInt(expr.value);
      case 'gpr':
        return BigInt(after.gpr[Number(field(expr.index))] as number);
      case 'hi':
        return BigInt(after.hi);
      case 'lo':
        return BigInt(after.lo);
      case 'returnAddress':
        return BigInt(before.pc + 8);
      case 'inRegion':
        return ((BigInt(before.pc + 4) >> 28n) << 28n) + field(expr.index) * 4n;
      case 'unary':
        return unary[expr.op](wordOf(expr.a));
      case 'binary':
        return binary[expr.op](wordOf(expr.a), wordOf(expr.b));
      case 'load': {
        const address = toNumber(wordOf(expr.address));
        if (address % (expr.bits / 8) !== 0) throw new Raised('AdEL');
        const bytes = before.load(address, expr.bits / 8);
        if (typeof bytes === 'string') throw new Raised(bytes);
        const high = before.bigEndian ? bytes : bytes.toReversed();
        const value = high.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        return expr.signed ? BigInt.asIntN(expr.bits, value) : value;
      }
    }
  };

  const holds = (expr: Expr): boolean => u(wordOf(expr)) !== 0n;

  const perform = (statement: Stmt): void => {
    switch (statement.kind) {
      case 'set': {
        const value = toNumber(wordOf(statement.value));
        const { target } = statement;
        if (target.kind !== 'gpr') after[target.kind] = value;
        else {
          const number = target.index.kind === 'const' ? target.index.value : Number(field(target.index));
          if (number !== 0) after.gpr[number] = value;
        }
        return;
      }
      case 'store': {
        const address = toNumber(wordOf(statement.address));
        if (address % (statement.bits / 8) !== 0) throw new Raised('AdES');
        const value = toNumber(wordOf(statement.value));
        const low = Array.from({ length: statement.bits / 8 }, (_, i) => (value >>> (8 * i)) & 0xff);
        if (typeof before.load(address, low.length) === 'string') throw new Raised('TLBS');
        after.stored = { address, bytes: before.bigEndian ? low.toReversed() : low };
        return;
      }
      case 'branch': {
        const taken = holds(statement.condition);
        if (taken) after.target = toNumber(BigInt(before.pc + 4) + 4n * field(statement.offset));
        after.inSlot = taken || !statement.likely;
        if (!after.inSlot) {
          after.next = before.pc + 8;
          after.target = before.pc + 12;
        }
        return;
      }
      case 'jump':
        after.target = toNumber(wordOf(statement.target));
        after.inSlot = true;
        return;
      case 'when':
        if (holds(statement.condition)) statement.then.forEach(perform);
        return;
      case 'raise':
        if (statement.condition === undefined || holds(statement.condition))
          throw new Raised(statement.ExcCode);
        return;
      case 'call':
        throw new RangeError(`${statement.name} is not in the table's language`);
    }
  };

  try {
    instruction.does.forEach(perform);
  } catch (raised) {
    if (raised instanceof Raised) return raised.name;
    throw raised;
  }
  return after;
}
