/** Binds arguments to the parameters of a macro. */
import type { Macro, Parameter } from '../isa/pseudo/macro.ts';
import type { Argument, RegisterArgument, ValueArgument } from './argument.ts';
import { constantNow } from './expression.ts';
import {
  asRegister,
  type BoundMacro,
  complete,
  described,
  type Mismatch,
  mismatch,
  needsRegister,
  UNKNOWN_VALUE,
  WRONG_VALUE,
  word,
  written,
  wrongKind,
} from './match.ts';
import type { Place } from './token.ts';
import type { Expr } from './value.ts';

type Bound = readonly (readonly [name: string, value: RegisterArgument | ValueArgument])[];

export function matchMacro(macro: Macro, given: readonly Argument[]): BoundMacro | Mismatch {
  const { mnemonic, parameters, syntax } = macro;
  const complemented = complete(mnemonic, given, parameters.length, () =>
    syntax.split(', ').map((name, index) => ({ name, isRegister: parameters[index]?.kind === 'register' })),
  );
  if ('progress' in complemented) return complemented;
  const bindings = new Map<string, RegisterArgument | ValueArgument>();
  for (const [index, parameter] of parameters.entries()) {
    const argument = complemented[index];
    if (argument === undefined) continue;
    const bound = matchParameter(mnemonic, parameter, argument, index, given);
    if ('progress' in bound) return bound;
    for (const [name, value] of bound) bindings.set(name, value);
  }
  return { kind: 'macro', macro, bindings };
}

function matchParameter(
  mnemonic: string,
  parameter: Parameter,
  argument: Argument,
  index: number,
  given: readonly Argument[],
): Bound | Mismatch {
  const wrong = (needs: string, help?: string) => wrongKind(mnemonic, index, needs, argument, help);
  switch (parameter.kind) {
    case 'register':
      return argument.kind === 'register' && argument.file === 'general'
        ? [[parameter.name, argument]]
        : needsRegister(mnemonic, index, argument, given);
    case 'target':
      return argument.kind === 'value' && argument.half === undefined
        ? [[parameter.name, argument]]
        : wrong('a label');
    case 'constant': {
      if (argument.kind !== 'value') return wrong('a number');
      const value = constant(mnemonic, argument, index, given);
      if ('progress' in value) return value;
      return [[parameter.name, parameter.asWritten ? argument : value]];
    }
    case 'memory': {
      if (argument.kind === 'register') return wrong('an address', `as in 0(${argument.text})`);
      const { place } = argument;
      const base = argument.kind === 'memory' ? argument.base : zeroRegister(place);
      const value = argument.kind === 'memory' ? (argument.value ?? number(0, place)) : argument;
      const offset =
        parameter.known || isConstant(value)
          ? constant(mnemonic, value, index, given)
          : address(mnemonic, value, index);
      return 'progress' in offset
        ? offset
        : [
            [parameter.base, base],
            [parameter.offset, offset],
          ];
    }
  }
}

const isConstant = ({ expr, half }: ValueArgument): boolean =>
  half === undefined && constantNow(expr) !== undefined;

/** A number of 32 bits, taken as signed. */
function constant(
  mnemonic: string,
  argument: ValueArgument,
  index: number,
  given: readonly Argument[],
): ValueArgument | Mismatch {
  const { expr, half, place } = argument;
  const value = half === undefined ? constantNow(expr) : undefined;
  if (value === undefined) {
    return mismatch(index + UNKNOWN_VALUE, place, () => ({
      message: `'${mnemonic}' needs a number that is known here, not ${described(argument)}`,
      help: asRegister(expr, given),
    }));
  }
  const signed = word(value);
  if (signed !== undefined) return number(signed, place);
  return mismatch(index + WRONG_VALUE, place, () => ({
    message: `${written(expr, value)} is out of range: a register holds -2147483648 to 4294967295`,
  }));
}

function address(mnemonic: string, given: ValueArgument, index: number): ValueArgument | Mismatch {
  if (given.half === undefined) return given;
  return mismatch(index, given.place, () => ({
    message: `%${given.half} cannot be used with the macro '${mnemonic}'`,
  }));
}

const zeroRegister = (place: Place): RegisterArgument => ({
  kind: 'register',
  file: 'general',
  text: '$0',
  number: 0,
  select: 0,
  place,
});

function number(value: number, place: Place): ValueArgument {
  const expr: Expr = { kind: 'known', value: { base: undefined, offset: BigInt(value) }, place };
  return { kind: 'value', expr, half: undefined, place };
}
