/** Expressions: parsed with the precedence of GNU as, folded at once where everything in them is known. */
import type { Cursor } from './cursor.ts';
import type { Problem } from './diagnostics.ts';
import { applyBinary, applyUnary, isBinaryMark, isUnaryMark, rankOf } from './operators.ts';
import { findRegister } from './register.ts';
import { type Place, quoted, span, type Token } from './token.ts';
import { type AsmSymbol, absolute, type Expr, type Value } from './value.ts';

/** What names mean where the expression stands. */
export interface Scope {
  /** `.` gives the address of the statement. */
  name(token: Token): Expr;
  /** `1b` or `1f`; undefined when there is no such label. */
  local(label: string, forward: boolean, place: Place): AsmSymbol | undefined;
}

/** Brackets and signs inside each other. */
const MAX_NESTING = 100;

/** Undefined when it cannot be read; that has been reported. */
export function parseExpression(cursor: Cursor, scope: Scope): Expr | undefined {
  return parseBinary(cursor, scope, 1, 0);
}

function parseBinary(cursor: Cursor, scope: Scope, rank: number, nesting: number): Expr | undefined {
  let left = parseUnary(cursor, scope, nesting);
  while (left !== undefined) {
    const mark = cursor.peek();
    if (mark?.kind !== 'mark' || !isBinaryMark(mark.text)) return left;
    const op = mark.text;
    if (rankOf(op) < rank) return left;
    cursor.next();
    const right = parseBinary(cursor, scope, rankOf(op) + 1, nesting);
    if (right === undefined) return undefined;
    const place = span(left.place, right.place);
    if (left.kind === 'known' && right.kind === 'known') {
      const value = applyBinary(op, left.value, right.value);
      if ('message' in value) return cursor.error(place, value);
      left = { kind: 'known', value, place };
    } else {
      left = { kind: 'binary', op, a: left, b: right, place };
    }
  }
  return left;
}

function parseUnary(cursor: Cursor, scope: Scope, nesting: number): Expr | undefined {
  const token = cursor.next();
  if (token === undefined) return cursor.error(cursor.here(), EXPECTED);
  if (nesting > MAX_NESTING) {
    return cursor.error(token, { message: `signs and brackets are nested more than ${MAX_NESTING} deep` });
  }
  switch (token.kind) {
    case 'number':
      if (token.value >= 1n << 64n) return cursor.error(token, TOO_LARGE);
      return {
        kind: 'known',
        value: absolute(BigInt.asIntN(64, token.value)),
        text: token.text,
        place: token,
      };
    case 'name':
      if (findRegister(token.text) === undefined) return scope.name(token);
      return cursor.error(token, {
        message: `the register ${token.text} cannot be part of an expression`,
        help: `a base register stands in brackets after the offset: 4(${token.text})`,
      });
    case 'local': {
      const symbol = scope.local(token.label, token.forward, token);
      if (symbol !== undefined) return { kind: 'symbol', symbol, place: token };
      const message = `there is no label ${quoted(`${token.label}:`)} above this line`;
      return cursor.error(token, { message, help: 'for one further down write f instead of b' });
    }
    case 'string':
      return cursor.error(token, {
        message: `the string ${quoted(token.text)} is not a number`,
        help: "one character is written 'a'; text goes into .ascii or .asciz",
      });
    case 'bad':
      return cursor.error(token, { message: token.problem, help: token.help });
    case 'mark':
      return parseMark(token, cursor, scope, nesting);
  }
}

const TOO_LARGE: Problem = { message: 'this number has more than 64 bits' };

const EXPECTED: Problem = { message: 'a number or a symbol is missing here' };

function parseMark(token: Token, cursor: Cursor, scope: Scope, nesting: number): Expr | undefined {
  if (token.text === '(') {
    const inner = parseBinary(cursor, scope, 1, nesting + 1);
    if (inner === undefined) return undefined;
    const close = cursor.accept(')');
    if (close !== undefined) return { ...inner, place: span(token, close) };
    return cursor.error(cursor.here(), { message: "a bracket is not closed: ')' is missing" });
  }
  const op = token.text;
  if (!isUnaryMark(op)) return cursor.error(token, { message: `${EXPECTED.message}, not ${quoted(op)}` });
  const a = parseUnary(cursor, scope, nesting + 1);
  if (a === undefined) return undefined;
  const place = span(token, a.place);
  if (a.kind !== 'known') return { kind: 'unary', op, a, place };
  const value = applyUnary(op, a.value);
  return 'message' in value ? cursor.error(place, value) : { kind: 'known', value, place };
}

/** What is wrong with an expression, and where. */
export interface ExprProblem extends Problem {
  readonly place: Place;
}

/** Nested operators: less than any JavaScript stack holds. */
const MAX_DEPTH = 1000;

/** The value of `expr`, taking those of symbols from `lookup`. */
export function evaluate(expr: Expr, lookup: (symbol: AsmSymbol) => Value, depth = 0): Value | ExprProblem {
  if (depth > MAX_DEPTH) {
    return { message: `this expression nests more than ${MAX_DEPTH} operators`, place: expr.place };
  }
  switch (expr.kind) {
    case 'known':
      return expr.value;
    case 'symbol':
      return lookup(expr.symbol);
    case 'unary': {
      const a = evaluate(expr.a, lookup, depth + 1);
      return 'message' in a ? a : at(expr.place, applyUnary(expr.op, a));
    }
    case 'binary': {
      const a = evaluate(expr.a, lookup, depth + 1);
      if ('message' in a) return a;
      const b = evaluate(expr.b, lookup, depth + 1);
      return 'message' in b ? b : at(expr.place, applyBinary(expr.op, a, b));
    }
  }
}

const at = (place: Place, result: Value | Problem): Value | ExprProblem =>
  'message' in result ? { ...result, place } : result;

/** What a symbol stands for at this point of the source; itself when that is not known. */
export const valueNow = (symbol: AsmSymbol): Value =>
  symbol.definition.kind === 'value' ? symbol.definition.value : { base: symbol, offset: 0n };

/** The number that `expr` has at this point of the source; undefined when it is not known, or an address. */
export function constantNow(expr: Expr): bigint | undefined {
  const value = evaluate(expr, valueNow);
  return 'message' in value || value.base !== undefined ? undefined : value.offset;
}
