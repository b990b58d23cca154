import { expect, test } from 'vitest';
import { Rig } from './rig.ts';

const HERE = 0x8000_4000;

/** Executes `program` with `$t0` = HERE and `$t1` = 7, in kernel mode. */
function executed(program: string): Rig {
  const rig = new Rig(`
        .globl  _start
_start: mtc0    $zero, $12
        ${program}
stop:   nop
  `);
  rig.set('$t0', HERE);
  rig.set('$t1', 7);
  rig.cpu.state.ram32[(HERE & 0x1fff_ffff) / 4] = 5;
  rig.runTo('stop');
  return rig;
}

test('SC after LL stores and sets rt to 1', () => {
  const rig = executed('ll $v0, 0($t0)\n sc $t1, 0($t0)');
  expect(rig.reg('$v0')).toBe(5);
  expect(rig.reg('$t1')).toBe(1);
  expect(rig.word(HERE)).toBe(7);
});

test('SC without LL stores nothing and sets rt to 0', () => {
  const rig = executed('sc $t1, 0($t0)');
  expect(rig.reg('$t1')).toBe(0);
  expect(rig.word(HERE)).toBe(5);
});

test('a link serves one SC', () => {
  const rig = executed('ll $v0, 0($t0)\n sc $t1, 0($t0)\n move $v1, $t1\n li $t1, 9\n sc $t1, 0($t0)');
  expect([rig.reg('$v1'), rig.reg('$t1'), rig.word(HERE)]).toEqual([1, 0, 7]);
});

test('ERET ends a link', () => {
  const rig = executed(`
        ll      $v0, 0($t0)
        la      $t2, 1f
        mtc0    $t2, $14
        eret
1:      sc      $t1, 0($t0)
  `);
  expect([rig.reg('$t1'), rig.word(HERE)]).toEqual([0, 5]);
});

test('SC to another address than that of the LL fails', () => {
  const rig = executed('ll $v0, 0($t0)\n sc $t1, 4($t0)');
  expect([rig.reg('$t1'), rig.word(HERE + 4)]).toEqual([0, 0]);
});

test('SC of $zero stores 0', () => {
  const rig = executed('ll $v0, 0($t0)\n sc $zero, 0($t0)');
  expect([rig.reg('$zero'), rig.word(HERE)]).toEqual([0, 0]);
});

test('LL may load its own base', () => {
  const rig = executed('ll $t0, 0($t0)');
  expect(rig.reg('$t0')).toBe(5);
  expect(rig.cpu.state.link).toBe(HERE);
});

test('LLAddr holds the physical address of the LL, shifted right by 4', () => {
  expect(executed('ll $v0, 0($t0)\n mfc0 $v1, $17').reg('$v1')).toBe(0x0000_4000 >>> 4);
});

test('an LL that raises makes no link', () => {
  const rig = new Rig('_start: ll $v0, 2($t0)');
  rig.set('$t0', HERE);
  rig.cpu.run(1);
  expect((rig.cpu.state.Cause >>> 2) & 31).toBe(4);
  expect(rig.cpu.state.linked).toBe(false);
  expect(rig.cpu.state.LLAddr).toBe(0);
});

test('LL and SC reach devices', () => {
  const rig = new Rig('_start: ll $v0, 0($t0)\n sc $t1, 0($t0)');
  rig.set('$t0', 0xbf00_0000);
  rig.set('$t1', 7);
  rig.cpu.run(2);
  expect(rig.reg('$t1')).toBe(1);
  expect(rig.accesses.map(({ written }) => written)).toEqual([undefined, 7]);
});
