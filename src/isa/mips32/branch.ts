/** Branches: a condition and a distance from the delay slot. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import {
  branch,
  branchLikely,
  constant,
  eq,
  ge,
  gpr,
  gt,
  le,
  lt,
  ne,
  returnAddress,
  setRegister,
} from '../semantics.ts';

const ZERO = constant(0);
const link = setRegister(31, returnAddress);

export const branches = [
  op('beq', '000100 rs:5 rt:5 offset:s16', {
    syntax: 'rs, rt, offset',
    does: ({ rs, rt, offset }) => branch(eq(gpr(rs), gpr(rt)), offset),
    doc: 'Branch if equal. The instruction after it, in the delay slot, always executes.',
  }),
  op('bne', '000101 rs:5 rt:5 offset:s16', {
    syntax: 'rs, rt, offset',
    does: ({ rs, rt, offset }) => branch(ne(gpr(rs), gpr(rt)), offset),
    doc: 'Branch if not equal. The instruction after it, in the delay slot, always executes.',
  }),
  op('blez', '000110 rs:5 00000 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branch(le(gpr(rs), ZERO), offset),
    doc: 'Branch if rs, as a signed number, is 0 or less. The delay slot always executes.',
  }),
  op('bgtz', '000111 rs:5 00000 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branch(gt(gpr(rs), ZERO), offset),
    doc: 'Branch if rs, as a signed number, is greater than 0. The delay slot always executes.',
  }),
  op('bltz', '000001 rs:5 00000 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branch(lt(gpr(rs), ZERO), offset),
    doc: 'Branch if rs is negative. The delay slot always executes.',
  }),
  op('bgez', '000001 rs:5 00001 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branch(ge(gpr(rs), ZERO), offset),
    doc: 'Branch if rs is not negative. The delay slot always executes.',
  }),
  op('bltzal', '000001 rs:5 10000 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => [branch(lt(gpr(rs), ZERO), offset), link],
    doc: 'Branch if rs is negative, as a call: $ra gets the address after the delay slot, taken or not. rs must not be $ra.',
  }),
  op('bgezal', '000001 rs:5 10001 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => [branch(ge(gpr(rs), ZERO), offset), link],
    doc: 'Branch if rs is not negative, as a call: $ra gets the address after the delay slot, taken or not. With rs = $zero it is BAL, a call to any address nearby.',
  }),
  op('beql', '010100 rs:5 rt:5 offset:s16', {
    syntax: 'rs, rt, offset',
    does: ({ rs, rt, offset }) => branchLikely(eq(gpr(rs), gpr(rt)), offset),
    doc: 'Branch likely if equal: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('bnel', '010101 rs:5 rt:5 offset:s16', {
    syntax: 'rs, rt, offset',
    does: ({ rs, rt, offset }) => branchLikely(ne(gpr(rs), gpr(rt)), offset),
    doc: 'Branch likely if not equal: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('blezl', '010110 rs:5 ----- offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branchLikely(le(gpr(rs), ZERO), offset),
    doc: 'Branch likely if rs, as a signed number, is 0 or less: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('bgtzl', '010111 rs:5 ----- offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branchLikely(gt(gpr(rs), ZERO), offset),
    doc: 'Branch likely if rs, as a signed number, is greater than 0: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('bltzl', '000001 rs:5 00010 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branchLikely(lt(gpr(rs), ZERO), offset),
    doc: 'Branch likely if rs is negative: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('bgezl', '000001 rs:5 00011 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => branchLikely(ge(gpr(rs), ZERO), offset),
    doc: 'Branch likely if rs is not negative: the delay slot executes only if the branch is taken. Deprecated.',
  }),
  op('bltzall', '000001 rs:5 10010 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => [branchLikely(lt(gpr(rs), ZERO), offset), link],
    doc: 'Branch likely if rs is negative, as a call: $ra is set, taken or not; the delay slot executes only if taken. Deprecated.',
  }),
  op('bgezall', '000001 rs:5 10011 offset:s16', {
    syntax: 'rs, offset',
    does: ({ rs, offset }) => [branchLikely(ge(gpr(rs), ZERO), offset), link],
    doc: 'Branch likely if rs is not negative, as a call: $ra is set, taken or not; the delay slot executes only if taken. Deprecated.',
  }),
];
