import { describe, expect, test } from 'vitest';
import { excCode } from '../../src/isa/exceptions.ts';
import { Rig } from './rig.ts';

const IE = 0x1;
const EXL = 0x2;
const ERL = 0x4;
const USER = 0x10;
const CU0 = 0x1000_0000;

const codeOf = (rig: Rig): number => (rig.cpu.state.Cause >>> 2) & 31;

describe('DI and EI', () => {
  test.each([
    ['di', 0x400 | IE, 0x400],
    ['di', 0x400, 0x400],
    ['ei', 0x400, 0x400 | IE],
    ['ei', IE, IE],
  ])('%s: rt gets Status 0x%x, which becomes 0x%x', (mnemonic, before, after) => {
    const rig = new Rig(`_start: ${mnemonic} $v0`);
    rig.cpu.state.Status = before;
    rig.cpu.run(1);
    expect(rig.reg('$v0')).toBe(before);
    expect(rig.cpu.state.Status).toBe(after);
  });
});

describe('ERET', () => {
  const program = `
        .globl  _start
_start: eret
        li      $v0, 1
there:  li      $v1, 2
error:  li      $v1, 3
  `;

  function setup(Status: number): Rig {
    const rig = new Rig(program);
    rig.cpu.state.Status = Status;
    rig.cpu.state.EPC = rig.at('there');
    rig.cpu.state.ErrorEPC = rig.at('error');
    rig.cpu.run(1);
    return rig;
  }

  test('goes to EPC and clears EXL; there is no delay slot', () => {
    const rig = setup(EXL);
    expect(rig.cpu.state.pc).toBe(rig.at('there'));
    expect(rig.cpu.state.Status).toBe(0);
    expect(rig.reg('$v0')).toBe(0);
  });

  test('goes to ErrorEPC and clears ERL alone while that is set', () => {
    const rig = setup(EXL | ERL);
    expect(rig.cpu.state.pc).toBe(rig.at('error'));
    expect(rig.cpu.state.Status).toBe(EXL);
  });
});

describe('RDHWR', () => {
  const read = (number: number, Status: number, HWREna: number): Rig => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $7
here:   .word   ${0x7c02_003b | (number << 11)} # rdhwr $v0
    `);
    rig.set('$t0', HWREna);
    rig.set('$v0', 0xaaaa);
    rig.cpu.run(1);
    rig.now = { s: 0, ns: 420 };
    rig.performWith(Status);
    return rig;
  };

  test.each([
    ['CPUNum', 0, 0],
    ['SYNCI_Step', 1, 32],
    ['CC', 2, 42],
    ['CCRes', 3, 2],
  ])('%s (%i) is %i', (_, number, value) => {
    expect(read(number, 0, 0).reg('$v0')).toBe(value);
    expect(read(number, USER, 1 << number).reg('$v0')).toBe(value);
    expect(read(number, USER | CU0, 0).reg('$v0')).toBe(value);
  });

  test.each([0, 1, 2, 3])('%i raises RI in user mode while its bit of HWREna is 0', (number) => {
    const rig = read(number, USER, 0xf & ~(1 << number));
    expect(codeOf(rig)).toBe(excCode('RI'));
    expect(rig.reg('$v0')).toBe(0xaaaa);
  });

  test.each([4, 5, 28, 30, 31])('%i does not exist: it raises RI', (number) => {
    expect(codeOf(read(number, 0, 0xf))).toBe(excCode('RI'));
  });

  test('29, the thread pointer, is 0 in kernel mode and raises RI in user mode: the kernel supplies it', () => {
    expect(read(29, 0, 0).reg('$v0')).toBe(0);
    expect(codeOf(read(29, USER, 0xffff_ffff))).toBe(excCode('RI'));
  });
});

test.each(['synci 0($t0)', 'sync', 'pref 0, 0($t0)', 'cache 0x10, 1($t0)', 'ehb', 'ssnop', 'pause'])(
  '%s changes nothing, whatever the address',
  (instruction) => {
    const rig = new Rig(`_start: ${instruction}`);
    rig.set('$t0', 0x0040_0001);
    const before = [...rig.cpu.state.gpr];
    rig.cpu.run(1);
    expect([...rig.cpu.state.gpr]).toEqual(before);
    expect(rig.cpu.state.pc).toBe(rig.at('_start') + 4);
    expect(rig.accesses).toEqual([]);
  },
);

test('RDPGPR and WRPGPR copy a register, since there is one set', () => {
  const rig = new Rig('_start: rdpgpr $v0, $t0\n wrpgpr $v1, $t0\n rdpgpr $zero, $t0');
  rig.set('$t0', 7);
  rig.cpu.run(3);
  expect([rig.reg('$v0'), rig.reg('$v1'), rig.reg('$zero')]).toEqual([7, 7, 0]);
});

describe('debug mode', () => {
  const DM = 0x4000_0000;
  const DBp = 0x2;
  const DBD = 0x8000_0000;

  test('SDBBP enters it: DEPC, Debug.DM and DBp, and the vector in ROM, where the run ends', () => {
    const rig = new Rig('_start: nop\nhere: sdbbp 1');
    expect(rig.cpu.run(10)).toBe('uncaught');
    expect(rig.cpu.state.DEPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Debug & (DM | DBp)).toBe(DM | DBp);
    expect(rig.cpu.state.pc).toBe(0xbfc0_0480);
    expect(rig.cpu.state.EPC).toBe(0);
  });

  test('in a delay slot DEPC is the branch and Debug.DBD is 1', () => {
    const rig = new Rig('_start: b _start\n sdbbp');
    rig.cpu.run(10);
    expect(rig.cpu.state.DEPC).toBe(rig.at('_start'));
    expect(rig.cpu.state.Debug & DBD).not.toBe(0);
  });

  test('DERET goes back to DEPC and leaves it', () => {
    const rig = new Rig('_start: sdbbp\nhere: nop');
    rig.cpu.run(1);
    rig.cpu.state.DEPC = rig.at('here');
    rig.answer = 0x4200_001f; // deret
    rig.cpu.run(1);
    expect(rig.cpu.state.pc).toBe(rig.at('here'));
    expect(rig.cpu.state.Debug & DM).toBe(0);
  });

  test('it is kernel mode, and lets no interrupt in', () => {
    const rig = new Rig('_start: sdbbp');
    rig.cpu.irq(2).set(true);
    rig.performWith(USER | IE | 0x400);
    expect(rig.cpu.takeInterrupt()).toBe(false);
    rig.answer = 0x4002_7800; // mfc0 $v0, $15
    rig.cpu.run(1);
    expect(rig.reg('$v0')).toBe(0x0001_9300);
  });

  test('DERET outside it is reserved', () => {
    const rig = new Rig('_start: deret');
    rig.cpu.run(1);
    expect(codeOf(rig)).toBe(excCode('RI'));
  });
});
