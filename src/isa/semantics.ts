/**
 * The small language in which instructions say what they do. It is data, not code: the interpreter
 * generator, the assembler's facts, the hover texts and a translating engine all read the same statements.
 *
 * All values are 32-bit words. Statements run in order; an exception ends the instruction with no effect
 * of the statements after it. `at` is the instruction's own address.
 */
import type { ExcCodeName } from './exceptions.ts';

export type UnaryOp =
  | 'not'
  | 'clz' // leading zeros, 0 to 32
  | 'clo' // leading ones, 0 to 32
  | 'seb' // sign-extend the low byte
  | 'seh' // sign-extend the low half-word
  | 'wsbh' // swap the bytes within each half-word
  | 'lowMask'; // the low n bits set, for n = 1 to 32

export type BinaryOp =
  | 'add'
  | 'sub'
  | 'and'
  | 'or'
  | 'xor'
  | 'nor'
  | 'sll' // shift counts are taken mod 32
  | 'srl'
  | 'sra'
  | 'rotr'
  | 'mul' // low word of the product
  | 'mulh' // high word of the signed product
  | 'mulhu' // high word of the unsigned product
  | Condition
  | 'addOverflows' // 1 when the signed sum does not fit 32 bits
  | 'subOverflows';

/** 1 when it holds, else 0. Signed unless it ends in `u`. */
export type Condition = 'eq' | 'ne' | 'lt' | 'ltu' | 'le' | 'gt' | 'ge' | 'geu';

/** A field of the encoding: a register number when it indexes `gpr`, else its value (sign-extended if signed). */
export interface FieldRef {
  readonly kind: 'field';
  readonly name: string;
}

export type Expr =
  | FieldRef
  | { readonly kind: 'const'; readonly value: number }
  | { readonly kind: 'gpr'; readonly index: FieldRef }
  | { readonly kind: 'hi' }
  | { readonly kind: 'lo' }
  /** `at + 8`: where a branch-and-link returns to. */
  | { readonly kind: 'returnAddress' }
  /** The target of J and JAL: `index` words into the 256 MiB region of the delay slot. */
  | { readonly kind: 'inRegion'; readonly index: FieldRef }
  | { readonly kind: 'unary'; readonly op: UnaryOp; readonly a: Expr }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly a: Expr; readonly b: Expr }
  /** Raises AdEL when `address` is not a multiple of the width, or what the address itself raises. */
  | {
      readonly kind: 'load';
      readonly bits: 8 | 16 | 32;
      readonly signed: boolean;
      readonly address: Expr;
    };

export type Target =
  | { readonly kind: 'gpr'; readonly index: FieldRef | { readonly kind: 'const'; readonly value: number } }
  | { readonly kind: 'hi' }
  | { readonly kind: 'lo' };

export type Stmt =
  | { readonly kind: 'set'; readonly target: Target; readonly value: Expr }
  /** Raises AdES when `address` is not a multiple of the width, or what the address itself raises. */
  | { readonly kind: 'store'; readonly bits: 8 | 16 | 32; readonly address: Expr; readonly value: Expr }
  /** To `at + 4 + 4 * offset` after the delay slot; `likely` skips the slot when not taken. */
  | {
      readonly kind: 'branch';
      readonly condition: Expr;
      readonly offset: FieldRef;
      readonly likely: boolean;
    }
  /** To `target` after the delay slot. */
  | { readonly kind: 'jump'; readonly target: Expr }
  | { readonly kind: 'when'; readonly condition: Expr; readonly then: readonly Stmt[] }
  | { readonly kind: 'raise'; readonly ExcCode: ExcCodeName; readonly condition: Expr | undefined }
  /** The irregular tenth: the function of that name in `cpu/irregular.ts`, with the values of `args`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[] };

const unary =
  (op: UnaryOp) =>
  (a: Expr): Expr => ({ kind: 'unary', op, a });

const binary =
  (op: BinaryOp) =>
  (a: Expr, b: Expr): Expr => ({ kind: 'binary', op, a, b });

export const not = unary('not');
export const clz = unary('clz');
export const clo = unary('clo');
export const seb = unary('seb');
export const seh = unary('seh');
export const wsbh = unary('wsbh');
export const lowMask = unary('lowMask');

export const add = binary('add');
export const sub = binary('sub');
export const and = binary('and');
export const or = binary('or');
export const xor = binary('xor');
export const nor = binary('nor');
export const sll = binary('sll');
export const srl = binary('srl');
export const sra = binary('sra');
export const rotr = binary('rotr');
export const mul = binary('mul');
export const mulh = binary('mulh');
export const mulhu = binary('mulhu');
export const eq = binary('eq');
export const ne = binary('ne');
export const lt = binary('lt');
export const ltu = binary('ltu');
export const le = binary('le');
export const gt = binary('gt');
export const ge = binary('ge');
export const geu = binary('geu');
export const addOverflows = binary('addOverflows');
export const subOverflows = binary('subOverflows');

export const constant = (value: number): Expr => ({ kind: 'const', value });
export const gpr = (index: FieldRef): Expr => ({ kind: 'gpr', index });
export const HI: Expr = { kind: 'hi' };
export const LO: Expr = { kind: 'lo' };
export const returnAddress: Expr = { kind: 'returnAddress' };
export const inRegion = (index: FieldRef): Expr => ({ kind: 'inRegion', index });

export const load = (bits: 8 | 16 | 32, address: Expr): Expr => ({
  kind: 'load',
  bits,
  signed: true,
  address,
});
export const loadUnsigned = (bits: 8 | 16, address: Expr): Expr => ({
  kind: 'load',
  bits,
  signed: false,
  address,
});

export const set = (register: FieldRef, value: Expr): Stmt => ({
  kind: 'set',
  target: { kind: 'gpr', index: register },
  value,
});
/** Sets a register that the instruction names by itself: `$31` of BAL. */
export const setRegister = (number: number, value: Expr): Stmt => ({
  kind: 'set',
  target: { kind: 'gpr', index: { kind: 'const', value: number } },
  value,
});
export const setHI = (value: Expr): Stmt => ({ kind: 'set', target: { kind: 'hi' }, value });
export const setLO = (value: Expr): Stmt => ({ kind: 'set', target: { kind: 'lo' }, value });
export const store = (bits: 8 | 16 | 32, address: Expr, value: Expr): Stmt => ({
  kind: 'store',
  bits,
  address,
  value,
});
export const branch = (condition: Expr, offset: FieldRef): Stmt => ({
  kind: 'branch',
  condition,
  offset,
  likely: false,
});
export const branchLikely = (condition: Expr, offset: FieldRef): Stmt => ({
  kind: 'branch',
  condition,
  offset,
  likely: true,
});
export const jump = (target: Expr): Stmt => ({ kind: 'jump', target });
export const when = (condition: Expr, ...then: readonly Stmt[]): Stmt => ({ kind: 'when', condition, then });
export const raise = (ExcCode: ExcCodeName): Stmt => ({ kind: 'raise', ExcCode, condition: undefined });
export const raiseWhen = (ExcCode: ExcCodeName, condition: Expr): Stmt => ({
  kind: 'raise',
  ExcCode,
  condition,
});
export const call = (name: string, ...args: readonly Expr[]): Stmt => ({ kind: 'call', name, args });
