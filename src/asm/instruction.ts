/** Assembles one instruction or macro as the user wrote it. */
import { type Argument, parseArguments } from './argument.ts';
import { candidates, choose } from './candidates.ts';
import type { Cursor } from './cursor.ts';
import type { Problem } from './diagnostics.ts';
import { emit } from './emit.ts';
import { nearest } from './suggest.ts';
import { quoted, shortened, type Token } from './token.ts';
import type { Unit } from './unit.ts';

/** Assembles the instruction `name` with the operands that follow it. A wrong one takes a word, so that others stay put. */
export function assembleInstruction(unit: Unit, name: Token, cursor: Cursor): void {
  const found = candidates.get(name.text.toLowerCase());
  if (found === undefined) {
    const next = cursor.peek();
    cursor.error(name, () => unknown(name, next));
    return;
  }
  const statement = cursor.whole();
  const given = parseArguments(cursor, unit);
  const bound = given && choose(found, given);
  if (given === undefined || bound === undefined) {
    unit.out.emitWord(0, statement);
  } else if (bound.kind === 'mismatch') {
    cursor.error(bound.place ?? statement, bound.explain);
    unit.out.emitWord(0, statement);
  } else {
    warnOfAt(unit, given);
    const slotOf = unit.out.delaySlotOf();
    const words = emit(unit, bound, statement, true);
    if (bound.kind === 'macro' && words > 1) warnOfMacro(unit, name, words, slotOf);
  }
}

function warnOfAt(unit: Unit, given: readonly Argument[]): void {
  for (const argument of given) {
    const register = argument.kind === 'memory' ? argument.base : argument;
    if (register.kind !== 'register' || register.number !== unit.options.at || register.file === 'cp0')
      continue;
    unit.diagnostics.warning(register.place, {
      message: `${register.text} belongs to the assembler: macros overwrite it`,
      help: 'use another register, or write .set noat before and .set at after',
    });
  }
}

function warnOfMacro(unit: Unit, name: Token, words: number, slotOf: string | undefined): void {
  const message = `'${name.text}' stands for ${words} instructions`;
  if (slotOf !== undefined) {
    unit.diagnostics.warning(name, {
      message: `${message}, but only the first is in the delay slot of '${slotOf}'`,
      help: 'put it before the branch, or use .set reorder',
    });
  } else if (!unit.options.macro) {
    unit.diagnostics.warning(name, { message: `${message}, under .set nomacro` });
  }
}

function unknown(name: Token, next: Token | undefined): Problem {
  const message = `there is no instruction ${quoted(name.text)}`;
  if (next?.kind === 'name' && candidates.has(next.text.toLowerCase())) {
    return { message, help: `a label ends with a colon: ${shortened(name.text)}:` };
  }
  const near = nearest(name.text, candidates.keys());
  return near === undefined ? { message } : { message, help: `did you mean ${near}?` };
}
