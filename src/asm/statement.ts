/** Assembles one statement: labels, then an assignment, a directive or an instruction. */
import { Cursor } from './cursor.ts';
import { directives } from './directives.ts';
import { parseExpression } from './expression.ts';
import { assembleInstruction } from './instruction.ts';
import { nearest } from './suggest.ts';
import { quoted, type Statement, type Token } from './token.ts';
import type { Unit } from './unit.ts';

export function assembleStatement(unit: Unit, statement: Statement): void {
  const cursor = new Cursor(statement, unit.diagnostics);
  for (let label = acceptLabel(cursor); label !== undefined; label = acceptLabel(cursor))
    unit.defineLabel(label);
  const first = cursor.next();
  if (first === undefined) return;
  if (first.kind === 'bad') {
    cursor.error(first, { message: first.problem, help: first.help });
  } else if (first.kind !== 'name') {
    cursor.error(first, {
      message: `a statement starts with an instruction, a directive or a label, not with ${quoted(first.text)}`,
    });
  } else if (cursor.accept('=') !== undefined) {
    assign(unit, first, cursor);
  } else if (first.text.startsWith('.')) {
    const directive = directives.get(first.text.toLowerCase());
    if (directive !== undefined) directive(unit, cursor, first);
    else unknownDirective(first, cursor);
  } else {
    assembleInstruction(unit, first, cursor);
  }
}

function acceptLabel(cursor: Cursor): Token | undefined {
  const token = cursor.peek();
  const colon = cursor.peek(1);
  if (colon?.kind !== 'mark' || colon.text !== ':') return undefined;
  if (token?.kind !== 'name' && !(token?.kind === 'number' && /^[0-9]+$/.test(token.text))) return undefined;
  cursor.next();
  cursor.next();
  return token;
}

function assign(unit: Unit, name: Token, cursor: Cursor): void {
  const expr = parseExpression(cursor, unit);
  if (expr !== undefined && cursor.expectEnd()) unit.assign(name, expr);
}

function unknownDirective(name: Token, cursor: Cursor): void {
  cursor.error(name, () => {
    const near = nearest(name.text, directives.keys());
    return {
      message: `there is no directive ${quoted(name.text)}`,
      help: near === undefined ? undefined : `did you mean ${near}?`,
    };
  });
}
