/**
 * Macros of the assembler: instructions that the CPU lacks, and what each stands for. As GNU as expands them for MIPS32
 * Release 2 and the o32 ABI.
 *
 * A macro is data: cases of assembly lines in which parameters stand for what the user wrote. Conditions and operands are
 * expressions of the assembler's own language, in which a register counts as its number. `$at` is the register that `.set at`
 * gave. The lines run as under `.set noreorder`: what follows a branch is its delay slot, save after the last line.
 */
import { arithmeticMacros } from './pseudo/arithmetic.ts';
import { branchMacros } from './pseudo/branch.ts';
import { constants } from './pseudo/constant.ts';
import type { Macro } from './pseudo/macro.ts';
import { memoryMacros } from './pseudo/memory.ts';

export const macros: readonly Macro[] = [...constants, ...branchMacros, ...arithmeticMacros, ...memoryMacros];
