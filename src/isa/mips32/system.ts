/** Coprocessor 0: system registers, exceptions, caches and the TLB. Source: MIPS32 Volumes II and III (MD00086, MD00090). */
import { op } from '../instruction.ts';
import { add, call, gpr } from '../semantics.ts';

export const system = [
  op('mfc0', '010000 00000 rt:5 c0:5 ----- --- sel:3', {
    syntax: 'rt, c0, sel',
    does: ({ rt, c0, sel }) => call('mfc0', rt, c0, sel),
    doc: 'Copy a CP0 register to rt. MFC0 $t0, $9 reads Count. In user mode it raises CpU unless Status.CU0 is set.',
  }),
  op('mtc0', '010000 00100 rt:5 c0:5 ----- --- sel:3', {
    syntax: 'rt, c0, sel',
    does: ({ rt, c0, sel }) => call('mtc0', rt, c0, sel),
    doc: 'Copy rt to a CP0 register; bits that cannot be written keep their value. MTC0 $t0, $11 sets Compare. Follow it by EHB before relying on the effect.',
  }),
  op('rdhwr', '011111 ----- rt:5 hwr:5 ----- 111011', {
    syntax: 'rt, hwr',
    does: ({ rt, hwr }) => call('rdhwr', rt, hwr),
    doc: 'Read a hardware register, in user mode only if HWREna allows it: 0 CPU number, 1 SYNCI step, 2 Count, 3 cycles per count.',
    since: 'MIPS32R2',
  }),
  op('di', '010000 01011 rt:5 01100 00000 0 00000', {
    syntax: 'rt',
    does: ({ rt }) => call('di', rt),
    doc: 'Disable interrupts: rt gets the old Status, then Status.IE becomes 0.',
    since: 'MIPS32R2',
  }),
  op('ei', '010000 01011 rt:5 01100 00000 1 00000', {
    syntax: 'rt',
    does: ({ rt }) => call('ei', rt),
    doc: 'Enable interrupts: rt gets the old Status, then Status.IE becomes 1.',
    since: 'MIPS32R2',
  }),
  op('eret', '010000 10000 ----- ----- ---- 0 011000', {
    syntax: '',
    does: () => call('eret'),
    doc: 'Return from an exception: to EPC, clearing Status.EXL, or to ErrorEPC, clearing ERL, if that is set. Has no delay slot; ends any LL.',
  }),
  op('deret', '010000 10000 ----- ----- ----- 011111', {
    syntax: '',
    does: () => call('deret'),
    doc: 'Return from the EJTAG debugger to DEPC. Reserved outside debug mode. Has no delay slot.',
  }),
  op('wait', '010000 1 code:19 100000', {
    syntax: 'code',
    does: () => call('wait'),
    doc: 'Sleep until an interrupt arrives that is pending and enabled. The code is for the implementation; here it means nothing.',
  }),
  op('cache', '101111 base:5 op:5 offset:s16', {
    syntax: 'op, offset(base)',
    does: ({ base, op, offset }) => call('cache', op, add(gpr(base), offset)),
    doc: 'Cache operation: bits 1..0 of op choose the cache, bits 4..2 what to do. There is no cache here to disagree with memory, so it only checks the privilege.',
  }),
  op('tlbp', '010000 10000 ----- ----- ----- 001000', {
    syntax: '',
    does: () => call('tlbp'),
    doc: 'Probe the TLB for the page and ASID in EntryHi: Index gets the number of the entry, or its bit 31 set if there is none.',
  }),
  op('tlbr', '010000 10000 ----- ----- ----- 000001', {
    syntax: '',
    does: () => call('tlbr'),
    doc: 'Read the TLB entry that Index names into EntryHi, EntryLo0, EntryLo1 and PageMask.',
  }),
  op('tlbwi', '010000 10000 ----- ----- ----- 000010', {
    syntax: '',
    does: () => call('tlbwi'),
    doc: 'Write EntryHi, EntryLo0, EntryLo1 and PageMask to the TLB entry that Index names.',
  }),
  op('tlbwr', '010000 10000 ----- ----- ----- 000110', {
    syntax: '',
    does: () => call('tlbwr'),
    doc: 'Write EntryHi, EntryLo0, EntryLo1 and PageMask to the TLB entry that Random names, never one below Wired.',
  }),
  op('rdpgpr', '010000 01010 rt:5 rd:5 ----- ------', {
    syntax: 'rd, rt',
    does: ({ rt, rd }) => call('rdpgpr', rd, rt),
    doc: 'Copy rt of the previous shadow register set to rd. With one set only, as here, it copies a register.',
    since: 'MIPS32R2',
  }),
  op('wrpgpr', '010000 01110 rt:5 rd:5 ----- ------', {
    syntax: 'rd, rt',
    does: ({ rt, rd }) => call('wrpgpr', rd, rt),
    doc: 'Copy rt to rd of the previous shadow register set. With one set only, as here, it copies a register.',
    since: 'MIPS32R2',
  }),
];
