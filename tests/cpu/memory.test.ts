import { describe, expect, test } from 'vitest';
import { excCode } from '../../src/isa/exceptions.ts';
import { RAM_BYTES, Rig } from './rig.ts';

const SUPERVISOR = 0x08;
const USER = 0x10;
const EXL = 0x2;
const ERL = 0x4;

const codeOf = (rig: Rig): number => (rig.cpu.state.Cause >>> 2) & 31;

/** Executes `instruction` with `$t0` = `t0` and `$t1` = `t1`, in kernel mode. */
function executed(instruction: string, t0: number, t1 = 0, endian: 'little' | 'big' = 'little'): Rig {
  const rig = new Rig(
    `
        .globl  _start
_start: mtc0    $zero, $12
here:   ${instruction}
        nop
        .data
        .word   0x81828384, 0x05060708
  `,
    { endian },
  );
  rig.set('$t0', t0);
  rig.set('$t1', t1);
  rig.runTo('here');
  rig.cpu.run(1);
  return rig;
}

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  const big = endian === 'big';

  test.each([
    ['lw $v0, 0($t0)', 0x8182_8384],
    ['lh $v0, 0($t0)', big ? 0xffff_8182 : 0xffff_8384],
    ['lh $v0, 2($t0)', big ? 0xffff_8384 : 0xffff_8182],
    ['lhu $v0, 0($t0)', big ? 0x8182 : 0x8384],
    ['lb $v0, 0($t0)', big ? 0xffff_ff81 : 0xffff_ff84],
    ['lb $v0, 3($t0)', big ? 0xffff_ff84 : 0xffff_ff81],
    ['lbu $v0, 1($t0)', big ? 0x82 : 0x83],
    ['lbu $v0, 7($t0)', big ? 0x08 : 0x05],
    ['lb $v0, 7($t0)', big ? 0x08 : 0x05],
  ])('%s', (instruction, value) => {
    const data = new Rig('_start: nop\n .data\nword: .word 0').at('word');
    for (const segment of [0, 0x2000_0000]) {
      expect(executed(instruction, data + segment, 0, endian).reg('$v0')).toBe(value);
    }
  });

  test.each([
    ['sw $t1, 0($t0)', 0x1122_3344],
    ['sh $t1, 0($t0)', big ? 0x3344_8384 : 0x8182_3344],
    ['sh $t1, 2($t0)', big ? 0x8182_3344 : 0x3344_8384],
    ['sb $t1, 0($t0)', big ? 0x4482_8384 : 0x8182_8344],
    ['sb $t1, 3($t0)', big ? 0x8182_8344 : 0x4482_8384],
  ])('%s changes its bytes alone', (instruction, value) => {
    const data = new Rig('_start: nop\n .data\nword: .word 0').at('word');
    for (const segment of [0, 0x2000_0000]) {
      const rig = executed(instruction, data + segment, 0x1122_3344, endian);
      expect(rig.word(data)).toBe(value);
      expect(rig.word(data + 4)).toBe(0x0506_0708);
    }
  });
});

describe('what is not RAM goes to the bus', () => {
  test.each([
    ['lw $v0, 0($t0)', 4, 0xf1f2_f3f4, 0xf1f2_f3f4],
    ['lhu $v0, 0($t0)', 2, 0xf3f4, 0xf3f4],
    ['lh $v0, 0($t0)', 2, 0xf3f4, 0xffff_f3f4],
    ['lbu $v0, 0($t0)', 1, 0xf4, 0xf4],
    ['lb $v0, 0($t0)', 1, 0xf4, 0xffff_fff4],
  ])('%s', (instruction, bytes, answer, value) => {
    const rig = new Rig(`_start: ${instruction}`);
    rig.answer = answer;
    rig.set('$t0', 0xbf00_0500);
    rig.cpu.run(1);
    expect(rig.reg('$v0')).toBe(value);
    expect(rig.accesses).toEqual([{ physical: 0x1f00_0500, bytes, written: undefined }]);
  });

  test.each([
    ['sw $t1, 0($t0)', 4, 0xf1f2_f3f4],
    ['sh $t1, 0($t0)', 2, 0xf3f4],
    ['sb $t1, 0($t0)', 1, 0xf4],
  ])('%s', (instruction, bytes, written) => {
    const rig = executed(instruction, 0x9f00_0500, 0xf1f2_f3f4);
    expect(rig.accesses).toEqual([{ physical: 0x1f00_0500, bytes, written }]);
  });

  test('from the first byte after RAM on', () => {
    expect(executed('lb $v0, 0($t0)', 0x8000_0000 + RAM_BYTES - 1).accesses).toHaveLength(0);
    expect(executed('lb $v0, 0($t0)', 0x8000_0000 + RAM_BYTES).accesses).toHaveLength(1);
  });

  test('instructions too', () => {
    const rig = executed('jr $t0', 0xbfc0_0000);
    rig.answer = 0x2402_0007; // li $v0, 7
    rig.cpu.run(2);
    expect(rig.reg('$v0')).toBe(7);
    expect(rig.accesses).toEqual([{ physical: 0x1fc0_0000, bytes: 4, written: undefined }]);
    expect(rig.cpu.state.pc).toBe(0xbfc0_0004);
  });
});

describe('kseg0 and kseg1 show the same RAM', () => {
  test('to loads and stores', () => {
    const rig = new Rig('_start: sw $t1, 0($t0)\n lw $v0, 0($t2)');
    rig.set('$t0', 0xa000_4000);
    rig.set('$t1', 0x1234_5678);
    rig.set('$t2', 0x8000_4000);
    rig.cpu.run(2);
    expect(rig.reg('$v0')).toBe(0x1234_5678);
  });

  test('to fetches', () => {
    const rig = new Rig(`
        .globl  _start
_start: la      $t0, there
        lui     $t1, 0x2000
        or      $t0, $t0, $t1
        jr      $t0
        nop
there:  li      $v0, 7
        b       there
        nop
    `);
    rig.cpu.run(100);
    expect(rig.reg('$v0')).toBe(7);
    expect(rig.cpu.state.pc >>> 28).toBe(0xa);
  });
});

test('code that is changed executes as it is now, without SYNCI', () => {
  const rig = new Rig(`
        .globl  _start
_start: la      $t0, there
        lw      $t1, new
        li      $s0, 0
there:  addiu   $s0, $s0, 1
        sw      $t1, 0($t0)
        slti    $t2, $s0, 100
        bnez    $t2, there
        nop
        break
        .data
new:    .word   0x26100032 # addiu $s0, $s0, 50
  `);
  expect(rig.cpu.run(1000)).toBe('uncaught');
  expect(rig.reg('$s0')).toBe(101);
});

describe('modes', () => {
  /** Goes to the address in `$t0` with Status as given, by ERET. */
  function enter(Status: number, address: number): Rig {
    const rig = new Rig(`
        .section .vec, "ax"
        .org    0x180
general: nop
        .text
        .globl  _start
_start: mtc0    $t1, $12
        mtc0    $t0, $14
        eret
    `);
    rig.set('$t0', address);
    rig.set('$t1', Status | EXL);
    rig.cpu.run(4);
    return rig;
  }

  test.each([
    ['user', USER, 0x8010_0000, 'AdEL'],
    ['user', USER, 0xa010_0000, 'AdEL'],
    ['user', USER, 0xc000_0000, 'AdEL'],
    ['user', USER, 0xe000_0000, 'AdEL'],
    ['user', USER, 0x7fff_fffc, 'TLBL'],
    ['supervisor', SUPERVISOR, 0x8010_0000, 'AdEL'],
    ['supervisor', SUPERVISOR, 0xbfff_fffc, 'AdEL'],
    ['supervisor', SUPERVISOR, 0xc000_0000, 'TLBL'],
    ['supervisor', SUPERVISOR, 0xdfff_fffc, 'TLBL'],
    ['supervisor', SUPERVISOR, 0xe000_0000, 'AdEL'],
    ['supervisor', SUPERVISOR, 0x0040_0000, 'TLBL'],
    ['kernel', 0, 0xc000_0000, 'TLBL'],
    ['kernel', 0, 0xe000_0000, 'TLBL'],
    ['kernel', 0, 0x0040_0000, 'TLBL'],
  ] as const)('a fetch in %s mode (KSU %i) at 0x%x raises %s', (_, KSU, address, name) => {
    const rig = enter(KSU, address);
    expect(codeOf(rig)).toBe(excCode(name));
    expect(rig.cpu.state.EPC).toBe(address);
    expect(rig.cpu.state.BadVAddr).toBe(address);
    expect(rig.cpu.state.Status).toBe(KSU | EXL);
  });

  test('after an exception from user mode the kernel has RAM again', () => {
    const rig = enter(USER, 0x8010_0000);
    expect(rig.cpu.state.pc).toBe(rig.at('general'));
    rig.cpu.run(1);
    expect(codeOf(rig)).toBe(excCode('AdEL'));
    expect(rig.cpu.state.pc).toBe(rig.at('general') + 4);
  });

  test('kernel mode stays in kseg0 whatever KSU says while EXL or ERL is set', () => {
    for (const level of [EXL, ERL]) {
      const rig = new Rig('_start: mtc0 $t1, $12\n lw $v0, 0($t0)');
      rig.set('$t0', 0x8010_0000);
      rig.set('$t1', USER | level);
      rig.cpu.run(2);
      expect(rig.reg('$v0')).toBe(rig.word(0x8010_0000));
    }
  });
});

describe('with Status.ERL useg is unmapped', () => {
  test('for loads and stores', () => {
    const rig = new Rig('_start: mtc0 $t1, $12\n sw $t0, 0($t0)\n lw $v0, 0($t0)');
    rig.set('$t0', 0x0000_4000);
    rig.set('$t1', ERL);
    rig.cpu.run(3);
    expect(rig.reg('$v0')).toBe(0x4000);
    expect(rig.word(0x8000_4000)).toBe(0x4000);
  });

  test('for fetches', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t1, $12
        la      $t0, there
        sll     $t0, $t0, 3
        srl     $t0, $t0, 3
        jr      $t0
        nop
there:  li      $v0, 7
    `);
    rig.set('$t1', ERL);
    rig.cpu.run(8);
    expect(rig.reg('$v0')).toBe(7);
    expect(rig.cpu.state.pc).toBe((rig.at('there') & 0x1fff_ffff) + 4);
  });

  test('up to 0x7fffffff, and a bus error where nothing is', () => {
    const rig = new Rig('_start: mtc0 $t1, $12\nhere: lw $v0, 0($t0)');
    rig.set('$t0', 0x2000_0000);
    rig.set('$t1', ERL);
    rig.cpu.run(2);
    expect(codeOf(rig)).toBe(excCode('DBE'));
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.BadVAddr).toBe(0);
  });

  test('a store and a fetch where nothing is are bus errors too', () => {
    const store = new Rig('_start: mtc0 $t1, $12\n sb $v0, 0($t0)');
    const fetch = new Rig('_start: mtc0 $t1, $12\n jr $t0\n nop');
    for (const rig of [store, fetch]) {
      rig.set('$t0', 0x7fff_fffc);
      rig.set('$t1', ERL);
      rig.cpu.run(4);
    }
    expect(codeOf(store)).toBe(excCode('DBE'));
    expect(codeOf(fetch)).toBe(excCode('IBE'));
    expect(fetch.cpu.state.EPC).toBe(0x7fff_fffc);
  });
});

test('a load that raises leaves its register as it was', () => {
  expect(executed('lw $t1, 2($t0)', 0x8000_0000, 5).reg('$t1')).toBe(5);
  expect(executed('lb $t1, 2($t0)', 0x1000, 5).reg('$t1')).toBe(5);
});

test('a load to $zero is done and forgotten', () => {
  const rig = executed('lw $zero, 0($t0)', 0xbf00_0000);
  expect(rig.accesses).toHaveLength(1);
  expect(rig.reg('$zero')).toBe(0);
});
