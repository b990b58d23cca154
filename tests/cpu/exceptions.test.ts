import { describe, expect, test } from 'vitest';
import { excCode } from '../../src/isa/exceptions.ts';
import { Rig } from './rig.ts';

const EXL = 0x0000_0002;
const BEV = 0x0040_0000;
const IV = 0x0080_0000;
const KSEG0 = 0x8000_0000;

const codeOf = (rig: Rig): number => (rig.cpu.state.Cause >>> 2) & 31;

/** Runs `instruction`, alone at label `here`, with Status as given and `$t0` = `t0`. */
function raised(instruction: string, { Status = 0, t0 = 0 } = {}): Rig {
  const rig = new Rig(`
        .globl  _start
_start: mtc0    $k0, $12
        nop
here:   ${instruction}
        nop
  `);
  rig.set('$k0', Status);
  rig.set('$t0', t0);
  rig.runTo('here');
  rig.cpu.run(1);
  return rig;
}

describe('each exception leaves its ExcCode and the address of the instruction', () => {
  test.each([
    ['syscall', 'Sys', 0],
    ['break', 'Bp', 0],
    ['teq $zero, $zero', 'Tr', 0],
    ['.word 0x0000003f', 'RI', 0],
    ['tlbwi', 'RI', 0],
    ['.word 0xc4000000', 'CpU', 0],
    ['add $t1, $t0, $t0', 'Ov', 0x4000_0000],
    ['addi $t1, $t0, -1', 'Ov', 0x8000_0000],
    ['lw $t1, 1($t0)', 'AdEL', KSEG0],
    ['lh $t1, 1($t0)', 'AdEL', KSEG0],
    ['sw $t1, 2($t0)', 'AdES', KSEG0],
    ['sh $t1, 3($t0)', 'AdES', KSEG0],
    ['ll $t1, 2($t0)', 'AdEL', KSEG0],
    ['lw $t1, 0($t0)', 'TLBL', 0x1000],
    ['sw $t1, 0($t0)', 'TLBS', 0xc000_0000],
  ] as const)('%s raises %s', (instruction, name, t0) => {
    const rig = raised(instruction, { t0 });
    expect(codeOf(rig)).toBe(excCode(name));
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Cause >>> 31).toBe(0);
    expect(rig.cpu.state.Status).toBe(EXL);
    expect(rig.reg('$t1')).toBe(0);
  });
});

describe('vectors', () => {
  test.each([
    ['a syscall', 'syscall', 0, 0x8000_0180],
    ['a syscall at exception level', 'syscall', EXL, 0x8000_0180],
    ['a TLB refill', 'lw $t1, 0($t0)', 0, 0x8000_0000],
    ['a TLB refill at exception level', 'lw $t1, 0($t0)', EXL, 0x8000_0180],
    ['a syscall with Status.BEV', 'syscall', BEV, 0xbfc0_0380],
    ['a TLB refill with Status.BEV', 'lw $t1, 0($t0)', BEV, 0xbfc0_0200],
    ['a TLB refill with Status.BEV at exception level', 'lw $t1, 0($t0)', BEV | EXL, 0xbfc0_0380],
  ])('%s', (_, instruction, Status, vector) => {
    expect(raised(instruction, { Status, t0: 0x1000 }).cpu.state.pc).toBe(vector);
  });

  test('EBase moves them, in steps of 4 KiB', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        li      $t0, 0x00123fff
        mtc0    $t0, $15, 1
here:   syscall
    `);
    rig.runTo('here');
    rig.cpu.run(1);
    expect(rig.cpu.state.pc).toBe(0x8012_3180);
  });
});

describe('at exception level', () => {
  test('EPC and BD stay, ExcCode changes', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $k0, $12
        mtc0    $k1, $14
        b       _start
here:   break
    `);
    rig.set('$k0', EXL);
    rig.set('$k1', 0x1234_5678);
    rig.runTo('here');
    rig.cpu.run(1);
    expect(codeOf(rig)).toBe(excCode('Bp'));
    expect(rig.cpu.state.EPC).toBe(0x1234_5678);
    expect(rig.cpu.state.Cause >>> 31).toBe(0);
    expect(rig.cpu.state.pc).toBe(0x8000_0180);
  });

  test('ERL alone does not count: EPC is set', () => {
    const rig = raised('syscall', { Status: 0x4 });
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Status).toBe(0x6);
  });
});

describe('an exception of an address', () => {
  test.each([
    ['AdEL', 'lw $t1, 1($t0)', 0x8000_0010, 0x8000_0011],
    ['AdES', 'sh $t1, -1($t0)', 0x8000_0010, 0x8000_000f],
    ['TLBL', 'lbu $t1, 7($t0)', 0x0040_1000, 0x0040_1007],
    ['TLBS', 'sb $t1, 3($t0)', 0xffff_fff0, 0xffff_fff3],
  ])('%s puts it in BadVAddr', (_, instruction, t0, BadVAddr) => {
    expect(raised(instruction, { t0 }).cpu.state.BadVAddr).toBe(BadVAddr);
  });

  test('a TLB refill sets EntryHi.VPN2 and Context.BadVPN2, and keeps ASID and PTEBase', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        li      $t0, 0xff800000
        mtc0    $t0, $4
        li      $t0, 0x5a
        mtc0    $t0, $10
        li      $t0, 0x7654b678
here:   lw      $t1, 0($t0)
    `);
    rig.runTo('here');
    rig.cpu.run(1);
    expect(rig.cpu.state.EntryHi).toBe(0x7654_a05a);
    expect(rig.cpu.state.Context).toBe(0xff80_0000 + 0x3b2a5 * 16);
  });

  test('others leave BadVAddr alone', () => {
    expect(raised('syscall').cpu.state.BadVAddr).toBe(0);
  });
});

test.each([
  ['.word 0x44890000', 1],
  ['.word 0xd4000000', 1],
  ['.word 0x4c000021', 1],
  ['.word 0x00000001', 1],
  ['.word 0x48000000', 2],
  ['.word 0xf8000000', 2],
])('%s: Cause.CE names coprocessor %i', (instruction, coprocessor) => {
  const rig = raised(instruction);
  expect(codeOf(rig)).toBe(excCode('CpU'));
  expect((rig.cpu.state.Cause >>> 28) & 3).toBe(coprocessor);
});

test('a fetch outside the segments raises at its target, after the delay slot', () => {
  const rig = raised('jr $t0', { t0: 0x8000_0002 });
  rig.cpu.run(1);
  expect(rig.cpu.state.pc).toBe(0x8000_0002);
  rig.cpu.run(1);
  expect(codeOf(rig)).toBe(excCode('AdEL'));
  expect(rig.cpu.state.EPC).toBe(0x8000_0002);
  expect(rig.cpu.state.BadVAddr).toBe(0x8000_0002);
  expect(rig.cpu.state.Cause >>> 31).toBe(0);
});

test('a fetch of a mapped address raises TLBL', () => {
  const rig = raised('jr $t0', { t0: 0x0040_0000 });
  rig.cpu.run(2);
  expect(codeOf(rig)).toBe(excCode('TLBL'));
  expect(rig.cpu.state.EPC).toBe(0x0040_0000);
  expect(rig.cpu.state.pc).toBe(0x8000_0000);
});

test('BREAK in a handler at its vector goes round for ever and can be left at any instruction', () => {
  const rig = new Rig(`
        .section .vec, "ax"
        .org    0x180
        break
        .text
        .globl  _start
_start: mtc0    $zero, $12
        break
  `);
  expect(rig.cpu.run(1000)).toBe('budget');
  expect(rig.cpu.retired).toBe(1000);
  expect(rig.cpu.state.EPC).toBe(rig.at('_start') + 4);
});

test('the interrupt vector is not used by other exceptions', () => {
  const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        li      $t0, ${IV}
        mtc0    $t0, $13
here:   syscall
  `);
  rig.runTo('here');
  rig.cpu.run(1);
  expect(rig.cpu.state.pc).toBe(0x8000_0180);
});
