/** Addition, subtraction, comparison and bit counting. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import {
  add,
  addOverflows,
  clo,
  clz,
  gpr,
  lt,
  ltu,
  raiseWhen,
  seb,
  seh,
  set,
  sub,
  subOverflows,
} from '../semantics.ts';

export const arithmetic = [
  op('add', '000000 rs:5 rt:5 rd:5 ----- 100000', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => [
      raiseWhen('Ov', addOverflows(gpr(rs), gpr(rt))),
      set(rd, add(gpr(rs), gpr(rt))),
    ],
    doc: 'Add two registers. A signed overflow raises Ov and leaves rd as it was; compilers use ADDU, which never traps.',
  }),
  op('addi', '001000 rs:5 rt:5 imm:s16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => [raiseWhen('Ov', addOverflows(gpr(rs), imm)), set(rt, add(gpr(rs), imm))],
    doc: 'Add a sign-extended immediate. A signed overflow raises Ov and leaves rt as it was.',
  }),
  op('addiu', '001001 rs:5 rt:5 imm:s16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, add(gpr(rs), imm)),
    doc: 'Add a sign-extended immediate. Never traps: "unsigned" means only that.',
  }),
  op('addu', '000000 rs:5 rt:5 rd:5 ----- 100001', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, add(gpr(rs), gpr(rt))),
    doc: 'Add two registers. Never traps: the sum is taken mod 2^32.',
  }),
  op('sub', '000000 rs:5 rt:5 rd:5 ----- 100010', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => [
      raiseWhen('Ov', subOverflows(gpr(rs), gpr(rt))),
      set(rd, sub(gpr(rs), gpr(rt))),
    ],
    doc: 'Subtract rt from rs. A signed overflow raises Ov and leaves rd as it was.',
  }),
  op('subu', '000000 rs:5 rt:5 rd:5 ----- 100011', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, sub(gpr(rs), gpr(rt))),
    doc: 'Subtract rt from rs. Never traps: the difference is taken mod 2^32, which suits differences of Count.',
  }),
  op('slt', '000000 rs:5 rt:5 rd:5 ----- 101010', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, lt(gpr(rs), gpr(rt))),
    doc: 'Set rd to 1 if rs is less than rt as signed numbers, else to 0.',
  }),
  op('sltu', '000000 rs:5 rt:5 rd:5 ----- 101011', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, ltu(gpr(rs), gpr(rt))),
    doc: 'Set rd to 1 if rs is less than rt as unsigned numbers, else to 0. With rs = $zero it asks whether rt is not zero.',
  }),
  op('slti', '001010 rs:5 rt:5 imm:s16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, lt(gpr(rs), imm)),
    doc: 'Set rt to 1 if rs is less than the sign-extended immediate as signed numbers, else to 0.',
  }),
  op('sltiu', '001011 rs:5 rt:5 imm:s16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, ltu(gpr(rs), imm)),
    doc: 'Set rt to 1 if rs is less than the immediate as unsigned numbers, else to 0. The immediate is sign-extended first, so -1 stands for 0xffffffff.',
  }),
  op('seb', '011111 ----- rt:5 rd:5 10000 100000', {
    syntax: 'rd, rt',
    does: ({ rt, rd }) => set(rd, seb(gpr(rt))),
    doc: 'Sign-extend the low byte of rt to 32 bits.',
    since: 'MIPS32R2',
  }),
  op('seh', '011111 ----- rt:5 rd:5 11000 100000', {
    syntax: 'rd, rt',
    does: ({ rt, rd }) => set(rd, seh(gpr(rt))),
    doc: 'Sign-extend the low half-word of rt to 32 bits.',
    since: 'MIPS32R2',
  }),
  op('clo', '011100 rs:5 rt:5 rd:5 ----- 100001', {
    syntax: 'rd=rt, rs',
    does: ({ rs, rd }) => set(rd, clo(gpr(rs))),
    doc: 'Count the ones at the top of rs: 0 to 32. The encoding names rd twice, as rd and as rt.',
  }),
  op('clz', '011100 rs:5 rt:5 rd:5 ----- 100000', {
    syntax: 'rd=rt, rs',
    does: ({ rs, rd }) => set(rd, clz(gpr(rs))),
    doc: 'Count the zeros at the top of rs: 0 to 32. 31 minus that is the base-2 logarithm, rounded down.',
  }),
];
