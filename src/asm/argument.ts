/** What is written between the commas of an instruction, before anyone asks what the instruction takes. */
import type { Cursor } from './cursor.ts';
import { parseExpression, type Scope } from './expression.ts';
import { type Register, registerNames } from './register.ts';
import { nearest } from './suggest.ts';
import { type Place, quoted, span, type Token } from './token.ts';
import type { Expr } from './value.ts';

export interface RegisterArgument extends Register {
  readonly kind: 'register';
  readonly place: Place;
  /** As written. */
  readonly text: string;
}

export interface ValueArgument {
  readonly kind: 'value';
  readonly place: Place;
  readonly expr: Expr;
  /** `%hi(...)` and `%lo(...)`: a half of the value. */
  readonly half: 'hi' | 'lo' | undefined;
}

/** `offset(base)`; no `value` in `(base)`. */
export interface MemoryArgument {
  readonly kind: 'memory';
  readonly place: Place;
  readonly value: ValueArgument | undefined;
  readonly base: RegisterArgument;
}

export type Argument = RegisterArgument | ValueArgument | MemoryArgument;

/** What names mean in arguments. */
export interface ArgumentScope extends Scope {
  register(name: string): Register | undefined;
}

/** All arguments of a statement; undefined when one cannot be read, which has been reported. */
export function parseArguments(cursor: Cursor, scope: ArgumentScope): readonly Argument[] | undefined {
  const found: Argument[] = [];
  if (cursor.peek() === undefined) return found;
  do {
    const argument = parseArgument(cursor, scope);
    if (argument === undefined) return undefined;
    found.push(argument);
  } while (cursor.accept(',') !== undefined);
  return cursor.expectEndOfList() ? found : undefined;
}

function parseArgument(cursor: Cursor, scope: ArgumentScope): Argument | undefined {
  const register = acceptRegister(cursor, scope);
  if (register !== undefined) return register;
  const open = cursor.peek();
  if (open?.kind === 'mark' && open.text === '(') {
    const base = registerAt(cursor.peek(1), scope);
    if (base !== undefined) {
      cursor.next();
      return parseBase(cursor, scope, undefined, open);
    }
  }
  const value = parseValue(cursor, scope);
  if (value === undefined) return undefined;
  const bracket = cursor.accept('(');
  return bracket === undefined ? value : parseBase(cursor, scope, value, value.place);
}

function parseBase(
  cursor: Cursor,
  scope: ArgumentScope,
  value: ValueArgument | undefined,
  first: Place,
): MemoryArgument | undefined {
  const base = acceptRegister(cursor, scope);
  if (base === undefined) {
    const token = cursor.peek();
    if (token?.kind === 'name' && unknownRegister(cursor, token)) return undefined;
    return cursor.error(cursor.here(), {
      message: 'between these brackets stands the base register',
      help: 'as in 4($sp)',
    });
  }
  const close = cursor.accept(')');
  if (close === undefined) {
    return cursor.error(cursor.here(), { message: "')' is missing after the base register" });
  }
  return { kind: 'memory', value, base, place: span(first, close) };
}

function parseValue(cursor: Cursor, scope: ArgumentScope): ValueArgument | undefined {
  const percent = cursor.peek();
  if (percent?.kind !== 'mark' || percent.text !== '%') {
    const first = cursor.peek();
    if (first?.kind === 'name' && unknownRegister(cursor, first)) return undefined;
    const expr = parseExpression(cursor, scope);
    return expr && { kind: 'value', expr, half: undefined, place: expr.place };
  }
  cursor.next();
  const name = cursor.acceptName();
  const half = name?.text;
  if (name === undefined || (half !== 'hi' && half !== 'lo')) {
    return cursor.error(name ?? cursor.here(), {
      message: `${quoted(`%${half ?? ''}`)} is not an operator that I know`,
      help: '%hi(x) and %lo(x) are the halves of an address',
    });
  }
  if (cursor.accept('(') === undefined) {
    return cursor.error(cursor.here(), { message: `after %${half} comes a bracket: %${half}(x)` });
  }
  const expr = parseExpression(cursor, scope);
  if (expr === undefined) return undefined;
  const close = cursor.accept(')');
  if (close === undefined) return cursor.error(cursor.here(), { message: `')' is missing after %${half}(` });
  return { kind: 'value', expr, half, place: span(percent, close) };
}

/** `$q9` where `$9` was meant: a name with a dollar is a symbol only when it looks like a compiler's label. */
function unknownRegister(cursor: Cursor, token: Token): boolean {
  if (!/^\$(?!L)/.test(token.text)) return false;
  cursor.error(token, () => {
    const near = nearest(token.text, registerNames);
    const names = 'registers are $0 to $31, or by name: $t0, $sp, $ra';
    return {
      message: `there is no register ${quoted(token.text)}`,
      help: near === undefined ? names : `did you mean ${near}?`,
    };
  });
  return true;
}

function registerAt(token: Token | undefined, scope: ArgumentScope): RegisterArgument | undefined {
  if (token?.kind !== 'name') return undefined;
  const register = scope.register(token.text);
  return register && { kind: 'register', text: token.text, place: token, ...register };
}

function acceptRegister(cursor: Cursor, scope: ArgumentScope): RegisterArgument | undefined {
  const register = registerAt(cursor.peek(), scope);
  if (register !== undefined) cursor.next();
  return register;
}
