/** Directives that define and describe symbols. */
import { parseExpression } from '../expression.ts';
import { quoted } from '../token.ts';
import type { Directive, Directives } from './directive.ts';

const NAME_USE = 'a name consists of letters, digits, _, . and $, and does not start with a digit';

/** `.globl a, b`: other files see them. */
const globl: Directive = (unit, cursor, name) => {
  do {
    const token = cursor.acceptName();
    if (token === undefined) {
      cursor.error(cursor.here(), { message: `${name.text} needs the name of a symbol`, help: NAME_USE });
      return;
    }
    unit.symbols.get(token.text, token).global = true;
  } while (cursor.accept(',') !== undefined);
  cursor.expectEnd();
};

/** `.equ name, value` */
const equ: Directive = (unit, cursor, name) => {
  const token = cursor.acceptName();
  if (token === undefined || cursor.accept(',') === undefined) {
    cursor.error(cursor.here(), {
      message: `${name.text} needs a name, a comma and a value`,
      help: `as in ${name.text} SIZE, 64`,
    });
    return;
  }
  const expr = parseExpression(cursor, unit);
  if (expr !== undefined && cursor.expectEnd()) unit.assign(token, expr);
};

/** `.type main, @function` or `@object`. */
const type: Directive = (unit, cursor) => {
  const token = cursor.acceptName();
  cursor.accept(',');
  if (cursor.accept('@') === undefined) cursor.accept('%');
  const kind = cursor.acceptName()?.text;
  if (token === undefined || (kind !== 'function' && kind !== 'object' && kind !== 'notype')) {
    cursor.error(cursor.here(), {
      message: '.type needs a name and a type',
      help: 'as in .type main, @function; the other type is @object',
    });
    return;
  }
  if (cursor.expectEnd()) unit.symbols.get(token.text, token).type = kind === 'notype' ? 'none' : kind;
};

/** `.size main, . - main` */
const size: Directive = (unit, cursor) => {
  const token = cursor.acceptName();
  if (token === undefined || cursor.accept(',') === undefined) {
    cursor.error(cursor.here(), {
      message: '.size needs a name, a comma and a size',
      help: 'as in .size main, . - main',
    });
    return;
  }
  const expr = parseExpression(cursor, unit);
  if (expr !== undefined && cursor.expectEnd()) unit.symbols.get(token.text, token).size = expr;
};

/** `.ent main`: a function starts. */
const ent: Directive = (unit, cursor) => {
  const token = cursor.acceptName();
  if (token === undefined) {
    cursor.error(cursor.here(), { message: '.ent needs the name of the function', help: 'as in .ent main' });
    return;
  }
  unit.symbols.get(token.text, token).type = 'function';
  cursor.skip();
};

/** `.end main`: the function ends; its size is known. */
const end: Directive = (unit, cursor) => {
  const token = cursor.acceptName();
  if (token === undefined || !cursor.expectEnd()) return;
  const symbol = unit.symbols.get(token.text, token);
  if (symbol.definition.kind === 'undefined') {
    cursor.error(token, { message: `.end ${quoted(token.text)} ends a function that was not defined above` });
    return;
  }
  symbol.size ??= {
    kind: 'binary',
    op: '-',
    a: { kind: 'known', value: unit.out.here(), place: token },
    b: { kind: 'symbol', symbol, place: token },
    place: token,
  };
};

/** Describes a stack frame to old debuggers: nothing to place. */
const ignored: Directive = (_, cursor) => cursor.skip();

export const symbolDirectives: Directives = {
  '.globl': globl,
  '.global': globl,
  '.equ': equ,
  '.type': type,
  '.size': size,
  '.ent': ent,
  '.end': end,
  '.frame': ignored,
  '.mask': ignored,
  '.fmask': ignored,
};
