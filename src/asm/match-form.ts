/** Binds arguments to the operands of an instruction of the table. */
import type { Form } from '../isa/forms.ts';
import { type Operand, operandFields, operandRange, type ScalarOperand } from '../isa/operands.ts';
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

/** A form while its operands are being bound. Filled in place: this runs for every statement. */
interface Binding {
  readonly mnemonic: string;
  readonly given: readonly Argument[];
  readonly fields: Record<string, number>;
  /** Of the operand in question, from 0. */
  index: number;
  fixup: FieldFixup | undefined;
  warning: BoundForm['warning'];
}

export function matchForm(form: Form, given: readonly Argument[]): BoundForm | Mismatch {
  const { mnemonic, operands } = form;
  const complemented = complete(mnemonic, given, operands.length, () =>
    operands.map((operand) => ({ name: shown(operand), isRegister: operand.kind === 'gpr' })),
  );
  if ('progress' in complemented) return complemented;
  const binding: Binding = {
    mnemonic,
    given,
    fields: { ...form.fixed },
    index: 0,
    fixup: undefined,
    warning: undefined,
  };
  for (const operand of operands) {
    const argument = complemented[binding.index];
    const wrong = argument && bindOperand(binding, operand, argument);
    if (wrong !== undefined) return wrong;
    binding.index++;
  }
  const { fields, fixup, warning } = binding;
  return { kind: 'form', form, fields, fixup, warning };
}

function bindOperand(binding: Binding, operand: Operand, argument: Argument): Mismatch | undefined {
  const { mnemonic, given, index } = binding;
  switch (operand.kind) {
    case 'fixed':
      return isGeneral(argument) && argument.number === operand.gpr
        ? undefined
        : wrongKind(mnemonic, index, `$${operand.gpr}`, argument);
    case 'gpr':
      return isGeneral(argument)
        ? setFields(binding, operand, argument.number)
        : needsRegister(mnemonic, index, argument, given);
    case 'cp0':
      if (argument.kind === 'register' && argument.file === 'cp0') {
        binding.fields.sel = argument.select;
        return setFields(binding, operand, argument.number);
      }
      return isNumbered(argument)
        ? setFields(binding, operand, argument.number)
        : wrongKind(
            mnemonic,
            index,
            'a register of CP0',
            argument,
            'such registers are written by number or name: $12 or $c0_status',
          );
    case 'hardware':
      return isNumbered(argument)
        ? setFields(binding, operand, argument.number)
        : wrongKind(
            mnemonic,
            index,
            'a hardware register',
            argument,
            'such registers are written by number: $2 is the cycle counter',
          );
    case 'number':
      return argument.kind === 'value'
        ? bindNumber(binding, operand, argument)
        : wrongKind(mnemonic, index, 'a number', argument);
    case 'size':
      return argument.kind === 'value'
        ? bindNumber(binding, operand, argument)
        : wrongKind(mnemonic, index, 'a number of bits', argument);
    case 'branch':
    case 'jump': {
      if (argument.kind !== 'value' || argument.half !== undefined) {
        return wrongKind(mnemonic, index, 'a label', argument);
      }
      const kind = operand.kind === 'branch' ? 'pc16' : 'jump26';
      return wait(binding, operand.field, { kind, expr: argument.expr });
    }
    case 'memory':
      return bindMemory(binding, operand, argument);
  }
}

const isGeneral = (argument: Argument): argument is RegisterArgument =>
  argument.kind === 'register' && argument.file === 'general';

/** A register outside the general ones has no name but its number. */
const isNumbered = (argument: Argument): argument is RegisterArgument =>
  isGeneral(argument) && argument.text === `$${argument.number}`;

function setFields({ fields }: Binding, operand: ScalarOperand, value: number): undefined {
  // hot: an object for each operand doubles the time of an assembly.
  if (operand.kind === 'number' || (operand.kind === 'gpr' && operand.copy === undefined)) {
    fields[operand.field] = value;
  } else {
    Object.assign(fields, operandFields(operand, value, fields));
  }
}

/** The field is filled in when addresses are known. */
function wait(binding: Binding, field: string, fixup: FieldFixup): undefined {
  binding.fields[field] = 0;
  binding.fixup = fixup;
}

function bindMemory(
  binding: Binding,
  operand: Extract<Operand, { readonly kind: 'memory' }>,
  argument: Argument,
): Mismatch | undefined {
  const { mnemonic, index } = binding;
  if (argument.kind === 'register') {
    return wrongKind(mnemonic, index, 'an address', argument, `as in 0(${argument.text})`);
  }
  setFields(binding, operand.base, argument.kind === 'memory' ? argument.base.number : 0);
  const value = argument.kind === 'memory' ? argument.value : argument;
  if (value === undefined) return setFields(binding, operand.offset, 0);
  if (value.half !== undefined) return bindNumber(binding, operand.offset, value);
  const { min, max } = operand.offset;
  const constant = constantNow(value.expr);
  if (constant === undefined) {
    return mismatch(index + UNKNOWN_VALUE, value.place, () => ({
      message: `'${mnemonic}' needs an offset that is a number known here`,
    }));
  }
  if (constant >= min && constant <= max) return setFields(binding, operand.offset, Number(constant));
  return mismatch(index + WRONG_VALUE, value.place, () => ({
    message: `offset ${written(value.expr, constant)} is out of range: this field holds ${min} to ${max}`,
  }));
}

function bindNumber(
  binding: Binding,
  operand: Extract<ScalarOperand, { readonly kind: 'number' | 'size' }>,
  { expr, half, place }: ValueArgument,
): Mismatch | undefined {
  const { mnemonic, index, fields, given } = binding;
  const { min, max } = operandRange(operand, fields);
  const what = operand.kind === 'size' ? 'number of bits' : operand.what;
  const holds16 = max - min === 0xffff;
  const value = constantNow(expr);
  if (half !== undefined && !holds16) {
    return mismatch(index, place, () => ({
      message: `%${half} gives 16 bits: too many for the ${what} of '${mnemonic}'`,
    }));
  }
  if (value === undefined && !holds16) {
    return mismatch(index + UNKNOWN_VALUE, place, () => ({
      message: `the ${what} of '${mnemonic}' must be a number that is known here`,
    }));
  }
  if (value === undefined) {
    const plain = min < 0 ? 'signed16' : 'unsigned16';
    return wait(binding, operand.field, { kind: half === undefined ? plain : `${half}16`, expr });
  }
  if (half !== undefined) return setFields(binding, operand, halfOf(half, Number(BigInt.asIntN(32, value))));
  if (value >= min && value <= max) return setFields(binding, operand, Number(value));
  if (holds16 && value > max && value <= 0xffff) {
    const stored = Number(value) - 0x1_0000;
    const range = `this field holds ${min} to ${max}`;
    binding.warning = { place, message: `${what} ${written(expr, value)} is stored as ${stored}: ${range}` };
    return setFields(binding, operand, stored);
  }
  return mismatch(index + WRONG_VALUE, place, () => ({
    message: `${what} ${written(expr, value)} is out of range: this field holds ${min} to ${max}`,
    help: holds16 ? loadFirst(value, expr, given) : undefined,
  }));
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
