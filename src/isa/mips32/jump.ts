/** Jumps and calls. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { gpr, inRegion, jump, returnAddress, set, setRegister } from '../semantics.ts';

export const jumps = [
  op('j', '000010 index:26', {
    syntax: 'index',
    does: ({ index }) => jump(inRegion(index)),
    doc: 'Jump within the 256 MiB region of the delay slot, which executes first.',
  }),
  op('jal', '000011 index:26', {
    syntax: 'index',
    does: ({ index }) => [jump(inRegion(index)), setRegister(31, returnAddress)],
    doc: 'Call: jump within the 256 MiB region of the delay slot; $ra gets the address after the delay slot.',
  }),
  op('jr', '000000 rs:5 ----- ----- 0---- 001000', {
    syntax: 'rs',
    does: ({ rs }) => jump(gpr(rs)),
    doc: 'Jump to the address in rs after the delay slot. JR $ra returns from a call. A target that is not a multiple of 4 raises AdEL when it is fetched.',
  }),
  op('jr.hb', '000000 rs:5 ----- ----- 1---- 001000', {
    syntax: 'rs',
    does: ({ rs }) => jump(gpr(rs)),
    doc: 'JR that also clears every hazard: instructions at the target see all CP0 writes and all new code before it.',
    since: 'MIPS32R2',
  }),
  op('jalr', '000000 rs:5 ----- rd:5 00000 001001', {
    syntax: 'rd, rs',
    does: ({ rs, rd }) => [jump(gpr(rs)), set(rd, returnAddress)],
    doc: 'Call the address in rs; rd, $ra when left out, gets the address after the delay slot. rs and rd must differ.',
  }),
  op('jalr.hb', '000000 rs:5 ----- rd:5 10000 001001', {
    syntax: 'rd, rs',
    does: ({ rs, rd }) => [jump(gpr(rs)), set(rd, returnAddress)],
    doc: 'JALR that also clears every hazard: instructions at the target see all CP0 writes and all new code before it.',
    since: 'MIPS32R2',
  }),
];
