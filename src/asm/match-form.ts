/** Binds arguments to the operands of an instruction of the table. */
import type { Form } from '../isa/forms.ts';
import {
  type Fields,
  type Operand,
  operandFields,
  operandRange,
  type ScalarOperand,
} from '../isa/operands.ts';
import type { Argument, RegisterArgument, ValueArgument } from './argument.ts';
import { constantNow } from './expression.ts';
import { halfOf } from './half.ts';
import {
  type BoundForm,
  complete,
  type FieldFixup,
  loadFirst,
  type Mismatch,
  mismatch,
  needsRegister,
  UNKNOWN_VALUE,
  WRONG_VALUE,
  written,
  wrongKind,
} from './match.ts';

/** Where an argument stands, for its messages. */
interface Context {
  readonly mnemonic: string;
  readonly index: number;
  readonly given: readonly Argument[];
}

interface BoundOperand {
  readonly fields: Fields;
  readonly fixup?: FieldFixup;
  readonly warning?: BoundForm['warning'];
}

export function matchForm(form: Form, given: readonly Argument[]): BoundForm | Mismatch {
  const { mnemonic, operands } = form;
  const complemented = complete(mnemonic, given, operands.length, () =>
    operands.map((operand) => ({ name: shown(operand), isRegister: operand.kind === 'gpr' })),
  );
  if ('progress' in complemented) return complemented;
  const fields: Record<string, number> = { ...form.fixed };
  let fixup: FieldFixup | undefined;
  let warning: BoundForm['warning'];
  for (let index = 0; index < operands.length; index++) {
    const operand = operands[index];
    const argument = complemented[index];
    if (operand === undefined || argument === undefined) continue;
    const bound = matchOperand(operand, argument, fields, { mnemonic, index, given });
    if ('progress' in bound) return bound;
    Object.assign(fields, bound.fields);
    fixup ??= bound.fixup;
    warning ??= bound.warning;
  }
  return { kind: 'form', form, fields, fixup, warning };
}

function matchOperand(
  operand: Operand,
  argument: Argument,
  fields: Fields,
  context: Context,
): BoundOperand | Mismatch {
  const { mnemonic, index } = context;
  const wrong = (needs: string, help?: string) => wrongKind(mnemonic, index, needs, argument, help);
  switch (operand.kind) {
    case 'fixed':
      return isGeneral(argument) && argument.number === operand.gpr
        ? { fields: {} }
        : wrong(`$${operand.gpr}`);
    case 'gpr':
      return isGeneral(argument)
        ? { fields: operandFields(operand, argument.number, fields) }
        : needsRegister(mnemonic, index, argument, context.given);
    case 'cp0':
      if (argument.kind === 'register' && argument.file === 'cp0') {
        return { fields: { [operand.field]: argument.number, sel: argument.select } };
      }
      return isNumbered(argument)
        ? { fields: operandFields(operand, argument.number, fields) }
        : wrong('a register of CP0', 'such registers are written by number or name: $12 or $c0_status');
    case 'hardware':
      return isNumbered(argument)
        ? { fields: operandFields(operand, argument.number, fields) }
        : wrong('a hardware register', 'such registers are written by number: $2 is the cycle counter');
    case 'number':
    case 'size':
      return argument.kind === 'value'
        ? matchNumber(operand, argument, fields, context)
        : wrong(operand.kind === 'size' ? 'a number of bits' : 'a number');
    case 'branch':
    case 'jump': {
      if (argument.kind !== 'value' || argument.half !== undefined) return wrong('a label');
      const kind = operand.kind === 'branch' ? 'pc16' : 'jump26';
      return { fields: { [operand.field]: 0 }, fixup: { kind, expr: argument.expr } };
    }
    case 'memory':
      return matchMemory(operand, argument, fields, context);
  }
}

const isGeneral = (argument: Argument): argument is RegisterArgument =>
  argument.kind === 'register' && argument.file === 'general';

/** A register outside the general ones has no name but its number. */
const isNumbered = (argument: Argument): argument is RegisterArgument =>
  isGeneral(argument) && argument.text === `$${argument.number}`;

function matchMemory(
  operand: Extract<Operand, { readonly kind: 'memory' }>,
  argument: Argument,
  fields: Fields,
  context: Context,
): BoundOperand | Mismatch {
  const { mnemonic, index } = context;
  if (argument.kind === 'register') {
    return wrongKind(mnemonic, index, 'an address', argument, `as in 0(${argument.text})`);
  }
  const { field, min, max } = operand.offset;
  const base = operandFields(operand.base, argument.kind === 'memory' ? argument.base.number : 0, fields);
  const value = argument.kind === 'memory' ? argument.value : argument;
  if (value === undefined) return { fields: { ...base, [field]: 0 } };
  if (value.half === undefined) {
    const constant = constantNow(value.expr);
    if (constant === undefined) {
      const message = `'${mnemonic}' needs an offset that is a number known here`;
      return mismatch(index + UNKNOWN_VALUE, value.place, message);
    }
    if (constant < min || constant > max) {
      const message = `offset ${written(value.expr, constant)} is out of range: this field holds ${min} to ${max}`;
      return mismatch(index + WRONG_VALUE, value.place, message);
    }
    return { fields: { ...base, [field]: Number(constant) } };
  }
  const bound = matchNumber(operand.offset, value, fields, context);
  return 'progress' in bound ? bound : { ...bound, fields: { ...base, ...bound.fields } };
}

function matchNumber(
  operand: Extract<ScalarOperand, { readonly kind: 'number' | 'size' }>,
  { expr, half, place }: ValueArgument,
  fields: Fields,
  { mnemonic, index, given }: Context,
): BoundOperand | Mismatch {
  const { min, max } = operandRange(operand, fields);
  const what = operand.kind === 'size' ? 'number of bits' : operand.what;
  const holds16 = max - min === 0xffff;
  const value = constantNow(expr);
  if (half !== undefined && !holds16) {
    return mismatch(index, place, `%${half} gives 16 bits: too many for the ${what} of '${mnemonic}'`);
  }
  if (value === undefined) {
    if (!holds16) {
      const message = `the ${what} of '${mnemonic}' must be a number that is known here`;
      return mismatch(index + UNKNOWN_VALUE, place, message);
    }
    const plain = min < 0 ? 'signed16' : 'unsigned16';
    const kind = half === undefined ? plain : (`${half}16` as const);
    return { fields: { [operand.field]: 0 }, fixup: { kind, expr } };
  }
  if (half !== undefined) {
    return { fields: { [operand.field]: halfOf(half, Number(BigInt.asIntN(32, value))) } };
  }
  if (value >= min && value <= max) return { fields: operandFields(operand, Number(value), fields) };
  const range = `this field holds ${min} to ${max}`;
  if (holds16 && value > max && value <= 0xffff) {
    const stored = Number(value) - 0x1_0000;
    const message = `${what} ${written(expr, value)} is stored as ${stored}: ${range}`;
    return { fields: { [operand.field]: stored }, warning: { place, message } };
  }
  const help = holds16 ? loadFirst(value, expr, given) : undefined;
  return mismatch(
    index + WRONG_VALUE,
    place,
    `${what} ${written(expr, value)} is out of range: ${range}`,
    help,
  );
}

const shown = (operand: Operand): string => {
  switch (operand.kind) {
    case 'fixed':
      return `$${operand.gpr}`;
    case 'memory':
      return 'offset(base)';
    case 'branch':
    case 'jump':
      return 'label';
    case 'size':
      return 'size';
    case 'gpr':
    case 'cp0':
    case 'hardware':
    case 'number':
      return operand.field;
  }
};
