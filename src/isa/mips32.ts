/** Every instruction, once. The decoder, assembler, engines and hovers are all derived from it. */
import { arithmetic } from './mips32/arithmetic.ts';

export const mips32 = [...arithmetic];
