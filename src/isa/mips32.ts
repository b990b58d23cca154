/** Every instruction, once. The decoder, assembler, engines and hovers are all derived from it. */
import type { Instruction } from './instruction.ts';
import { arithmetic } from './mips32/arithmetic.ts';
import { branches } from './mips32/branch.ts';
import { jumps } from './mips32/jump.ts';
import { logic } from './mips32/logic.ts';
import { memory } from './mips32/memory.ts';
import { move } from './mips32/move.ts';
import { multiply } from './mips32/multiply.ts';
import { shift } from './mips32/shift.ts';
import { system } from './mips32/system.ts';
import { traps } from './mips32/trap.ts';

/** Where two patterns match a word, the one with more fixed bits is meant: EHB is a special SLL. */
export const mips32: readonly Instruction[] = [
  ...arithmetic,
  ...logic,
  ...shift,
  ...multiply,
  ...move,
  ...memory,
  ...branches,
  ...jumps,
  ...traps,
  ...system,
];
