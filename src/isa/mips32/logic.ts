/** Bitwise operations and bit fields. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import {
  add,
  and,
  constant,
  gpr,
  gt,
  lowMask,
  lt,
  nor,
  not,
  or,
  raiseWhen,
  set,
  sll,
  srl,
  sub,
  wsbh,
  xor,
} from '../semantics.ts';

export const logic = [
  op('and', '000000 rs:5 rt:5 rd:5 ----- 100100', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, and(gpr(rs), gpr(rt))),
    doc: 'Bitwise and: keeps the bits of rs that are set in rt.',
  }),
  op('andi', '001100 rs:5 rt:5 imm:16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, and(gpr(rs), imm)),
    doc: 'Bitwise and with a zero-extended immediate: the upper half of rt becomes 0.',
  }),
  op('or', '000000 rs:5 rt:5 rd:5 ----- 100101', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, or(gpr(rs), gpr(rt))),
    doc: 'Bitwise or. With rt = $zero it copies a register: MOVE.',
  }),
  op('ori', '001101 rs:5 rt:5 imm:16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, or(gpr(rs), imm)),
    doc: 'Bitwise or with a zero-extended immediate. After LUI it fills in the lower half of a constant.',
  }),
  op('xor', '000000 rs:5 rt:5 rd:5 ----- 100110', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, xor(gpr(rs), gpr(rt))),
    doc: 'Bitwise exclusive or: 1 where the bits differ.',
  }),
  op('xori', '001110 rs:5 rt:5 imm:16', {
    syntax: 'rt, rs, imm',
    does: ({ rs, rt, imm }) => set(rt, xor(gpr(rs), imm)),
    doc: 'Bitwise exclusive or with a zero-extended immediate: flips those bits.',
  }),
  op('nor', '000000 rs:5 rt:5 rd:5 ----- 100111', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, nor(gpr(rs), gpr(rt))),
    doc: 'Bitwise not-or: 1 where both bits are 0. With rt = $zero it inverts: NOT.',
  }),
  op('lui', '001111 ----- rt:5 imm:16', {
    syntax: 'rt, imm',
    does: ({ rt, imm }) => set(rt, sll(imm, constant(16))),
    doc: 'Load upper immediate: the upper half of rt becomes the immediate, the lower half 0.',
  }),
  op('wsbh', '011111 ----- rt:5 rd:5 00010 100000', {
    syntax: 'rd, rt',
    does: ({ rt, rd }) => set(rd, wsbh(gpr(rt))),
    doc: 'Swap the bytes within each half-word. Followed by ROTR by 16 it reverses the bytes of a word.',
    since: 'MIPS32R2',
  }),
  op('ext', '011111 rs:5 rt:5 msbd:5 lsb:5 000000', {
    syntax: 'rt, rs, lsb, msbd',
    does: ({ rs, rt, msbd, lsb }) => [
      raiseWhen('RI', gt(add(lsb, msbd), constant(31))),
      set(rt, and(srl(gpr(rs), lsb), lowMask(add(msbd, constant(1))))),
    ],
    doc: 'Extract a bit field: size bits of rs from bit pos on, zero-extended. The encoding holds msbd = size - 1.',
    since: 'MIPS32R2',
  }),
  op('ins', '011111 rs:5 rt:5 msb:5 lsb:5 000100', {
    syntax: 'rt, rs, lsb, msb',
    does: ({ rs, rt, msb, lsb }) => {
      const mask = sll(lowMask(add(sub(msb, lsb), constant(1))), lsb);
      return [
        raiseWhen('RI', lt(msb, lsb)),
        set(rt, or(and(gpr(rt), not(mask)), and(sll(gpr(rs), lsb), mask))),
      ];
    },
    doc: 'Insert a bit field: the low size bits of rs replace those of rt from bit pos on. The encoding holds msb = pos + size - 1.',
    since: 'MIPS32R2',
  }),
];
