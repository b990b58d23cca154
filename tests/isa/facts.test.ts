import { expect, test } from 'vitest';
import { factsOf, hasDelaySlot } from '../../src/isa/facts.ts';
import { mips32 } from '../../src/isa/mips32.ts';

const named = (mnemonic: string) =>
  mips32.find((one) => one.mnemonic === mnemonic) ?? expect.fail(`no instruction ${mnemonic}`);

const mnemonicsWhere = (holds: (facts: ReturnType<typeof factsOf>) => boolean): string =>
  mips32
    .filter((instruction) => holds(factsOf(instruction)))
    .map(({ mnemonic }) => mnemonic)
    .sort()
    .join(' ');

const branches = 'beq bgez bgezal bgtz blez bltz bltzal bne';
const likely = 'beql bgezall bgezl bgtzl blezl bltzall bltzl bnel';
const jumps = 'j jal jalr jalr.hb jr jr.hb';
const sorted = (mnemonics: string): string => mnemonics.split(' ').sort().join(' ');

test('branches and jumps have a delay slot, and nothing else has', () => {
  expect(mnemonicsWhere((facts) => facts.hasDelaySlot)).toBe(sorted(`${branches} ${likely} ${jumps}`));
  expect(mips32.filter((one) => hasDelaySlot(one) !== factsOf(one).hasDelaySlot)).toEqual([]);
});

test('the likely branches are those whose names end in l for likely', () => {
  expect(mnemonicsWhere((facts) => facts.isLikely)).toBe(likely);
});

test('loads and stores are known, regular or not', () => {
  expect(mnemonicsWhere((facts) => facts.mayLoad)).toBe('lb lbu lh lhu ll lw lwl lwr');
  expect(mnemonicsWhere((facts) => facts.mayStore)).toBe('sb sc sh sw swl swr');
});

test.each([
  ['addu', ['rs', 'rt'], ['rd']],
  ['addiu', ['rs'], ['rt']],
  ['lui', [], ['rt']],
  ['lw', ['base'], ['rt']],
  ['sw', ['base', 'rt'], []],
  ['lwl', ['base', 'rt'], ['rt']],
  ['sc', ['base', 'rt'], ['rt']],
  ['ll', ['base'], ['rt']],
  ['ins', ['rt', 'rs'], ['rt']],
  ['movz', ['rt', 'rs'], ['rd']],
  ['mult', ['rs', 'rt'], []],
  ['div', ['rs', 'rt'], []],
  ['mfhi', [], ['rd']],
  ['beq', ['rs', 'rt'], []],
  ['jal', [], [31]],
  ['jalr', ['rs'], ['rd']],
  ['bgezal', ['rs'], [31]],
  ['mfc0', [], ['rt']],
  ['mtc0', ['rt'], []],
  ['di', [], ['rt']],
  ['rdhwr', [], ['rt']],
  ['rdpgpr', ['rt'], ['rd']],
  ['cache', ['base'], []],
  ['syscall', [], []],
])('%s reads %j and writes %j', (mnemonic, reads, writes) => {
  const facts = factsOf(named(mnemonic));
  expect([...facts.reads].sort()).toEqual([...reads].sort());
  expect([...facts.writes]).toEqual(writes);
});

test.each([
  ['addu', []],
  ['add', ['Ov']],
  ['teq', ['Tr']],
  ['syscall', ['Sys']],
  ['break', ['Bp']],
  ['lw', ['AdEL', 'TLBL', 'DBE']],
  ['sw', ['AdES', 'TLBS', 'Mod', 'DBE']],
  ['swl', ['AdES', 'TLBS', 'Mod', 'DBE']],
  ['mtc0', ['CpU']],
  ['rdhwr', ['RI']],
  ['ext', ['RI']],
  ['nor', []],
])('%s may raise %j', (mnemonic, raises) => {
  expect([...factsOf(named(mnemonic)).mayRaise]).toEqual(raises);
});

test('a block ends where the next instruction is not simply the one that follows', () => {
  const others = mnemonicsWhere((facts) => facts.endsBlock && !facts.hasDelaySlot);
  expect(others).toBe('break cache deret di ei eret mtc0 sdbbp synci syscall tlbr tlbwi tlbwr wait');
});
