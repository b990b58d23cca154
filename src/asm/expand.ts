/** Macros to the instructions that they stand for. */
import type { Case, Macro } from '../isa/pseudo/macro.ts';
import {
  type Argument,
  type ArgumentScope,
  parseArguments,
  type RegisterArgument,
  type ValueArgument,
} from './argument.ts';
import { type Candidates, candidates } from './candidates.ts';
import { Cursor } from './cursor.ts';
import { Diagnostics } from './diagnostics.ts';
import { constantNow, evaluate, parseExpression, valueNow } from './expression.ts';
import { lex } from './lexer.ts';
import type { Bindings, BoundMacro } from './match.ts';
import { findRegister } from './register.ts';
import { undefinedSymbol } from './symbol-table.ts';
import type { Place } from './token.ts';
import { type AsmSymbol, absolute, type Expr, type Value } from './value.ts';

/** What the lines of a macro can refer to, besides its parameters. */
export interface Surroundings {
  /** The statement that the user wrote. */
  readonly statement: Place;
  /** The address of the line: `.` */
  readonly here: () => Value;
  /** The register that `$at` means. */
  readonly at: () => number;
  readonly bigEndian: boolean;
}

/** A line of a macro: an instruction whose arguments may be parameters. */
export interface Line {
  readonly candidates: Candidates;
  readonly given: readonly Argument[];
}

interface Template {
  readonly condition: Expr | undefined;
  readonly lines: readonly Line[];
  readonly warning: string | undefined;
}

/** What the macro stands for with these arguments; `bind` the arguments of a line right before it is assembled. */
export function expand({ macro, bindings }: BoundMacro, surroundings: Surroundings): Template {
  const found = templatesOf(macro).find(
    ({ condition }) => condition === undefined || holds(condition, bindings, surroundings),
  );
  if (found === undefined) throw new RangeError(`no case of the macro '${macro.mnemonic}' holds`);
  return found;
}

const templates = new WeakMap<Macro, readonly Template[]>();

/** Read when a macro is first used. */
function templatesOf(macro: Macro): readonly Template[] {
  const known = templates.get(macro);
  if (known !== undefined) return known;
  const read = macro.cases.map((one) => readCase(one, macro));
  templates.set(macro, read);
  return read;
}

function readCase({ condition, lines, warning }: Case, macro: Macro): Template {
  const registers = new Set(
    macro.parameters.flatMap((one) =>
      one.kind === 'register' ? [one.name] : one.kind === 'memory' ? [one.base] : [],
    ),
  );
  const scope: ArgumentScope = {
    name: (token) => ({ kind: 'symbol', symbol: undefinedSymbol(token.text, token), place: token }),
    local: () => undefined,
    register: (name) => (registers.has(name) ? findRegister('$0') : findRegister(name)),
  };
  return {
    condition: condition === undefined ? undefined : parseExpression(cursorOn(condition), scope),
    lines: lines.map((line) => readLine(line, scope)),
    warning,
  };
}

function cursorOn(text: string): Cursor {
  const { value: statement } = lex(text).next();
  if (statement === undefined) throw new RangeError('a line of a macro is empty');
  return new Cursor(statement, new Diagnostics(text));
}

function readLine(line: string, scope: ArgumentScope): Line {
  const cursor = cursorOn(line);
  const found = candidates.get(cursor.next()?.text ?? '');
  const given = parseArguments(cursor, scope);
  if (found === undefined || given === undefined)
    throw new RangeError(`the macro line '${line}' cannot be read`);
  return { candidates: found, given };
}

/** False where it depends on an address. */
function holds(condition: Expr, bindings: Bindings, surroundings: Surroundings): boolean {
  let isKnown = true;
  const value = evaluate(condition, (symbol) => {
    const constant = constantNow(meaning(symbol, bindings, surroundings));
    isKnown &&= constant !== undefined;
    return absolute(constant ?? 0n);
  });
  return isKnown && !('message' in value) && value.offset !== 0n;
}

/** The argument that takes the place of `template`. */
export function bind(template: Argument, bindings: Bindings, surroundings: Surroundings): Argument {
  switch (template.kind) {
    case 'register':
      return bindRegister(template, bindings, surroundings);
    case 'value':
      return bindValue(template, bindings, surroundings);
    case 'memory':
      return {
        kind: 'memory',
        place: surroundings.statement,
        value: template.value && bindValue(template.value, bindings, surroundings),
        base: bindRegister(template.base, bindings, surroundings),
      };
  }
}

function bindRegister(
  template: RegisterArgument,
  bindings: Bindings,
  { at, statement }: Surroundings,
): RegisterArgument {
  const bound = bindings.get(template.text);
  if (bound?.kind === 'register') return bound;
  return { ...template, number: template.text === '$at' ? at() : template.number, place: statement };
}

function bindValue(template: ValueArgument, bindings: Bindings, surroundings: Surroundings): ValueArgument {
  const expr = substitute(template.expr, bindings, surroundings);
  return { kind: 'value', expr, half: template.half, place: expr.place };
}

function substitute(expr: Expr, bindings: Bindings, surroundings: Surroundings): Expr {
  const place = surroundings.statement;
  const fold = (folded: Expr, ...parts: readonly Expr[]): Expr => {
    if (parts.some(({ kind }) => kind !== 'known')) return folded;
    const value = evaluate(folded, valueNow);
    return 'message' in value ? folded : { kind: 'known', value, place };
  };
  switch (expr.kind) {
    case 'known':
      return { ...expr, place };
    case 'symbol':
      return meaning(expr.symbol, bindings, surroundings);
    case 'unary': {
      const a = substitute(expr.a, bindings, surroundings);
      return fold({ ...expr, a, place }, a);
    }
    case 'binary': {
      const a = substitute(expr.a, bindings, surroundings);
      const b = substitute(expr.b, bindings, surroundings);
      return fold({ ...expr, a, b, place }, a, b);
    }
  }
}

/** What a name in a macro stands for. */
function meaning({ name }: AsmSymbol, bindings: Bindings, surroundings: Surroundings): Expr {
  const { statement: place, bigEndian, here } = surroundings;
  const bound = bindings.get(name);
  if (bound?.kind === 'value') return bound.expr;
  const known = (value: Value): Expr => ({ kind: 'known', value, place });
  if (bound?.kind === 'register') return known(absolute(BigInt(bound.number)));
  switch (name) {
    case '.':
      return known(here());
    case 'left':
      return known(absolute(bigEndian ? 0n : 3n));
    case 'right':
      return known(absolute(bigEndian ? 3n : 0n));
    case 'upper':
      return known(absolute(bigEndian ? 0n : 1n));
    case 'lower':
      return known(absolute(bigEndian ? 1n : 0n));
    default:
      throw new RangeError(`a macro refers to '${name}', which is no parameter`);
  }
}
