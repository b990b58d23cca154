/** What a directive is, and what directives have in common. */
import type { Cursor } from '../cursor.ts';
import { parseExpression } from '../expression.ts';
import type { Token } from '../token.ts';
import type { Unit } from '../unit.ts';
import type { Expr } from '../value.ts';

/** Does what the directive `name` says, with the operands at the cursor. */
export type Directive = (unit: Unit, cursor: Cursor, name: Token) => void;

/** Directives by name, with the dot. */
export type Directives = Readonly<Record<string, Directive>>;

/** Reads expressions between commas up to the end, at least `least` and at most `most`. */
export function parseList(
  unit: Unit,
  cursor: Cursor,
  name: Token,
  least: number,
  most: number,
): readonly Expr[] | undefined {
  const list: Expr[] = [];
  if (cursor.peek() !== undefined) {
    do {
      const expr = parseExpression(cursor, unit);
      if (expr === undefined) return undefined;
      list.push(expr);
    } while (cursor.accept(',') !== undefined);
  }
  if (!cursor.expectEndOfList()) return undefined;
  if (list.length >= least && list.length <= most) return list;
  const takes = least === most ? `${least}` : `${least} to ${most}`;
  return cursor.error(cursor.whole(), {
    message: `${name.text} takes ${takes} operand${most === 1 ? '' : 's'}, here ${list.length === 1 ? 'is' : 'are'} ${list.length}`,
  });
}

/** A number known here, from `min` to `max`; reports and gives undefined for any other. */
export function constantIn(
  unit: Unit,
  expr: Expr,
  what: string,
  min: number,
  max: number,
): number | undefined {
  const value = unit.constant(expr, what);
  if (value === undefined) return undefined;
  if (value >= min && value <= max) return Number(value);
  unit.diagnostics.error(expr.place, {
    message: `${what} ${value} is out of range: it may be ${min} to ${max}`,
  });
  return undefined;
}
