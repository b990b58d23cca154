/** System calls, breakpoints and conditional traps. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { call, eq, ge, geu, gpr, lt, ltu, ne, raise, raiseWhen } from '../semantics.ts';

export const traps = [
  op('syscall', '000000 code:20 001100', {
    syntax: 'code',
    does: () => raise('Sys'),
    doc: 'Raise Sys: ask the kernel for a service. The code is for the handler to read; the CPU ignores it.',
  }),
  op('break', '000000 code:10 code2:10 001101', {
    syntax: 'code, code2',
    does: () => raise('Bp'),
    doc: 'Raise Bp, for debuggers; compilers use code 7 for division by zero and 6 for overflow. The CPU ignores the code.',
  }),
  op('sdbbp', '011100 code:20 111111', {
    syntax: 'code',
    does: () => call('sdbbp'),
    doc: 'Software debug breakpoint: enters the EJTAG debugger.',
  }),
  op('teq', '000000 rs:5 rt:5 code:10 110100', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', eq(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs equals rt. TEQ rt, $zero, 7 catches division by zero. The CPU ignores the code.',
  }),
  op('tne', '000000 rs:5 rt:5 code:10 110110', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', ne(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs differs from rt. The CPU ignores the code.',
  }),
  op('tge', '000000 rs:5 rt:5 code:10 110000', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', ge(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs is at least rt as signed numbers. The CPU ignores the code.',
  }),
  op('tgeu', '000000 rs:5 rt:5 code:10 110001', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', geu(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs is at least rt as unsigned numbers: an index check in one instruction. The CPU ignores the code.',
  }),
  op('tlt', '000000 rs:5 rt:5 code:10 110010', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', lt(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs is less than rt as signed numbers. The CPU ignores the code.',
  }),
  op('tltu', '000000 rs:5 rt:5 code:10 110011', {
    syntax: 'rs, rt, code',
    does: ({ rs, rt }) => raiseWhen('Tr', ltu(gpr(rs), gpr(rt))),
    doc: 'Raise Tr if rs is less than rt as unsigned numbers. The CPU ignores the code.',
  }),
  op('teqi', '000001 rs:5 01100 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', eq(gpr(rs), imm)),
    doc: 'Raise Tr if rs equals the sign-extended immediate.',
  }),
  op('tnei', '000001 rs:5 01110 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', ne(gpr(rs), imm)),
    doc: 'Raise Tr if rs differs from the sign-extended immediate.',
  }),
  op('tgei', '000001 rs:5 01000 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', ge(gpr(rs), imm)),
    doc: 'Raise Tr if rs is at least the sign-extended immediate as signed numbers.',
  }),
  op('tgeiu', '000001 rs:5 01001 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', geu(gpr(rs), imm)),
    doc: 'Raise Tr if rs is at least the immediate as unsigned numbers. The immediate is sign-extended first.',
  }),
  op('tlti', '000001 rs:5 01010 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', lt(gpr(rs), imm)),
    doc: 'Raise Tr if rs is less than the sign-extended immediate as signed numbers.',
  }),
  op('tltiu', '000001 rs:5 01011 imm:s16', {
    syntax: 'rs, imm',
    does: ({ rs, imm }) => raiseWhen('Tr', ltu(gpr(rs), imm)),
    doc: 'Raise Tr if rs is less than the immediate as unsigned numbers. The immediate is sign-extended first.',
  }),
];
