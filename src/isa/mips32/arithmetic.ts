/** Addition and subtraction. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { add, gpr, set } from '../semantics.ts';

export const arithmetic = [
  op('addiu', '001001 rs:5 rt:5 imm:s16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, add(gpr(rs), imm)),
    doc: 'Add a sign-extended immediate. Never traps: "unsigned" means only that.',
  }),
];
