/** Operands: how a field of the encoding is written in assembly, and which values it takes. */
import type { Encoding } from './pattern.ts';
import { parseGpr } from './registers.ts';

/** Field values by name; a signed field holds a signed value. */
export type Fields = Readonly<Record<string, number>>;

export type Operand =
  | ScalarOperand
  /** A general register that has to be written although no field holds it: `$zero` of DIV. */
  | { readonly kind: 'fixed'; readonly gpr: number }
  /** `offset(base)` */
  | { readonly kind: 'memory'; readonly offset: NumberOperand; readonly base: GprOperand };

/** What is written as one register or one number. */
export type ScalarOperand =
  | GprOperand
  /** A CP0 register, written as its number: `$9`. */
  | { readonly kind: 'cp0'; readonly field: string }
  /** A register of RDHWR, written as its number: `$2`. */
  | { readonly kind: 'hardware'; readonly field: string }
  | NumberOperand
  /** How many bits EXT and INS move; `position` is the field of the lowest one. */
  | { readonly kind: 'size'; readonly field: 'msb' | 'msbd'; readonly position: string }
  /** Where a branch goes, in bytes from its own address. */
  | { readonly kind: 'branch'; readonly field: string }
  /** Where J and JAL go, in bytes from the start of the 256 MiB region of the delay slot. */
  | { readonly kind: 'jump'; readonly field: string };

/** A general register. `copy` is a second field that gets the same number. */
interface GprOperand {
  readonly kind: 'gpr';
  readonly field: string;
  readonly copy: string | undefined;
}

interface NumberOperand {
  readonly kind: 'number';
  readonly field: string;
  /** What a message calls it. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  /** Usually written in hexadecimal. */
  readonly hex: boolean;
}

/** What a message calls a field of numbers. */
const numberNames: Readonly<Record<string, string>> = {
  imm: 'immediate',
  offset: 'offset',
  sa: 'shift amount',
  lsb: 'bit position',
  sel: 'register select',
  op: 'cache operation',
  hint: 'prefetch hint',
  stype: 'kind of SYNC',
  code: 'code',
  code2: 'code',
};

function numberOperand(field: string, encoding: Encoding): NumberOperand {
  const what = numberNames[field];
  const bits = encoding.fields.get(field);
  if (what === undefined || bits === undefined) throw new RangeError(`'${field}' is not a field of numbers`);
  const [min, max] = bits.signed
    ? [-(2 ** (bits.width - 1)), 2 ** (bits.width - 1) - 1]
    : [0, 2 ** bits.width - 1];
  return { kind: 'number', field, what, min, max, hex: !bits.signed && field !== 'sel' };
}

function operand(text: string, encoding: Encoding): Operand {
  const memory = /^(\w+)\((\w+)\)$/.exec(text);
  if (memory) {
    const [, offset = '', base = ''] = memory;
    return {
      kind: 'memory',
      offset: numberOperand(offset, encoding),
      base: { kind: 'gpr', field: base, copy: undefined },
    };
  }
  const fixed = parseGpr(text);
  if (fixed !== undefined) return { kind: 'fixed', gpr: fixed };
  const [field = '', copy] = text.split('=');
  switch (field) {
    case 'rs':
    case 'rt':
    case 'rd':
      return { kind: 'gpr', field, copy };
    case 'c0':
      return { kind: 'cp0', field };
    case 'hwr':
      return { kind: 'hardware', field };
    case 'msb':
    case 'msbd':
      return { kind: 'size', field, position: 'lsb' };
    case 'offset':
      return { kind: 'branch', field };
    case 'index':
      return { kind: 'jump', field };
    default:
      return numberOperand(field, encoding);
  }
}

/** The operands of a syntax such as `'rt, offset(base)'`. Throws RangeError for a field that `encoding` lacks. */
export const parseSyntax = (syntax: string, encoding: Encoding): readonly Operand[] =>
  syntax === '' ? [] : syntax.split(', ').map((text) => operand(text, encoding));

/** The parts of an operand that hold values, in the order in which they are written. */
export function scalars(operand: Operand): readonly ScalarOperand[] {
  if (operand.kind === 'fixed') return [];
  return operand.kind === 'memory' ? [operand.offset, operand.base] : [operand];
}

const fieldValue = (fields: Fields, field: string): number => {
  const value = fields[field];
  if (value === undefined) throw new RangeError(`field '${field}' has no value`);
  return value;
};

/** The number that an operand stands for: a register's number, a count of bits, a distance in bytes. */
export function operandValue(operand: ScalarOperand, fields: Fields): number {
  const value = fieldValue(fields, operand.field);
  switch (operand.kind) {
    case 'gpr':
    case 'cp0':
    case 'hardware':
    case 'number':
      return value;
    case 'size':
      return operand.field === 'msbd' ? value + 1 : value - fieldValue(fields, operand.position) + 1;
    case 'branch':
      return 4 + 4 * value;
    case 'jump':
      return 4 * value;
  }
}

/** The field values that stand for `value`; the inverse of `operandValue`. Of SIZE, `fields` holds the position. */
export function operandFields(operand: ScalarOperand, value: number, fields: Fields): Fields {
  switch (operand.kind) {
    case 'gpr':
      return operand.copy === undefined
        ? { [operand.field]: value }
        : { [operand.field]: value, [operand.copy]: value };
    case 'cp0':
    case 'hardware':
    case 'number':
      return { [operand.field]: value };
    case 'size':
      return {
        [operand.field]:
          operand.field === 'msbd' ? value - 1 : value + fieldValue(fields, operand.position) - 1,
      };
    case 'branch':
      return { [operand.field]: (value - 4) / 4 };
    case 'jump':
      return { [operand.field]: value / 4 };
  }
}

interface Range {
  readonly min: number;
  readonly max: number;
  /** Values are multiples of it. */
  readonly step: 1 | 4;
}

/** The values that an operand takes. Of SIZE, `fields` holds the position. */
export function operandRange(operand: ScalarOperand, fields: Fields): Range {
  switch (operand.kind) {
    case 'gpr':
    case 'cp0':
    case 'hardware':
      return { min: 0, max: 31, step: 1 };
    case 'number':
      return { min: operand.min, max: operand.max, step: 1 };
    case 'size':
      return { min: 1, max: 32 - fieldValue(fields, operand.position), step: 1 };
    case 'branch':
      return { min: 4 - 4 * 2 ** 15, max: 4 + 4 * (2 ** 15 - 1), step: 4 };
    case 'jump':
      return { min: 0, max: 4 * (2 ** 26 - 1), step: 4 };
  }
}
