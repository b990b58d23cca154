import { describe, expect, test } from 'vitest';
import { Cpu } from '../../src/cpu/cpu.ts';
import { TIME_ZERO } from '../../src/hw/time.ts';
import { Rig } from './rig.ts';

const count = `
        .globl  _start
_start: addiu   $v0, $v0, 1
        b       _start
        nop
`;

describe('a run', () => {
  test.each([1, 2, 3, 99, 100_000])('of %i executes that many instructions', (instructions) => {
    const rig = new Rig(count);
    expect(rig.cpu.run(instructions)).toBe('budget');
    expect(rig.cpu.retired).toBe(instructions);
    expect(rig.reg('$v0')).toBe(Math.ceil(instructions / 3));
  });

  test('may be longer than a signed word can count', () => {
    const rig = new Rig('_start: wait');
    expect(rig.cpu.run(2 ** 40)).toBe('waiting');
    expect(rig.cpu.retired).toBe(1);
  });

  test('comes to the same state however it is cut', () => {
    const program = `
        .globl  _start
_start: mtc0    $zero, $12
        li      $s0, 0
loop:   addiu   $s0, $s0, 1
        andi    $t0, $s0, 7
        bnezl   $t0, 1f
        addu    $s1, $s1, $s0
        sw      $s1, 0($a0)
1:      lw      $s2, 0($a0)
        xor     $s3, $s3, $s2
        teq     $t0, $zero
        b       loop
        rotr    $s3, $s3, 5
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $14
        addiu   $k0, $k0, 4
        mtc0    $k0, $14
        eret
    `;
    const states = [1, 2, 7, 64, 5000].map((slice) => {
      const rig = new Rig(program);
      rig.set('$a0', 0x8000_4000);
      while (rig.cpu.retired < 5000) rig.cpu.run(Math.min(slice, 5000 - rig.cpu.retired));
      return [...rig.cpu.state.gpr, rig.cpu.state.pc, rig.cpu.state.inDelaySlot].join();
    });
    expect(new Set(states)).toHaveLength(1);
  });
});

describe('retired', () => {
  test('leaves out the instruction that is executing', () => {
    const rig = new Rig(`
        .globl  _start
_start: nop
        nop
        lw      $v0, 0($t0)
        b       _start
        sw      $v0, 0($t0)
    `);
    rig.set('$t0', 0xbf00_0000);
    const seen: number[] = [];
    rig.onAccess = () => seen.push(rig.cpu.retired);
    rig.cpu.run(3);
    rig.cpu.run(7);
    expect(seen).toEqual([2, 4, 7, 9]);
    expect(rig.cpu.retired).toBe(10);
  });

  test('counts an instruction that raises an exception, and not the slot that a branch likely skips', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        beql    $zero, $ra, 1f
        nop
        syscall
1:      nop
    `);
    rig.set('$ra', 1);
    rig.cpu.run(3);
    expect(rig.cpu.state.pc).toBe(0x8000_0180);
    expect(rig.cpu.retired).toBe(3);
  });

  test('starts again with a reset', () => {
    const rig = new Rig(count);
    rig.cpu.run(10);
    rig.cpu.reset(rig.at('_start'));
    expect(rig.cpu.retired).toBe(0);
  });
});

test('while an instruction executes, pc is its address', () => {
  const rig = new Rig('_start: nop\nhere: lw $v0, 0($t0)\n nop');
  rig.set('$t0', 0xbf00_0000);
  let pc = 0;
  rig.onAccess = () => {
    pc = rig.cpu.state.pc;
  };
  rig.cpu.run(3);
  expect(pc).toBe(rig.at('here'));
});

describe('attention', () => {
  test('asked for by a device ends the run after the access', () => {
    const rig = new Rig('_start: lw $v0, 0($t0)\n nop\n nop');
    rig.set('$t0', 0xbf00_0000);
    rig.onAccess = () => rig.cpu.attention();
    expect(rig.cpu.run(3)).toBe('attention');
    expect(rig.cpu.retired).toBe(1);
    expect(rig.cpu.run(2)).toBe('budget');
  });

  test('asked for between two runs changes nothing', () => {
    const rig = new Rig(count);
    rig.cpu.attention();
    expect(rig.cpu.run(2)).toBe('budget');
  });
});

describe('an exception while Status.BEV = 1', () => {
  test('ends the run at its vector', () => {
    const rig = new Rig('_start: nop\nhere: break\n nop');
    expect(rig.cpu.run(10)).toBe('uncaught');
    expect(rig.cpu.retired).toBe(2);
    expect(rig.cpu.state.pc).toBe(0xbfc0_0380);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect((rig.cpu.state.Cause >>> 2) & 31).toBe(9);
  });

  test('does so for an interrupt too, at the next run', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $12
here:   nop
    `);
    rig.set('$t0', 0x0040_0401);
    rig.cpu.run(1);
    rig.cpu.irq(2).set(true);
    expect(rig.cpu.takeInterrupt()).toBe(true);
    expect(rig.cpu.run(10)).toBe('uncaught');
    expect(rig.cpu.retired).toBe(1);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
  });

  test('can be gone on from', () => {
    const rig = new Rig('_start: break');
    rig.cpu.run(10);
    rig.answer = 0x2402_0005; // li $v0, 5
    expect(rig.cpu.run(2)).toBe('budget');
    expect(rig.reg('$v0')).toBe(5);
  });
});

test('a reset clears the registers and goes to the address given', () => {
  const rig = new Rig('_start: break');
  rig.set('$t0', 5);
  rig.cpu.state.hi = 6;
  rig.cpu.run(1);
  rig.cpu.reset(0x8010_0040);
  expect(rig.cpu.state.pc).toBe(0x8010_0040);
  expect(rig.cpu.state.next).toBe(0x8010_0044);
  expect([...rig.cpu.state.gpr]).toEqual(new Array(32).fill(0));
  expect(rig.cpu.state.hi).toBe(0);
  expect(rig.cpu.state.Status).toBe(0x0040_0000);
  expect(rig.cpu.state.Cause).toBe(0);
});

test('a second CPU on the memory of the first has its own size of RAM and its own byte order', () => {
  const buffer = new ArrayBuffer(0x1_2000);
  const pins = {
    bus: { answers: () => true, read: () => 0xbb, write() {} },
    now: () => TIME_ZERO,
  };
  const first = new Cpu(buffer, { ramBytes: 0x2000, endian: 'little' }, pins);
  first.state.ram32[0] = 0x9102_1000 | 0; // lbu $v0, 0x1000($t0)
  first.state.ram32[0x400] = 0x1122_3344;
  const read = (cpu: Cpu): number => {
    cpu.reset(0x8000_0000);
    cpu.state.gpr[8] = -0x8000_0000;
    cpu.run(1);
    return cpu.state.gpr[2] as number;
  };
  expect(read(first)).toBe(0x44);
  expect(read(new Cpu(buffer, { ramBytes: 0x2000, endian: 'big' }, pins))).toBe(0x11);
  expect(read(new Cpu(buffer, { ramBytes: 0x1000, endian: 'big' }, pins))).toBe(0xbb);
  expect(read(first)).toBe(0x44);
});
