import { describe, expect, test } from 'vitest';
import { Cpu } from '../../src/cpu/cpu.ts';
import { TIME_ZERO } from '../../src/hw/time.ts';
import type { Cp0Register } from '../../src/isa/cp0/register.ts';
import { cp0 } from '../../src/isa/cp0.ts';
import { excCode } from '../../src/isa/exceptions.ts';
import { Rig, type RigOptions } from './rig.ts';

const CU0 = 0x1000_0000;
const SUPERVISOR = 0x08;
const USER = 0x10;

/** Writes `value` by MTC0 and reads it back by MFC0, in kernel mode. */
function written(number: number, select: number, value: number, options?: RigOptions): number {
  const rig = new Rig(`_start: mtc0 $t0, $${number}, ${select}\n mfc0 $v0, $${number}, ${select}`, options);
  rig.set('$t0', value);
  rig.cpu.run(1);
  rig.cpu.run(1);
  return rig.reg('$v0');
}

/** What a write of Status or Debug does to the mode, and what the timer does to Cause, is not this test's business. */
const isPlain = ({ name }: Cp0Register): boolean => !['Index', 'PageMask', 'Count'].includes(name);

describe.each(cp0.filter(isPlain))('$name', ({ number, select, reset, writable }) => {
  test.each([0xffff_ffff, 0, 0xaaaa_aaaa, 0x5555_5555])('keeps what MTC0 may write of 0x%x', (value) => {
    expect(written(number, select, value)).toBe(((reset & ~writable) | (value & writable)) >>> 0);
  });
});

test('registers have their reset values', () => {
  for (const { number, select, reset, name } of cp0) {
    const rig = new Rig(`_start: mfc0 $v0, $${number}, ${select}`);
    rig.cpu.run(1);
    expect(rig.reg('$v0'), name).toBe(reset);
  }
});

test('Config.BE says how the CPU orders bytes', () => {
  expect(written(16, 0, 0, { endian: 'little' }) & 0x8000).toBe(0);
  expect(written(16, 0, 0, { endian: 'big' }) & 0x8000).toBe(0x8000);
});

test.each([
  [4, 2],
  [5, 2],
  [8, 1],
  [9, 6],
  [15, 2],
  [20, 0],
  [25, 1],
  [31, 2],
])('register %i, %i does not exist: it reads as all ones', (number, select) => {
  expect(written(number, select, 0x1234_5678)).toBe(0xffff_ffff);
});

test.each([
  [0, 0],
  [15, 15],
  [16, 0],
  [0x7fff_ffff, 0],
  [0x8000_0007, 7],
])('Index written %i reads %i: it takes only numbers below 16', (value, Index) => {
  expect(written(0, 0, value)).toBe(Index);
});

test.each([
  [0, 0],
  [0x6000, 0x6000],
  [0x1e000, 0x1e000],
  [0x1fff_e000, 0x1fff_e000],
  [0xffff_ffff, 0x1fff_e000],
  [0x2000, 0],
  [0xe000, 0],
  [0x1_8000, 0],
  [0x4000, 0],
])('PageMask written 0x%x reads 0x%x: an even run of ones from bit 13, or nothing', (value, PageMask) => {
  expect(written(5, 0, value)).toBe(PageMask);
});

describe('privilege', () => {
  const privileged = [
    'mfc0 $v0, $12',
    'mtc0 $v0, $4',
    'di $v0',
    'ei $v0',
    'eret',
    'deret',
    'wait',
    'cache 0x15, 0($t0)',
    'rdpgpr $v0, $t0',
    'wrpgpr $v0, $t0',
    'tlbp',
    '.word 0x4200003f',
  ];

  test.each(privileged)('%s in user mode raises CpU for coprocessor 0', (instruction) => {
    const rig = new Rig(`_start: ${instruction}`);
    rig.performWith(USER);
    expect((rig.cpu.state.Cause >>> 2) & 31).toBe(excCode('CpU'));
    expect((rig.cpu.state.Cause >>> 28) & 3).toBe(0);
    expect(rig.cpu.state.EPC).toBe(rig.at('_start'));
    expect(rig.reg('$v0')).toBe(0);
  });

  test.each(privileged)('%s in supervisor mode too', (instruction) => {
    const rig = new Rig(`_start: ${instruction}`);
    rig.performWith(SUPERVISOR);
    expect((rig.cpu.state.Cause >>> 2) & 31).toBe(excCode('CpU'));
  });

  test.each(['mfc0 $v0, $15', 'rdpgpr $v0, $t0', 'cache 0x15, 0($t0)'])(
    '%s in user mode is let through by Status.CU0',
    (instruction) => {
      const rig = new Rig(`_start: ${instruction}`);
      rig.performWith(USER | CU0);
      expect(rig.cpu.state.pc).toBe(rig.at('_start') + 4);
    },
  );
});

describe('the timer', () => {
  const program = `
        .globl  _start
_start: mtc0    $zero, $12
        mtc0    $t0, $11
read:   mfc0    $v0, $9
        mfc0    $v1, $13
        mfc0    $a0, $11
        rdhwr   $a1, $2
        rdhwr   $a2, $3
        mtc0    $t1, $9
        mfc0    $a3, $9
  `;

  test('Count is read at the time of the instruction', () => {
    const rig = new Rig(program);
    rig.set('$t0', 0x1000);
    rig.runTo('read');
    rig.now = { s: 0, ns: 1234 };
    rig.cpu.run(1);
    expect(rig.reg('$v0')).toBe(123);
    rig.now = { s: 0, ns: 5678 };
    rig.cpu.run(4);
    expect(rig.reg('$a0')).toBe(0x1000);
    expect(rig.reg('$a1')).toBe(567);
    expect(rig.reg('$a2')).toBe(2);
  });

  test('a match that is due shows in Cause when Cause is read, not only when Count is', () => {
    const rig = new Rig(program);
    rig.set('$t0', 100);
    rig.runTo('read');
    rig.cpu.run(1);
    rig.now = { s: 0, ns: 999 };
    rig.cpu.run(1);
    expect(rig.reg('$v1')).toBe(0);
    rig.cpu.state.pc = rig.at('read') + 4;
    rig.cpu.state.next = rig.at('read') + 8;
    rig.now = { s: 0, ns: 1000 };
    rig.cpu.run(1);
    expect(rig.reg('$v1')).toBe(0x4000_8000);
  });

  test('a write of Count moves it, at the time of the instruction', () => {
    const rig = new Rig(program);
    rig.set('$t1', 0xffff_fff0);
    rig.runTo('read');
    rig.now = { s: 0, ns: 1000 };
    for (let i = 0; i < 6; i++) rig.cpu.run(1);
    rig.now = { s: 0, ns: 1170 };
    rig.cpu.run(1);
    expect(rig.reg('$a3')).toBe(1);
  });

  test('Cause.DC stops Count, and Cause keeps IV, WP and IP1..0 besides', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $13
        mfc0    $v0, $13
        mfc0    $v1, $9
    `);
    rig.set('$t0', 0xffff_ffff);
    rig.now = { s: 0, ns: 500 };
    rig.cpu.run(1);
    rig.cpu.run(1);
    expect(rig.reg('$v0')).toBe(0x08c0_0300);
    rig.now = { s: 0, ns: 9000 };
    rig.cpu.run(1);
    expect(rig.reg('$v1')).toBe(50);
  });

  test.each(['mtc0 $t0, $9', 'mtc0 $t0, $11', 'mtc0 $t0, $13'])(
    '%s returns to the machine, since the next match may have moved',
    (instruction) => {
      const rig = new Rig(`_start: ${instruction}\n nop`);
      expect(rig.cpu.run(10)).toBe('attention');
      expect(rig.cpu.retired).toBe(1);
    },
  );

  test('has to be there before its registers are read', () => {
    const pins = { bus: { answers: () => false, read: () => 0, write() {} }, now: () => TIME_ZERO };
    const cpu = new Cpu(new ArrayBuffer(0x1_1000), { ramBytes: 0x1000, endian: 'little' }, pins);
    cpu.reset(0x8000_0000);
    cpu.state.ram32[0] = 0x4002_4800; // mfc0 $v0, $9
    expect(() => cpu.run(1)).toThrow('the CPU has no timer: assign Cpu.timer first');
  });
});
