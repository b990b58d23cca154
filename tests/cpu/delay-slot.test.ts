import { describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';

const BD = 0x8000_0000;

/** Every branch and jump, with registers that decide it: `$t0` = -1, `$t1` = 1, `$t9` = `there`. */
const branches = [
  ['beq $t0, $t0', 'taken'],
  ['beq $t0, $t1', 'untaken'],
  ['bne $t0, $t1', 'taken'],
  ['bne $t0, $t0', 'untaken'],
  ['blez $t0', 'taken'],
  ['blez $t1', 'untaken'],
  ['bgtz $t1', 'taken'],
  ['bgtz $t0', 'untaken'],
  ['bltz $t0', 'taken'],
  ['bltz $t1', 'untaken'],
  ['bgez $zero', 'taken'],
  ['bgez $t0', 'untaken'],
  ['bltzal $t0', 'taken'],
  ['bltzal $t1', 'untaken'],
  ['bgezal $t1', 'taken'],
  ['bgezal $t0', 'untaken'],
] as const;

const likely = [
  ['beql $t0, $t0', 'taken'],
  ['beql $t0, $t1', 'untaken'],
  ['bnel $t0, $t1', 'taken'],
  ['bnel $t0, $t0', 'untaken'],
  ['blezl $zero', 'taken'],
  ['blezl $t1', 'untaken'],
  ['bgtzl $t1', 'taken'],
  ['bgtzl $zero', 'untaken'],
  ['bltzl $t0', 'taken'],
  ['bltzl $zero', 'untaken'],
  ['bgezl $zero', 'taken'],
  ['bgezl $t0', 'untaken'],
  ['bltzall $t0', 'taken'],
  ['bltzall $t1', 'untaken'],
  ['bgezall $t1', 'taken'],
  ['bgezall $t0', 'untaken'],
] as const;

const jumps = ['j there', 'jal there', 'jr $t9', 'jalr $t9', 'jr.hb $t9', 'jalr.hb $t8, $t9'];

function setup(branch: string, slot: string): Rig {
  const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        li      $t0, -1
        li      $t1, 1
        la      $t9, there
here:   ${branch}
slot:   ${slot}
after:  li      $v1, 2
        nop
there:  li      $v1, 3
  `);
  rig.runTo('here');
  return rig;
}

describe.each(branches)('%s, %s', (branch, outcome) => {
  test('the slot executes, then it goes on there or after it', () => {
    const rig = setup(`${branch}, there`, 'li $v0, 1');
    rig.cpu.run(2);
    expect(rig.reg('$v0')).toBe(1);
    expect(rig.cpu.state.pc).toBe(rig.at(outcome === 'taken' ? 'there' : 'after'));
  });

  test('an exception in the slot points EPC at the branch and sets BD', () => {
    const rig = setup(`${branch}, there`, 'syscall');
    rig.cpu.run(2);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Cause & BD).not.toBe(0);
    expect(rig.cpu.state.pc).toBe(0x8000_0180);
  });
});

describe.each(likely)('%s, %s', (branch, outcome) => {
  test('the slot executes only if it is taken', () => {
    const rig = setup(`${branch}, there`, 'li $v0, 1');
    rig.cpu.run(outcome === 'taken' ? 2 : 1);
    expect(rig.reg('$v0')).toBe(outcome === 'taken' ? 1 : 0);
    expect(rig.cpu.state.pc).toBe(rig.at(outcome === 'taken' ? 'there' : 'after'));
    expect(rig.cpu.state.inDelaySlot).toBe(false);
  });

  test('what would raise in the slot raises only if it is taken', () => {
    const rig = setup(`${branch}, there`, 'syscall');
    rig.cpu.run(2);
    expect(rig.cpu.state.EPC).toBe(outcome === 'taken' ? rig.at('here') : 0);
    expect(rig.cpu.state.Cause & BD).toBe(outcome === 'taken' ? BD | 0 : 0);
  });
});

describe.each(jumps)('%s', (jump) => {
  test('goes there after the slot', () => {
    const rig = setup(jump, 'li $v0, 1');
    rig.cpu.run(2);
    expect(rig.reg('$v0')).toBe(1);
    expect(rig.cpu.state.pc).toBe(rig.at('there'));
  });

  test('an exception in the slot points EPC at it and sets BD', () => {
    const rig = setup(jump, 'lw $v0, 1($zero)');
    rig.cpu.run(2);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Cause & BD).not.toBe(0);
  });
});

test.each(['bltzal $t0, there', 'bltzal $t1, there', 'bgezall $t0, there', 'jal there', 'jalr $t9'])(
  '%s links, taken or not',
  (call) => {
    const rig = setup(call, 'nop');
    rig.cpu.run(1);
    expect(rig.reg('$ra')).toBe(rig.at('after'));
  },
);

test('JALR with the same register twice jumps to the old value', () => {
  const rig = setup('.word 0x0320c809 # jalr $t9, $t9', 'nop');
  rig.cpu.run(2);
  expect(rig.cpu.state.pc).toBe(rig.at('there'));
  expect(rig.reg('$t9')).toBe(rig.at('after'));
});

test('a branch to its own slot executes it twice, the second time as no slot', () => {
  const rig = setup('b slot', 'addiu $v0, $v0, 1');
  rig.cpu.run(2);
  expect(rig.reg('$v0')).toBe(1);
  expect(rig.cpu.state.pc).toBe(rig.at('slot'));
  expect(rig.cpu.state.inDelaySlot).toBe(false);
  rig.cpu.run(1);
  expect(rig.reg('$v0')).toBe(2);
  expect(rig.cpu.state.pc).toBe(rig.at('after'));
});

test('an exception in the slot that a branch to it has executed already is not in a slot', () => {
  const rig = setup('b slot', 'teq $v0, $t1');
  rig.cpu.run(2);
  rig.set('$v0', 1);
  rig.cpu.run(1);
  expect(rig.cpu.state.EPC).toBe(rig.at('slot'));
  expect(rig.cpu.state.Cause & BD).toBe(0);
});

test('a branch to itself goes round with its slot', () => {
  const rig = setup('b here', 'addiu $v0, $v0, 1');
  rig.cpu.run(200);
  expect(rig.reg('$v0')).toBe(100);
  expect(rig.cpu.state.pc).toBe(rig.at('here'));
});

test.each(['b after', 'j after', 'jr $t9', 'beql $t0, $t1, after', 'bal after'])(
  '%s in a delay slot raises RI, with EPC at the first branch',
  (second) => {
    const rig = setup('b there', second);
    rig.cpu.run(2);
    expect((rig.cpu.state.Cause >>> 2) & 31).toBe(10);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Cause & BD).not.toBe(0);
    expect(rig.reg('$ra')).toBe(0);
  },
);

test('J stays in the 256 MiB of its delay slot', () => {
  const rig = new Rig(`
        .globl  _start
_start: la      $t0, 1f
        lui     $t1, 0x2000
        or      $t0, $t0, $t1
        jr      $t0
        nop
1:      j       there
        nop
there:  nop
  `);
  rig.cpu.run(7);
  rig.cpu.run(1);
  expect(rig.cpu.state.pc).toBe((rig.at('there') | 0x2000_0000) >>> 0);
});

describe('a run that ends between a branch and its slot', () => {
  test('shows the slot as such and goes on', () => {
    const rig = setup('b there', 'li $v0, 1');
    rig.cpu.run(1);
    expect(rig.cpu.state.pc).toBe(rig.at('slot'));
    expect(rig.cpu.state.inDelaySlot).toBe(true);
    rig.cpu.run(1);
    expect(rig.cpu.state.pc).toBe(rig.at('there'));
    expect(rig.cpu.state.inDelaySlot).toBe(false);
  });

  test('leaves BD to the exception in the slot', () => {
    const rig = setup('b there', 'syscall');
    rig.cpu.run(1);
    rig.cpu.run(1);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.Cause & BD).not.toBe(0);
  });
});
