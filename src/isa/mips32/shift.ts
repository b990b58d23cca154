/** Shifts, rotations and the no-operations that are shifts of $zero. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { gpr, rotr, set, sll, sra, srl } from '../semantics.ts';

export const shift = [
  op('sll', '000000 ----- rt:5 rd:5 sa:5 000000', {
    syntax: 'rd, rt, sa',
    does: ({ rt, rd, sa }) => set(rd, sll(gpr(rt), sa)),
    doc: 'Shift left by a constant, filling with zeros. The all-zero word is SLL $0, $0, 0, better known as NOP.',
  }),
  op('srl', '000000 00000 rt:5 rd:5 sa:5 000010', {
    syntax: 'rd, rt, sa',
    does: ({ rt, rd, sa }) => set(rd, srl(gpr(rt), sa)),
    doc: 'Shift right by a constant, filling with zeros: divides an unsigned number by 2^sa.',
  }),
  op('sra', '000000 ----- rt:5 rd:5 sa:5 000011', {
    syntax: 'rd, rt, sa',
    does: ({ rt, rd, sa }) => set(rd, sra(gpr(rt), sa)),
    doc: 'Shift right by a constant, filling with the sign bit: divides a signed number by 2^sa, rounding down.',
  }),
  op('rotr', '000000 00001 rt:5 rd:5 sa:5 000010', {
    syntax: 'rd, rt, sa',
    does: ({ rt, rd, sa }) => set(rd, rotr(gpr(rt), sa)),
    doc: 'Rotate right by a constant: bits that leave at the bottom come in at the top. GNU tools print it as ROR.',
    since: 'MIPS32R2',
  }),
  op('sllv', '000000 rs:5 rt:5 rd:5 ----- 000100', {
    syntax: 'rd, rt, rs',
    does: ({ rs, rt, rd }) => set(rd, sll(gpr(rt), gpr(rs))),
    doc: 'Shift rt left by the low five bits of rs, filling with zeros.',
  }),
  op('srlv', '000000 rs:5 rt:5 rd:5 00000 000110', {
    syntax: 'rd, rt, rs',
    does: ({ rs, rt, rd }) => set(rd, srl(gpr(rt), gpr(rs))),
    doc: 'Shift rt right by the low five bits of rs, filling with zeros.',
  }),
  op('srav', '000000 rs:5 rt:5 rd:5 ----- 000111', {
    syntax: 'rd, rt, rs',
    does: ({ rs, rt, rd }) => set(rd, sra(gpr(rt), gpr(rs))),
    doc: 'Shift rt right by the low five bits of rs, filling with the sign bit.',
  }),
  op('rotrv', '000000 rs:5 rt:5 rd:5 00001 000110', {
    syntax: 'rd, rt, rs',
    does: ({ rs, rt, rd }) => set(rd, rotr(gpr(rt), gpr(rs))),
    doc: 'Rotate rt right by the low five bits of rs. GNU tools print it as RORV.',
    since: 'MIPS32R2',
  }),
  op('ssnop', '000000 00000 00000 00000 00001 000000', {
    syntax: '',
    does: () => [],
    doc: 'Superscalar no-operation: issues alone in its cycle. An SLL of $zero, once used to wait out hazards.',
  }),
  op('ehb', '000000 00000 00000 00000 00011 000000', {
    syntax: '',
    does: () => [],
    doc: 'Execution hazard barrier: what follows sees every MTC0 before it. Needed, for example, between a write of Status or Compare and code that relies on it.',
    since: 'MIPS32R2',
  }),
  op('pause', '000000 00000 00000 00000 00101 000000', {
    syntax: '',
    does: () => [],
    doc: 'Gives way while another processor holds a lock. A CPU without it, such as the 24K, sees an SLL of $zero: no operation.',
    since: 'MIPS32R2',
  }),
];
