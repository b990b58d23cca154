/** Writes the words of an instruction or macro, and sees to delay slots. */
import { encode } from '../isa/codec.ts';
import { factsOf } from '../isa/facts.ts';
import type { Instruction } from '../isa/instruction.ts';
import { mips32 } from '../isa/mips32.ts';
import type { Fields } from '../isa/operands.ts';
import { choose } from './candidates.ts';
import { bind, expand, type Surroundings } from './expand.ts';
import type { BoundForm, BoundMacro } from './match.ts';
import { AT } from './register.ts';
import type { Place } from './token.ts';
import type { Unit } from './unit.ts';

/** General registers by field name or by number. */
interface Registers {
  readonly reads: readonly (string | number)[];
  readonly writes: readonly (string | number)[];
}

/** The instructions with a delay slot, and what they read and write. */
const delayed: ReadonlyMap<Instruction, Registers> = new Map(
  mips32.flatMap((instruction): [Instruction, Registers][] => {
    const { hasDelaySlot, reads, writes } = factsOf(instruction);
    return hasDelaySlot ? [[instruction, { reads: [...reads], writes: [...writes] }]] : [];
  }),
);

const NOP = 0;

/**
 * Returns how many words it wrote, but for the NOP of a delay slot. `last`: nothing of the same macro follows, so the
 * delay slot is the assembler's to fill under `.set reorder`.
 */
export function emit(unit: Unit, bound: BoundForm | BoundMacro, statement: Place, last: boolean): number {
  return bound.kind === 'form'
    ? emitForm(unit, bound, statement, last)
    : emitMacro(unit, bound, statement, last);
}

function emitForm(
  { out, options, diagnostics }: Unit,
  { form, fields, fixup, warning }: BoundForm,
  statement: Place,
  last: boolean,
): number {
  if (warning !== undefined) diagnostics.warning(warning.place, warning);
  const registers = delayed.get(form.instruction);
  if (registers !== undefined && linksSource(registers, fields)) {
    diagnostics.error(statement, {
      message: `'${form.mnemonic}' reads the register that gets the return address: after an exception in the delay slot it could not run again`,
      help: 'use another register',
    });
  }
  const slotOf = out.delaySlotOf();
  if (registers !== undefined && slotOf !== undefined) {
    diagnostics.warning(statement, {
      message: `'${form.mnemonic}' stands in the delay slot of '${slotOf}': what it does there is unpredictable`,
      help: 'put a nop between them, or use .set reorder',
    });
  }
  out.emitWord(encode(form.instruction, fields), statement, fixup);
  if (registers !== undefined && options.reorder && last) out.emitWord(NOP, statement);
  else if (registers !== undefined) out.delaySlotFollows(form.mnemonic);
  return 1;
}

/** Volume II of the manual forbids it for JALR and the branches that link. */
function linksSource({ reads, writes }: Registers, fields: Fields): boolean {
  const numberOf = (name: string | number) => (typeof name === 'string' ? fields[name] : name);
  return writes.some((written) => reads.some((read) => numberOf(read) === numberOf(written)));
}

function emitMacro(unit: Unit, bound: BoundMacro, statement: Place, last: boolean): number {
  const surroundings: Surroundings = {
    statement,
    here: () => unit.out.here(),
    at: () => atRegister(unit, statement),
    bigEndian: unit.endian === 'big',
  };
  const { lines, warning } = expand(bound, surroundings);
  if (warning !== undefined) {
    unit.diagnostics.warning(statement, { message: `'${bound.macro.mnemonic}': ${warning}` });
  }
  let words = 0;
  for (const [index, line] of lines.entries()) {
    const given = line.given.map((argument) => bind(argument, bound.bindings, surroundings));
    const inner = choose(line.candidates, given, bound.macro);
    if (inner.kind === 'mismatch') {
      unit.diagnostics.error(inner.place ?? statement, inner.explain);
      return words;
    }
    words += emit(unit, inner, statement, last && index === lines.length - 1);
  }
  return words;
}

function atRegister({ options, diagnostics }: Unit, statement: Place): number {
  if (options.at === undefined) {
    diagnostics.error(statement, {
      message: 'this macro needs $at, which .set noat keeps from it',
      help: 'write .set at before it, or use instructions that need no help register',
    });
  }
  return options.at ?? AT;
}
