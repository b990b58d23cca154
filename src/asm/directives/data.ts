/** Directives that place data: numbers, text and room. */
import type { Cursor } from '../cursor.ts';
import { parseExpression } from '../expression.ts';
import { quoted, type Token } from '../token.ts';
import type { Unit } from '../unit.ts';
import { constantIn, type Directive, type Directives, parseList } from './directive.ts';

const MAX_COUNT = 2 ** 28;

/** Numbers of `width` bytes, aligned to that unless `.align 0` has said otherwise; `value:count` repeats. */
const numbers =
  (width: 1 | 2 | 4, aligned: boolean): Directive =>
  (unit, cursor, name) => {
    if (aligned && unit.autoAlign) unit.align(width);
    unit.settleLabels();
    do {
      const expr = parseExpression(cursor, unit);
      if (expr === undefined) return;
      let count = 1;
      if (cursor.accept(':') !== undefined) {
        const times = parseExpression(cursor, unit);
        if (times === undefined) return;
        count = constantIn(unit, times, 'the repeat count', 0, MAX_COUNT) ?? 0;
      }
      if (!unit.hasRoom(count * width)) return;
      for (; count > 0; count--) unit.emitValue(expr, width, name.text);
    } while (cursor.accept(',') !== undefined);
    cursor.expectEnd();
  };

/** Text between quotation marks; with `zero`, a zero byte after each. */
const text =
  (zero: boolean): Directive =>
  (unit, cursor, name) => {
    unit.settleLabels();
    do {
      const token = cursor.next();
      if (token?.kind !== 'string') {
        noString(cursor, name, token);
        return;
      }
      emitBytes(unit, token, zero);
    } while (cursor.accept(',') !== undefined);
    cursor.expectEnd();
  };

function noString(cursor: Cursor, name: Token, token: Token | undefined): void {
  if (token?.kind === 'bad') cursor.error(token, { message: token.problem, help: token.help });
  else {
    cursor.error(token ?? cursor.here(), {
      message: `${name.text} takes text${token === undefined ? '' : `, not ${quoted(token.text)}`}`,
      help: `as in ${name.text} "text"`,
    });
  }
}

function emitBytes(unit: Unit, token: Extract<Token, { readonly kind: 'string' }>, zero: boolean): void {
  if (unit.section.flags.nobits) {
    unit.diagnostics.error(token, {
      message: `section ${unit.section.name} takes room but holds no data`,
      help: 'put the text into .data or .rodata',
    });
  } else if (unit.hasRoom(token.bytes.length + 1)) {
    unit.section.appendBytes(token.bytes);
    if (zero) unit.section.appendFill(1, 0);
  }
}

/** `.space count, fill` */
const space: Directive = (unit, cursor, name) => {
  const list = parseList(unit, cursor, name, 1, 2);
  if (list === undefined) return;
  const [size, fill] = list;
  const count = size && constantIn(unit, size, 'the number of bytes', 0, MAX_COUNT);
  const value = fill === undefined ? 0 : constantIn(unit, fill, 'the fill value', -128, 255);
  if (count === undefined || value === undefined || !unit.hasRoom(count)) return;
  unit.settleLabels();
  unit.section.appendFill(count, value);
};

/** `.fill repeat, size, value`: `size` is at most 8; bytes beyond the fourth are 0. */
const fill: Directive = (unit, cursor, name) => {
  const list = parseList(unit, cursor, name, 1, 3);
  if (list === undefined) return;
  const [repeat, width, value] = list;
  const count = repeat && constantIn(unit, repeat, 'the repeat count', 0, MAX_COUNT);
  const size = width === undefined ? 1 : constantIn(unit, width, 'the size', 0, 8);
  const pattern = value === undefined ? 0n : unit.constant(value, 'the fill value');
  if (count === undefined || size === undefined || pattern === undefined || !unit.hasRoom(count * size))
    return;
  unit.settleLabels();
  if (unit.section.flags.nobits) {
    unit.section.appendFill(count * size, 0);
    return;
  }
  const bytes = new Uint8Array(size);
  for (let at = 0; at < Math.min(size, 4); at++) {
    const shift = unit.endian === 'little' ? at : Math.min(size, 4) - 1 - at;
    const index = unit.endian === 'little' ? at : size - Math.min(size, 4) + at;
    bytes[index] = Number(BigInt.asUintN(8, pattern >> BigInt(8 * shift)));
  }
  for (let times = 0; times < count && size > 0; times++) unit.section.appendBytes(bytes);
};

export const dataDirectives: Directives = {
  '.byte': numbers(1, false),
  '.half': numbers(2, true),
  '.hword': numbers(2, true),
  '.short': numbers(2, true),
  '.2byte': numbers(2, false),
  '.word': numbers(4, true),
  '.int': numbers(4, true),
  '.long': numbers(4, true),
  '.4byte': numbers(4, false),
  '.ascii': text(false),
  '.asciz': text(true),
  '.asciiz': text(true),
  '.string': text(true),
  '.space': space,
  '.skip': space,
  '.zero': space,
  '.fill': fill,
};
