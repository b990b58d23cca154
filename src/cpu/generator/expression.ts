/** What instructions compute, as JavaScript text. Every text evaluates to a word: a signed 32-bit number. */
import type { Encoding } from '../../isa/pattern.ts';
import type { BinaryOp, Condition, Expr, FieldRef, UnaryOp } from '../../isa/semantics.ts';

const unary: Readonly<Record<UnaryOp, (a: string) => string>> = {
  not: (a) => `~${a}`,
  clz: (a) => `Math.clz32(${bare(a)})`,
  clo: (a) => `Math.clz32(~${a})`,
  seb: (a) => `(${a} << 24 >> 24)`,
  seh: (a) => `(${a} << 16 >> 16)`,
  wsbh: (a) => `wsbh(${bare(a)})`,
  lowMask: (a) => `lowMask(${bare(a)})`,
};

const comparisons: Readonly<Record<Condition, (a: string, b: string) => string>> = {
  eq: (a, b) => `${a} === ${b}`,
  ne: (a, b) => `${a} !== ${b}`,
  lt: (a, b) => `${a} < ${b}`,
  ltu: (a, b) => `${a} >>> 0 < ${b} >>> 0`,
  le: (a, b) => `${a} <= ${b}`,
  gt: (a, b) => `${a} > ${b}`,
  ge: (a, b) => `${a} >= ${b}`,
  geu: (a, b) => `${a} >>> 0 >= ${b} >>> 0`,
};

type Operator = Exclude<BinaryOp, Condition>;

const operators: Readonly<Record<Operator, (a: string, b: string) => string>> = {
  add: (a, b) => `(${a} + ${b} | 0)`,
  sub: (a, b) => `(${a} - ${b} | 0)`,
  and: (a, b) => `(${a} & ${b})`,
  or: (a, b) => `(${a} | ${b})`,
  xor: (a, b) => `(${a} ^ ${b})`,
  nor: (a, b) => `~(${a} | ${b})`,
  sll: (a, b) => `(${a} << ${b})`,
  srl: (a, b) => `(${a} >>> ${b} | 0)`,
  sra: (a, b) => `(${a} >> ${b})`,
  rotr: (a, b) => `rotr(${bare(a)}, ${bare(b)})`,
  mul: (a, b) => `Math.imul(${bare(a)}, ${bare(b)})`,
  mulh: (a, b) => `mulh(${bare(a)}, ${bare(b)})`,
  mulhu: (a, b) => `mulhu(${bare(a)}, ${bare(b)})`,
  addOverflows: (a, b) => `addOverflows(${bare(a)}, ${bare(b)})`,
  subOverflows: (a, b) => `subOverflows(${bare(a)}, ${bare(b)})`,
};

const isCondition = (op: BinaryOp): op is Condition => op in comparisons;

/** The functions of `arithmetic.ts` that the texts call. */
export const arithmeticFunctions = [
  'addOverflows',
  'lowMask',
  'mulh',
  'mulhu',
  'rotr',
  'subOverflows',
  'wsbh',
] as const;

/** The value of a field of the word `w`, times 2^`scale`. */
function fieldText(encoding: Encoding, { name }: FieldRef, scale = 0): string {
  const field = encoding.fields.get(name);
  if (field === undefined) throw new RangeError(`the pattern has no field '${name}'`);
  const { shift, width, signed } = field;
  if (signed) return `(w << ${32 - shift - width} >> ${32 - width - scale})`;
  const bits =
    shift + width === 32
      ? `w >>> ${shift}`
      : `${shift ? `w >>> ${shift}` : 'w'} & 0x${(2 ** width - 1).toString(16)}`;
  return scale ? `((${bits}) << ${scale})` : `(${bits})`;
}

/** The general register that a field names, or number `index` itself. */
export const gprText = (
  encoding: Encoding,
  index: FieldRef | { readonly kind: 'const'; readonly value: number },
): string => `r[${index.kind === 'const' ? index.value : bare(fieldText(encoding, index))}]`;

/** Where `r` is the state, `w` the word and `at` its address. A `load` is not an expression here: see the statements. */
export function wordText(encoding: Encoding, expr: Expr): string {
  switch (expr.kind) {
    case 'field':
      return fieldText(encoding, expr);
    case 'const':
      return `${expr.value}`;
    case 'gpr':
      return gprText(encoding, expr.index);
    case 'hi':
      return 'r[HI]';
    case 'lo':
      return 'r[LO]';
    case 'returnAddress':
      return '(at + 8 | 0)';
    case 'inRegion':
      return `(at + 4 & 0xf0000000 | ${fieldText(encoding, expr.index, 2)})`;
    case 'unary':
      return unary[expr.op](wordText(encoding, expr.a));
    case 'binary': {
      const a = wordText(encoding, expr.a);
      const b = wordText(encoding, expr.b);
      return isCondition(expr.op) ? `(${comparisons[expr.op](a, b)} ? 1 : 0)` : operators[expr.op](a, b);
    }
    case 'load':
      throw new RangeError('a load stands inside an expression: it has to be the whole value of a set');
  }
}

/** A text that is true when `expr` is not 0. */
export function conditionText(encoding: Encoding, expr: Expr): string {
  if (expr.kind === 'binary' && isCondition(expr.op)) {
    return comparisons[expr.op](wordText(encoding, expr.a), wordText(encoding, expr.b));
  }
  return `${wordText(encoding, expr)} !== 0`;
}

/** Where a branch goes. */
export const branchTarget = (encoding: Encoding, offset: FieldRef): string =>
  `at + 4 + ${fieldText(encoding, offset, 2)} | 0`;

/** Without the parentheses around the whole. */
export const bare = (text: string): string =>
  text.startsWith('(') && closes(text) ? text.slice(1, -1) : text;

/** Whether the first parenthesis is closed by the last. */
function closes(text: string): boolean {
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}
