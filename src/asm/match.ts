/** Binds the arguments of a statement to what an instruction of the table, or a macro, takes. */
import { hex } from '../bits.ts';
import type { Form } from '../isa/forms.ts';
import {
  type Fields,
  type Operand,
  operandFields,
  operandRange,
  type ScalarOperand,
} from '../isa/operands.ts';
import type { Macro, Parameter } from '../isa/pseudo/macro.ts';
import type { Argument, RegisterArgument, ValueArgument } from './argument.ts';
import type { Problem } from './diagnostics.ts';
import type { Expr } from './expr.ts';
import type { FixupKind } from './section.ts';
import { type Place, quoted } from './token.ts';

/** What a macro's parameters stand for. */
export type Bindings = ReadonlyMap<string, RegisterArgument | ValueArgument>;

export interface FieldFixup {
  readonly kind: FixupKind;
  readonly expr: Expr;
  readonly place: Place;
}

/** An instruction with all its fields; one may have to wait for addresses. */
export interface BoundForm {
  readonly kind: 'form';
  readonly form: Form;
  readonly fields: Fields;
  readonly fixup: FieldFixup | undefined;
  /** A mistake that GNU as lets pass. */
  readonly warning: (Problem & { readonly place: Place }) | undefined;
}

export interface BoundMacro {
  readonly kind: 'macro';
  readonly macro: Macro;
  readonly bindings: Bindings;
}

/** `progress`: how many arguments were right, a half more when the last one was of the right kind. */
export interface Mismatch extends Problem {
  readonly kind: 'mismatch';
  readonly progress: number;
  /** Undefined: the whole statement. */
  readonly place: Place | undefined;
}

/** The number that `expr` has where it stands; undefined when that is not known, or no number. */
export type ConstantNow = (expr: Expr) => bigint | undefined;

/** The signed reading of a number of 32 bits, be it written signed or unsigned; undefined beyond. */
export const word = (value: bigint): number | undefined =>
  value >= -0x8000_0000n && value <= 0xffff_ffffn ? Number(BigInt.asIntN(32, value)) : undefined;

const mismatch = (progress: number, place: Place | undefined, message: string, help?: string): Mismatch => ({
  kind: 'mismatch',
  progress,
  place,
  message,
  help,
});

const counted = (count: number): string => `${count} operand${count === 1 ? '' : 's'}`;

function wrongCount(mnemonic: string, syntax: readonly string[], given: number): Mismatch {
  const takes = syntax.length === 0 ? 'no operands' : `${counted(syntax.length)}, ${syntax.join(', ')}`;
  return mismatch(
    -1,
    undefined,
    `'${mnemonic}' takes ${takes}; here ${given === 1 ? 'is' : 'are'} ${given || 'none'}`,
  );
}

/** With `short`, two operands for three: the second is as the first, as in `addu $t0, 1`. */
function complete(given: readonly Argument[], expected: number, short: boolean): readonly Argument[] {
  const [first, ...rest] = given;
  return short && first !== undefined && given.length === expected - 1 ? [first, first, ...rest] : given;
}

/** The instructions that read two registers but have no short form with one. */
const NEVER_SHORT = new Set([
  'move',
  'sllv',
  'srlv',
  'srav',
  'rotrv',
  'rorv',
  'jalr',
  'jalr.hb',
  'clz',
  'clo',
]);

const isDestination = (name: string): boolean => name === 'rd' || name === 'rt';

const hasShortForm = ({ mnemonic, operands: [first, second] }: Form): boolean =>
  first?.kind === 'gpr' && isDestination(first.field) && second?.kind === 'gpr' && !NEVER_SHORT.has(mnemonic);

export function matchForm(form: Form, given: readonly Argument[], now: ConstantNow): BoundForm | Mismatch {
  const { operands, mnemonic } = form;
  const complemented = complete(given, operands.length, hasShortForm(form));
  if (complemented.length !== operands.length) {
    return wrongCount(mnemonic, operands.map(shown), given.length);
  }
  let fields = form.fixed;
  let fixup: FieldFixup | undefined;
  let warning: BoundForm['warning'];
  for (const [index, operand] of operands.entries()) {
    const argument = complemented[index];
    if (argument === undefined) continue;
    const bound = matchOperand(operand, argument, fields, { mnemonic, index, now, given });
    if ('progress' in bound) return bound;
    fields = { ...fields, ...bound.fields };
    fixup ??= bound.fixup;
    warning ??= bound.warning;
  }
  return { kind: 'form', form, fields, fixup, warning };
}

interface Context {
  readonly mnemonic: string;
  readonly index: number;
  readonly now: ConstantNow;
  readonly given: readonly Argument[];
}

interface BoundOperand {
  readonly fields: Fields;
  readonly fixup?: FieldFixup;
  readonly warning?: BoundForm['warning'];
}

function matchOperand(
  operand: Operand,
  argument: Argument,
  fields: Fields,
  context: Context,
): BoundOperand | Mismatch {
  const { mnemonic, index } = context;
  const wrongKind = (needs: string, help?: string): Mismatch =>
    mismatch(
      index,
      argument.place,
      `'${mnemonic}' needs ${needs} as operand ${index + 1}, not ${described(argument)}`,
      help,
    );
  switch (operand.kind) {
    case 'fixed':
      if (argument.kind === 'register' && argument.number === operand.gpr) return { fields: {} };
      return wrongKind(`$${operand.gpr}`);
    case 'gpr':
      if (argument.kind === 'register') return { fields: operandFields(operand, argument.number, fields) };
      return wrongKind('a register');
    case 'cp0':
    case 'hardware':
      if (argument.kind === 'register' && argument.text === `$${argument.number}`) {
        return { fields: operandFields(operand, argument.number, fields) };
      }
      return wrongKind(
        operand.kind === 'cp0' ? 'a register of CP0' : 'a hardware register',
        'such registers are written by number: $12',
      );
    case 'number':
    case 'size':
      if (argument.kind !== 'value') return wrongKind('a number');
      return matchNumber(operand, argument, fields, context);
    case 'branch':
    case 'jump':
      if (argument.kind !== 'value' || argument.half !== undefined) return wrongKind('a label');
      return {
        fields: { [operand.field]: 0 },
        fixup: {
          kind: operand.kind === 'branch' ? 'pc16' : 'jump26',
          expr: argument.expr,
          place: argument.place,
        },
      };
    case 'memory': {
      if (argument.kind === 'register') return wrongKind('an address', `as in 0(${argument.text})`);
      const base = argument.kind === 'memory' ? argument.base.number : 0;
      const value = argument.kind === 'memory' ? argument.value : argument;
      const baseField = operandFields(operand.base, base, fields);
      if (value === undefined) return { fields: { ...baseField, [operand.offset.field]: 0 } };
      const constant = value.half === undefined ? context.now(value.expr) : undefined;
      const wrapped = constant === undefined ? undefined : word(constant);
      if (wrapped !== undefined && wrapped >= operand.offset.min && wrapped <= operand.offset.max) {
        return { fields: { ...baseField, [operand.offset.field]: wrapped } };
      }
      if (value.half === undefined && constant === undefined) {
        return mismatch(
          index + 0.5,
          value.place,
          `'${mnemonic}' needs an offset that is a number known here`,
        );
      }
      const bound = matchNumber(operand.offset, value, fields, context);
      return 'progress' in bound ? bound : { ...bound, fields: { ...baseField, ...bound.fields } };
    }
  }
}

function matchNumber(
  operand: Extract<ScalarOperand, { readonly kind: 'number' | 'size' }>,
  { expr, half, place }: ValueArgument,
  fields: Fields,
  { mnemonic, index, now, given }: Context,
): BoundOperand | Mismatch {
  const { min, max } = operandRange(operand, fields);
  const what = operand.kind === 'size' ? 'number of bits' : operand.what;
  const holds16 = max - min === 0xffff;
  const value = now(expr);
  if (half !== undefined) {
    if (!holds16)
      return mismatch(index, place, `%${half} gives 16 bits: too many for the ${what} of '${mnemonic}'`);
    if (value === undefined)
      return { fields: { [operand.field]: 0 }, fixup: { kind: `${half}16`, expr, place } };
    return { fields: { [operand.field]: halfOf(half, Number(BigInt.asIntN(32, value))) } };
  }
  if (value === undefined) {
    if (holds16) {
      return {
        fields: { [operand.field]: 0 },
        fixup: { kind: min < 0 ? 'signed16' : 'unsigned16', expr, place },
      };
    }
    return mismatch(index + 0.5, place, `the ${what} of '${mnemonic}' must be a number that is known here`);
  }
  if (value >= min && value <= max) return { fields: operandFields(operand, Number(value), fields) };
  if (holds16 && min < 0 && value > max && value <= 0xffff) {
    const stored = Number(value) - 0x1_0000;
    return {
      fields: { [operand.field]: stored },
      warning: {
        place,
        message: `${what} ${value} is stored as ${stored}: this field holds ${min} to ${max}`,
      },
    };
  }
  return mismatch(
    index + 0.5,
    place,
    `${what} ${value} is out of range: this field holds ${min} to ${max}`,
    holds16 ? loadFirst(value, given) : undefined,
  );
}

/** The upper or lower half of an address: the lower one is signed, so the upper one makes up for it. */
export const halfOf = (half: 'hi' | 'lo', address: number): number =>
  half === 'lo' ? (address << 16) >> 16 : ((address + 0x8000) >>> 16) & 0xffff;

function loadFirst(value: bigint, given: readonly Argument[]): string | undefined {
  if (word(value) === undefined) return undefined;
  const used = new Set(given.flatMap((one) => (one.kind === 'register' ? one.number : [])));
  const free = [8, 9, 10, 11].find((number) => !used.has(number)) ?? 12;
  return `load it into a register first: li $t${free - 8}, ${value}`;
}

const described = (argument: Argument): string => {
  switch (argument.kind) {
    case 'register':
      return `the register ${argument.text}`;
    case 'value':
      return argument.half === undefined ? describedValue(argument.expr) : `%${argument.half}(...)`;
    case 'memory':
      return 'an address with a base register';
  }
};

const describedValue = (expr: Expr): string => {
  if (expr.kind === 'symbol') return `the symbol ${quoted(expr.symbol.name)}`;
  if (expr.kind !== 'known' || expr.value.base !== undefined) return 'an address';
  const { offset } = expr.value;
  return `the number ${offset < 65536n ? offset : `0x${hex(Number(BigInt.asUintN(32, offset)))}`}`;
};

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

export function matchMacro(
  macro: Macro,
  given: readonly Argument[],
  now: ConstantNow,
): BoundMacro | Mismatch {
  const { parameters, mnemonic } = macro;
  const [first, second] = parameters;
  const short = first?.kind === 'register' && isDestination(first.name) && second?.kind === 'register';
  const complemented = complete(given, parameters.length, short && !NEVER_SHORT.has(mnemonic));
  if (complemented.length !== parameters.length) {
    return wrongCount(mnemonic, macro.syntax.split(', '), given.length);
  }
  const bindings = new Map<string, RegisterArgument | ValueArgument>();
  for (const [index, parameter] of parameters.entries()) {
    const argument = complemented[index];
    if (argument === undefined) continue;
    const wrong = matchParameter(parameter, argument, bindings, { mnemonic, index, now, given });
    if (wrong !== undefined) return wrong;
  }
  return { kind: 'macro', macro, bindings };
}

function matchParameter(
  parameter: Parameter,
  argument: Argument,
  bindings: Map<string, RegisterArgument | ValueArgument>,
  { mnemonic, index, now }: Context,
): Mismatch | undefined {
  const wrongKind = (needs: string): Mismatch =>
    mismatch(
      index,
      argument.place,
      `'${mnemonic}' needs ${needs} as operand ${index + 1}, not ${described(argument)}`,
    );
  const constant = (value: ValueArgument, name: string): Mismatch | undefined => {
    const number = now(value.expr);
    if (number === undefined || value.half !== undefined) {
      return mismatch(
        index + 0.25,
        value.place,
        `'${mnemonic}' needs a number that is known here, not ${described(value)}`,
      );
    }
    const wrapped = word(number);
    if (wrapped === undefined) {
      return mismatch(
        index + 0.5,
        value.place,
        `${number} is out of range: a register holds -2147483648 to 4294967295`,
      );
    }
    bindings.set(name, { ...value, expr: known(wrapped, value.place) });
    return undefined;
  };
  switch (parameter.kind) {
    case 'register':
      if (argument.kind !== 'register') return wrongKind('a register');
      bindings.set(parameter.name, argument);
      return undefined;
    case 'constant':
      return argument.kind === 'value' ? constant(argument, parameter.name) : wrongKind('a number');
    case 'target':
      if (argument.kind !== 'value' || argument.half !== undefined) return wrongKind('a label');
      bindings.set(parameter.name, argument);
      return undefined;
    case 'memory': {
      if (argument.kind === 'register') return wrongKind('an address');
      const { place } = argument;
      const zero: RegisterArgument = { kind: 'register', text: '$0', number: 0, place };
      const value = (argument.kind === 'memory' ? argument.value : argument) ?? {
        kind: 'value',
        expr: known(0, place),
        half: undefined,
        place,
      };
      bindings.set(parameter.base, argument.kind === 'memory' ? argument.base : zero);
      if (parameter.known || now(value.expr) !== undefined) return constant(value, parameter.offset);
      if (value.half !== undefined) {
        return mismatch(index + 0.5, place, `%${value.half} cannot be used with the macro '${mnemonic}'`);
      }
      bindings.set(parameter.offset, value);
      return undefined;
    }
  }
}

const known = (value: number, place: Place): Expr => ({
  kind: 'known',
  value: { base: undefined, offset: BigInt(value) },
  place,
});
