/** Assembles one instruction or macro, and sees to its delay slot. */
import { encode } from '../isa/codec.ts';
import { type Form, formsWithMnemonic, mnemonics } from '../isa/forms.ts';
import type { Instruction } from '../isa/instruction.ts';
import type { Macro } from '../isa/pseudo/macro.ts';
import { macros } from '../isa/pseudo.ts';
import { parseGpr } from '../isa/registers.ts';
import { type Argument, type ArgumentScope, parseArguments } from './argument.ts';
import { Cursor } from './cursor.ts';
import type { Problem } from './diagnostics.ts';
import type { Expr } from './expr.ts';
import { parseExpression } from './expression.ts';
import { lex } from './lexer.ts';
import {
  type Bindings,
  type BoundForm,
  type BoundMacro,
  type Mismatch,
  matchForm,
  matchMacro,
} from './match.ts';
import { nearest } from './suggest.ts';
import { type Place, quoted, type Statement, type Token } from './token.ts';
import type { Unit } from './unit.ts';

interface Candidates {
  readonly forms: readonly Form[];
  readonly macros: readonly Macro[];
}

const candidatesByMnemonic: ReadonlyMap<string, Candidates> = new Map(
  [...mnemonics, ...macros.map(({ mnemonic }) => mnemonic)].map((mnemonic) => [
    mnemonic,
    {
      forms: formsWithMnemonic(mnemonic),
      macros: macros.filter((macro) => macro.mnemonic === mnemonic),
    },
  ]),
);

const hasDelaySlot = ({ does }: Instruction): boolean =>
  does.some(({ kind }) => kind === 'branch' || kind === 'jump');

export const isMnemonic = (name: string): boolean => candidatesByMnemonic.has(name.toLowerCase());

/** Assembles the instruction `name` with the operands that follow it. */
export function assembleInstruction(unit: Unit, name: Token, cursor: Cursor): void {
  const candidates = candidatesByMnemonic.get(name.text.toLowerCase());
  if (candidates === undefined) {
    cursor.error(name, unknown(name, cursor));
    return;
  }
  const scope: ArgumentScope = {
    name: (token) => unit.name(token),
    local: (label, forward, place) => unit.local(label, forward, place),
    register: parseGpr,
    argument: () => undefined,
  };
  const given = parseArguments(cursor, scope);
  const whole = cursor.whole();
  if (given === undefined) {
    unit.emitWord(0, whole);
    return;
  }
  warnOfAt(unit, given);
  const start = unit.section.size;
  const slotOf = unit.delaySlotOf();
  const emitter = { unit, statement: whole, last: true, depth: 0 };
  const bound = choose(unit, candidates, given);
  if (bound.kind === 'mismatch') {
    cursor.error(bound.place ?? whole, bound);
    unit.emitWord(0, whole);
    return;
  }
  emit(bound, emitter);
  warnOfMacro(unit, name, (unit.section.size - start) / 4, slotOf, bound);
}

/** The first form or macro that takes the arguments, one without a warning if there is, else what came nearest. */
function choose(
  unit: Unit,
  candidates: Candidates,
  given: readonly Argument[],
): BoundForm | BoundMacro | Mismatch {
  const now = (expr: Expr) => {
    const value = unit.now(expr);
    return value?.base === undefined ? value?.offset : undefined;
  };
  let nearestMiss: Mismatch | undefined;
  let tolerated: BoundForm | undefined;
  const tries = [
    ...candidates.forms.map((form) => () => matchForm(form, given, now)),
    ...candidates.macros.map((macro) => () => matchMacro(macro, given, now)),
  ];
  for (const attempt of tries) {
    const bound = attempt();
    if (bound.kind === 'form' && bound.warning !== undefined) tolerated ??= bound;
    else if (bound.kind !== 'mismatch') return bound;
    else if (nearestMiss === undefined || bound.progress > nearestMiss.progress) nearestMiss = bound;
  }
  if (tolerated !== undefined) return tolerated;
  if (nearestMiss === undefined) throw new RangeError('a mnemonic has no form and no macro');
  return nearestMiss;
}

interface Emitter {
  readonly unit: Unit;
  /** The statement that the user wrote. */
  readonly statement: Place;
  /** Nothing of the same macro follows. */
  readonly last: boolean;
  /** Macros inside macros. */
  readonly depth: number;
}

function emit(bound: BoundForm | BoundMacro, emitter: Emitter): void {
  if (bound.kind === 'form') emitForm(bound, emitter);
  else expand(bound, emitter);
}

function emitForm({ form, fields, fixup, warning }: BoundForm, { unit, statement, last }: Emitter): void {
  if (warning !== undefined) unit.diagnostics.warning(warning.place, warning);
  const { instruction } = form;
  const branches = hasDelaySlot(instruction);
  if (branches && unit.delaySlotOf() !== undefined) {
    unit.diagnostics.warning(statement, {
      message: `'${form.mnemonic}' stands in the delay slot of '${unit.delaySlotOf()}': what happens then is unpredictable`,
      help: 'put a nop or another instruction between them, or use .set reorder',
    });
  }
  unit.emitWord(encode(instruction, fields), statement, fixup);
  if (!branches) return;
  if (unit.options.reorder && last) unit.emitWord(0, statement);
  else unit.delaySlotFollows(form.mnemonic);
}

/** Conditions and lines of the macros, read once. */
const templates = new Map<string, Statement>();

function template(line: string): Statement {
  const known = templates.get(line);
  if (known !== undefined) return known;
  const [statement] = lex(line);
  if (statement === undefined) throw new RangeError(`the macro line '${line}' is empty`);
  templates.set(line, statement);
  return statement;
}

function warnOfAt(unit: Unit, given: readonly Argument[]): void {
  const { at } = unit.options;
  for (const argument of given) {
    const register = argument.kind === 'memory' ? argument.base : argument;
    if (register.kind !== 'register' || register.number !== at) continue;
    unit.diagnostics.warning(register.place, {
      message: `${register.text} belongs to the assembler: macros overwrite it`,
      help: 'use another register, or write .set noat before and .set at after',
    });
  }
}

function warnOfMacro(
  unit: Unit,
  name: Token,
  words: number,
  slotOf: string | undefined,
  bound: BoundForm | BoundMacro,
): void {
  if (bound.kind === 'form' || words < 2) return;
  if (slotOf !== undefined) {
    unit.diagnostics.warning(name, {
      message: `'${name.text}' stands for ${words} instructions, but only the first is in the delay slot of '${slotOf}'`,
      help: 'put it before the branch, or use .set reorder',
    });
  }
  if (!unit.options.macro) {
    unit.diagnostics.warning(name, {
      message: `'${name.text}' stands for ${words} instructions, under .set nomacro`,
    });
  }
}

function unknown(name: Token, cursor: Cursor): Problem {
  const message = `there is no instruction ${quoted(name.text)}`;
  const next = cursor.peek();
  if (next?.kind === 'name' && isMnemonic(next.text)) {
    return { message, help: `a label ends with a colon: ${name.text}:` };
  }
  const near = nearest(name.text, candidatesByMnemonic.keys());
  return near === undefined ? { message } : { message, help: `did you mean ${near}?` };
}

function expand({ macro, bindings }: BoundMacro, emitter: Emitter): void {
  const { unit, statement } = emitter;
  const scope = templateScope(unit, bindings, statement);
  const chosen = macro.cases.find(
    ({ condition }) => condition === undefined || holds(condition, scope, emitter),
  );
  if (chosen === undefined) throw new RangeError(`no case of the macro ${macro.mnemonic} holds`);
  if (chosen.warning !== undefined) {
    unit.diagnostics.warning(statement, { message: `'${macro.mnemonic}': ${chosen.warning}` });
  }
  for (const [index, line] of chosen.lines.entries()) {
    const last = emitter.last && index === chosen.lines.length - 1;
    assembleLine(line, scope, { ...emitter, last, depth: emitter.depth + 1 });
  }
}

/** The tokens of a template, all of them where the user's statement stands. */
const cursorOn = (line: string, { unit, statement }: Emitter): Cursor => {
  const { line: row, column, length } = statement;
  const [first, ...rest] = template(line);
  const moved = (token: Token): Token => ({ ...token, line: row, column, length });
  return new Cursor([moved(first), ...rest.map(moved)], unit.diagnostics);
};

function holds(condition: string, scope: ArgumentScope, emitter: Emitter): boolean {
  const expr = parseExpression(cursorOn(condition, emitter), scope);
  const value = expr === undefined ? undefined : emitter.unit.now(expr);
  return value !== undefined && value.base === undefined && value.offset !== 0n;
}

function assembleLine(line: string, scope: ArgumentScope, emitter: Emitter): void {
  const cursor = cursorOn(line, emitter);
  const name = cursor.next();
  const candidates = candidatesByMnemonic.get(name?.text ?? '');
  if (candidates === undefined || emitter.depth > 8)
    throw new RangeError(`the macro line '${line}' is wrong`);
  const given = parseArguments(cursor, scope);
  if (given === undefined) return;
  const bound = choose(emitter.unit, candidates, given);
  if (bound.kind === 'mismatch') {
    emitter.unit.diagnostics.error(emitter.statement, bound);
    emitter.unit.emitWord(0, emitter.statement);
    return;
  }
  emit(bound, emitter);
}

/** Names in the lines of a macro: its parameters, `$at`, and the parts of unaligned accesses. */
function templateScope(unit: Unit, bindings: Bindings, statement: Place): ArgumentScope {
  const big = unit.endian === 'big';
  const parts: Readonly<Record<string, number>> = {
    left: big ? 0 : 3,
    right: big ? 3 : 0,
    upper: big ? 0 : 1,
    lower: big ? 1 : 0,
  };
  const number = (value: number): Expr => ({
    kind: 'known',
    value: { base: undefined, offset: BigInt(value) },
    place: statement,
  });
  return {
    name(token) {
      const bound = bindings.get(token.text);
      if (bound?.kind === 'value') return bound.expr;
      if (bound?.kind === 'register') return number(bound.number);
      const part = parts[token.text];
      return part === undefined ? unit.name(token) : number(part);
    },
    local: (label, forward, place) => unit.local(label, forward, place),
    argument: (name) => bindings.get(name),
    register(name) {
      if (name !== '$at') return parseGpr(name);
      if (unit.options.at === undefined) {
        unit.diagnostics.error(statement, {
          message: 'this macro needs $at, which .set noat keeps from it',
          help: 'write .set at before it, or use instructions that need no help register',
        });
      }
      return unit.options.at ?? 1;
    },
  };
}
