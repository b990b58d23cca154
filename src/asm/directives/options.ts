/** `.set`: switches of the assembler, and symbols. */
import { parseGpr } from '../../isa/registers.ts';
import type { Cursor } from '../cursor.ts';
import { parseExpression } from '../expression.ts';
import { AT } from '../register.ts';
import { nearest } from '../suggest.ts';
import { quoted, type Token } from '../token.ts';
import type { Options, Unit } from '../unit.ts';
import type { Directive, Directives } from './directive.ts';

/** What each switch changes. */
const switches: Readonly<Record<string, Partial<Options>>> = {
  reorder: { reorder: true },
  noreorder: { reorder: false },
  macro: { macro: true },
  nomacro: { macro: false },
  at: { at: AT },
  noat: { at: undefined },
  mips0: {},
  mips32: {},
  mips32r2: {},
};

const set: Directive = (unit, cursor) => {
  const name = cursor.acceptName();
  if (name === undefined) {
    cursor.error(cursor.here(), {
      message: '.set needs an option or a symbol',
      help: 'as in .set noreorder, or .set SIZE, 64',
    });
  } else if (cursor.accept(',') !== undefined) {
    const expr = parseExpression(cursor, unit);
    if (expr !== undefined && cursor.expectEnd()) unit.assign(name, expr);
  } else if (name.text === 'at' && cursor.accept('=') !== undefined) {
    setAt(unit, cursor);
  } else if (cursor.expectEnd()) {
    setSwitch(unit, cursor, name);
  }
};

function setAt(unit: Unit, cursor: Cursor): void {
  const register = cursor.next();
  const number = parseGpr(register?.text ?? '');
  if (number === undefined || register === undefined) {
    cursor.error(register ?? cursor.here(), {
      message: '.set at= needs a register',
      help: 'as in .set at=$k0',
    });
  } else if (cursor.expectEnd()) {
    unit.options = { ...unit.options, at: number === 0 ? undefined : number };
  }
}

function setSwitch(unit: Unit, cursor: Cursor, name: Token): void {
  if (name.text === 'push') {
    unit.savedOptions.push(unit.options);
    return;
  }
  if (name.text === 'pop') {
    const saved = unit.savedOptions.pop();
    if (saved !== undefined) unit.options = saved;
    else cursor.error(name, { message: '.set pop has no .set push before it' });
    return;
  }
  const change = Object.hasOwn(switches, name.text) ? switches[name.text] : undefined;
  if (change !== undefined) {
    unit.options = { ...unit.options, ...change };
    return;
  }
  const near = nearest(name.text, [...Object.keys(switches), 'push', 'pop']);
  cursor.error(name, {
    message: `there is no option ${quoted(name.text)} of .set`,
    help:
      near === undefined ? 'to give a symbol a value write .set NAME, value' : `did you mean .set ${near}?`,
  });
}

export const optionDirectives: Directives = { '.set': set };
