/** Conditional moves. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { constant, eq, gpr, ne, set, when } from '../semantics.ts';

export const move = [
  op('movn', '000000 rs:5 rt:5 rd:5 ----- 001011', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => when(ne(gpr(rt), constant(0)), set(rd, gpr(rs))),
    doc: 'Copy rs to rd if rt is not zero. Saves a branch.',
  }),
  op('movz', '000000 rs:5 rt:5 rd:5 ----- 001010', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => when(eq(gpr(rt), constant(0)), set(rd, gpr(rs))),
    doc: 'Copy rs to rd if rt is zero. Saves a branch.',
  }),
];
