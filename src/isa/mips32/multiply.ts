/** Multiplication, division and the registers HI and LO. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { call, gpr, HI, LO, mul, mulh, mulhu, set, setHI, setLO } from '../semantics.ts';

export const multiply = [
  op('mult', '000000 rs:5 rt:5 ---00 ----- 011000', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => [setHI(mulh(gpr(rs), gpr(rt))), setLO(mul(gpr(rs), gpr(rt)))],
    doc: 'Multiply as signed numbers: the 64-bit product goes to HI (upper word) and LO (lower word).',
  }),
  op('multu', '000000 rs:5 rt:5 ---00 ----- 011001', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => [setHI(mulhu(gpr(rs), gpr(rt))), setLO(mul(gpr(rs), gpr(rt)))],
    doc: 'Multiply as unsigned numbers: the 64-bit product goes to HI (upper word) and LO (lower word).',
  }),
  op('mul', '011100 rs:5 rt:5 rd:5 ----- 000010', {
    syntax: 'rd, rs, rt',
    does: ({ rs, rt, rd }) => set(rd, mul(gpr(rs), gpr(rt))),
    doc: 'Multiply and keep the lower word of the product in rd. The manual leaves HI and LO unpredictable; here they stay.',
  }),
  op('madd', '011100 rs:5 rt:5 ---00 ----- 000000', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => call('madd', gpr(rs), gpr(rt)),
    doc: 'Multiply as signed numbers and add the product to the 64-bit number in HI and LO.',
  }),
  op('maddu', '011100 rs:5 rt:5 ---00 ----- 000001', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => call('maddu', gpr(rs), gpr(rt)),
    doc: 'Multiply as unsigned numbers and add the product to the 64-bit number in HI and LO.',
  }),
  op('msub', '011100 rs:5 rt:5 ---00 ----- 000100', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => call('msub', gpr(rs), gpr(rt)),
    doc: 'Multiply as signed numbers and subtract the product from the 64-bit number in HI and LO.',
  }),
  op('msubu', '011100 rs:5 rt:5 ---00 ----- 000101', {
    syntax: 'rs, rt',
    does: ({ rs, rt }) => call('msubu', gpr(rs), gpr(rt)),
    doc: 'Multiply as unsigned numbers and subtract the product from the 64-bit number in HI and LO.',
  }),
  op('div', '000000 rs:5 rt:5 ----- ----- 011010', {
    syntax: '$zero, rs, rt',
    does: ({ rs, rt }) => call('div', gpr(rs), gpr(rt)),
    doc: 'Divide rs by rt as signed numbers: quotient to LO, remainder (with the sign of rs) to HI. Division by zero does not trap: the result is unpredictable. Written with three operands DIV is an assembler macro that checks for it.',
  }),
  op('divu', '000000 rs:5 rt:5 ----- ----- 011011', {
    syntax: '$zero, rs, rt',
    does: ({ rs, rt }) => call('divu', gpr(rs), gpr(rt)),
    doc: 'Divide rs by rt as unsigned numbers: quotient to LO, remainder to HI. Division by zero does not trap: the result is unpredictable.',
  }),
  op('mfhi', '000000 ---00 ----- rd:5 ----- 010000', {
    syntax: 'rd',
    does: ({ rd }) => set(rd, HI),
    doc: 'Copy HI to rd: the upper word of a product, or the remainder of a division.',
  }),
  op('mflo', '000000 ---00 ----- rd:5 ----- 010010', {
    syntax: 'rd',
    does: ({ rd }) => set(rd, LO),
    doc: 'Copy LO to rd: the lower word of a product, or the quotient of a division.',
  }),
  op('mthi', '000000 rs:5 ----- ---00 ----- 010001', {
    syntax: 'rs',
    does: ({ rs }) => setHI(gpr(rs)),
    doc: 'Copy rs to HI, for example when a context switch restores it.',
  }),
  op('mtlo', '000000 rs:5 ----- ---00 ----- 010011', {
    syntax: 'rs',
    does: ({ rs }) => setLO(gpr(rs)),
    doc: 'Copy rs to LO, for example when a context switch restores it.',
  }),
];
