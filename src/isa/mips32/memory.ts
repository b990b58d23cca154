/** Loads, stores and the linked pair. Source: MIPS32 Architecture Volume II (MD00086). */
import { op } from '../instruction.ts';
import { add, call, type FieldRef, gpr, load, loadUnsigned, set, store } from '../semantics.ts';

const sum = (base: FieldRef, offset: FieldRef) => add(gpr(base), offset);

export const memory = [
  op('lb', '100000 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => set(rt, load(8, sum(base, offset))),
    doc: 'Load a byte, sign-extended.',
  }),
  op('lbu', '100100 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => set(rt, loadUnsigned(8, sum(base, offset))),
    doc: 'Load a byte, zero-extended: what characters want.',
  }),
  op('lh', '100001 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => set(rt, load(16, sum(base, offset))),
    doc: 'Load a half-word, sign-extended. An odd address raises AdEL.',
  }),
  op('lhu', '100101 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => set(rt, loadUnsigned(16, sum(base, offset))),
    doc: 'Load a half-word, zero-extended. An odd address raises AdEL.',
  }),
  op('lw', '100011 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => set(rt, load(32, sum(base, offset))),
    doc: 'Load a word. An address that is not a multiple of 4 raises AdEL.',
  }),
  op('lwl', '100010 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => call('lwl', rt, sum(base, offset)),
    doc: 'Load word left: the bytes of an unaligned word that belong to the most significant part of rt, from the address of its most significant byte. LWL and LWR together load a word from any address.',
  }),
  op('lwr', '100110 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => call('lwr', rt, sum(base, offset)),
    doc: 'Load word right: the bytes of an unaligned word that belong to the least significant part of rt, from the address of its least significant byte.',
  }),
  op('ll', '110000 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    // The link comes first: rt may be the base.
    does: ({ base, rt, offset }) => [
      call('linkLoad', sum(base, offset)),
      set(rt, load(32, sum(base, offset))),
    ],
    doc: 'Load linked: load a word and watch it. The SC that follows stores only if nothing came in between, such as an exception; the pair makes an atomic update.',
  }),
  op('sb', '101000 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => store(8, sum(base, offset), gpr(rt)),
    doc: 'Store the low byte of rt.',
  }),
  op('sh', '101001 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => store(16, sum(base, offset), gpr(rt)),
    doc: 'Store the low half-word of rt. An odd address raises AdES.',
  }),
  op('sw', '101011 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => store(32, sum(base, offset), gpr(rt)),
    doc: 'Store a word. An address that is not a multiple of 4 raises AdES.',
  }),
  op('swl', '101010 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => call('swl', rt, sum(base, offset)),
    doc: 'Store word left: the most significant bytes of rt, as many as fit from the address of the most significant byte to the end of its aligned word. SWL and SWR together store a word at any address.',
  }),
  op('swr', '101110 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => call('swr', rt, sum(base, offset)),
    doc: 'Store word right: the least significant bytes of rt, up to the address of the least significant byte.',
  }),
  op('sc', '111000 base:5 rt:5 offset:s16', {
    syntax: 'rt, offset(base)',
    does: ({ base, rt, offset }) => call('sc', rt, sum(base, offset)),
    doc: 'Store conditional: stores rt only if the link set by LL still holds. rt then becomes 1 if it stored, 0 if not: branch back and try again.',
  }),
  op('pref', '110011 base:5 hint:5 offset:s16', {
    syntax: 'hint, offset(base)',
    does: () => [],
    doc: 'Prefetch: a hint that data will be used soon. Raises no address exceptions; here it does nothing.',
  }),
  op('sync', '000000 ----- ----- ----- stype:5 001111', {
    syntax: 'stype',
    does: () => [],
    doc: 'Loads and stores before it are done before those after it begin. One processor in program order needs nothing for that.',
  }),
  op('synci', '000001 base:5 11111 offset:s16', {
    syntax: 'offset(base)',
    does: ({ base, offset }) => call('synci', sum(base, offset)),
    doc: 'Make newly written instructions at this address visible to the fetch: for code that writes code. Step by the size that RDHWR 1 gives.',
    since: 'MIPS32R2',
  }),
];
