/** Directives that place data: numbers, text and room. */
import type { Cursor } from '../cursor.ts';
import { parseExpression } from '../expression.ts';
import { quoted, type Token } from '../token.ts';
import { constantIn, type Directive, type Directives, parseList } from './directive.ts';

/** More than any section holds. */
const MAX_COUNT = 2 ** 28;

/** Numbers of `width` bytes, aligned to that unless `.align 0` has said otherwise; `value:count` repeats. */
const numbers =
  (width: 1 | 2 | 4, aligned: boolean): Directive =>
  (unit, cursor, name) => {
    if (aligned) unit.out.selfAlign(width, name);
    do {
      const expr = parseExpression(cursor, unit);
      if (expr === undefined) return;
      let count = 1;
      if (cursor.accept(':') !== undefined) {
        const times = parseExpression(cursor, unit);
        if (times === undefined) return;
        count = constantIn(unit, times, 'the repeat count', 0, MAX_COUNT) ?? 0;
      }
      unit.out.emitValue(expr, width, name.text, count);
    } while (cursor.accept(',') !== undefined);
    cursor.expectEndOfList();
  };

/** Text between quotation marks; with `end`, that follows each. */
const text =
  (end: Uint8Array): Directive =>
  (unit, cursor, name) => {
    do {
      const token = cursor.next();
      if (token?.kind !== 'string') {
        noString(cursor, name, token);
        return;
      }
      unit.out.emitBytes(token.bytes, token);
      unit.out.emitBytes(end, token);
    } while (cursor.accept(',') !== undefined);
    cursor.expectEndOfList();
  };

function noString(cursor: Cursor, name: Token, token: Token | undefined): void {
  if (token?.kind === 'bad') {
    cursor.error(token, { message: token.problem, help: token.help });
    return;
  }
  const given = token === undefined ? '' : `, not ${quoted(token.text)}`;
  cursor.error(token ?? cursor.here(), {
    message: `${name.text} takes text${given}`,
    help: `as in ${name.text} "text"`,
  });
}

/** `.space count, fill` */
const space: Directive = (unit, cursor, name) => {
  const [size, fill] = parseList(unit, cursor, name, 1, 2) ?? [];
  if (size === undefined) return;
  const count = constantIn(unit, size, 'the number of bytes', 0, MAX_COUNT);
  const value = fill === undefined ? 0 : constantIn(unit, fill, 'the fill value', -128, 255);
  if (count !== undefined && value !== undefined) unit.out.emitFill(count, value, size.place);
};

/** Of the value of `.fill` as many bytes count; they stand first in each unit. */
const VALUE_BYTES = 4;

/** `.fill repeat, size, value`: `size` is at most 8. */
const fill: Directive = (unit, cursor, name) => {
  const [repeat, width, value] = parseList(unit, cursor, name, 1, 3) ?? [];
  if (repeat === undefined) return;
  const count = constantIn(unit, repeat, 'the repeat count', 0, MAX_COUNT);
  const size = width === undefined ? 1 : constantIn(unit, width, 'the size', 0, 8);
  const pattern = value === undefined ? 0n : unit.constant(value, 'the fill value');
  if (count === undefined || size === undefined || pattern === undefined) return;
  if (pattern === 0n || unit.out.section.flags.nobits) {
    unit.out.emitFill(count * size, 0, repeat.place);
    return;
  }
  const known = Math.min(size, VALUE_BYTES);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < known; at++) {
    const weight = unit.endian === 'little' ? at : known - 1 - at;
    bytes[at] = Number(BigInt.asUintN(8, pattern >> BigInt(8 * weight)));
  }
  unit.out.emitBytes(bytes, repeat.place, count);
};

const NOTHING = new Uint8Array();
const ZERO_BYTE = new Uint8Array(1);

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
  '.ascii': text(NOTHING),
  '.asciz': text(ZERO_BYTE),
  '.asciiz': text(ZERO_BYTE),
  '.string': text(ZERO_BYTE),
  '.space': space,
  '.skip': space,
  '.zero': space,
  '.fill': fill,
};
