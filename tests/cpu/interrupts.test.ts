import { describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';

const IE = 0x1;
const EXL = 0x2;
const ERL = 0x4;
const BEV = 0x0040_0000;
const IV = 0x0080_0000;
const BD = 0x8000_0000;

const loop = `
        .globl  _start
_start: mtc0    $t0, $12
        mtc0    $t1, $13
        mtc0    $t2, $12, 1
here:   addiu   $v0, $v0, 1
        b       here
slot:   addiu   $v0, $v0, 1
`;

/** At `here`, with Status, Cause and IntCtl written. */
function setup({ Status = IE, Cause = 0, IntCtl = 0 } = {}): Rig {
  const rig = new Rig(loop);
  rig.set('$t0', Status);
  rig.set('$t1', Cause);
  rig.set('$t2', IntCtl);
  rig.runTo('here');
  return rig;
}

describe('an interrupt is taken when it is pending, unmasked and enabled', () => {
  test.each([2, 3, 4, 5, 6] as const)('IP%i', (ip) => {
    const rig = setup({ Status: IE | (0x100 << ip) });
    expect(rig.cpu.takeInterrupt()).toBe(false);
    rig.cpu.irq(ip).set(true);
    expect(rig.cpu.state.Cause).toBe(0x100 << ip);
    expect(rig.cpu.takeInterrupt()).toBe(true);
    expect(rig.cpu.state.EPC).toBe(rig.at('here'));
    expect(rig.cpu.state.pc).toBe(0x8000_0180);
    expect(rig.cpu.state.Status & EXL).toBe(EXL);
    expect(rig.cpu.takeInterrupt()).toBe(false);
  });

  test.each([
    ['masked', { Status: IE | 0xfb00 }],
    ['not enabled', { Status: 0xff00 }],
    ['at exception level', { Status: IE | EXL | 0xff00 }],
    ['at error level', { Status: IE | ERL | 0xff00 }],
  ])('not when it is %s', (_, registers) => {
    const rig = setup(registers);
    rig.cpu.irq(2).set(true);
    expect(rig.cpu.takeInterrupt()).toBe(false);
    expect(rig.cpu.state.pc).toBe(rig.at('here'));
  });

  test('software requests them by Cause.IP1 and IP0', () => {
    expect(setup({ Status: IE | 0x100, Cause: 0x100 }).cpu.takeInterrupt()).toBe(true);
    expect(setup({ Status: IE | 0x200, Cause: 0x200 }).cpu.takeInterrupt()).toBe(true);
    expect(setup({ Status: IE | 0x100, Cause: 0x200 }).cpu.takeInterrupt()).toBe(false);
  });
});

describe('a line is a level', () => {
  test('it can be withdrawn', () => {
    const rig = setup({ Status: IE | 0x400 });
    rig.cpu.irq(2).set(true);
    rig.cpu.irq(2).set(false);
    expect(rig.cpu.state.Cause).toBe(0);
    expect(rig.cpu.takeInterrupt()).toBe(false);
  });

  test('it stays through a write of Cause, and through a reset', () => {
    const rig = new Rig(loop);
    rig.cpu.irq(3).set(true);
    rig.cpu.run(1);
    rig.cpu.run(1);
    expect(rig.cpu.state.Cause).toBe(0x800);
    rig.cpu.reset(rig.at('_start'));
    expect(rig.cpu.state.Cause).toBe(0x800);
    rig.cpu.irq(3).set(false);
    expect(rig.cpu.state.Cause).toBe(0);
  });
});

describe('vectors', () => {
  const all = IE | 0xff00;
  test.each([
    ['Cause.IV = 0', { Status: all }, 2, 0x8000_0180],
    ['Cause.IV = 1', { Status: all, Cause: IV }, 2, 0x8000_0200],
    ['Cause.IV = 1 and BEV', { Status: all | BEV, Cause: IV }, 2, 0xbfc0_0400],
    ['Cause.IV = 0 and BEV', { Status: all | BEV }, 2, 0xbfc0_0380],
    ['IntCtl.VS = 1, IP2', { Status: all, Cause: IV, IntCtl: 0x20 }, 2, 0x8000_0240],
    ['IntCtl.VS = 1, IP6', { Status: all, Cause: IV, IntCtl: 0x20 }, 6, 0x8000_02c0],
    ['IntCtl.VS = 16, IP6', { Status: all, Cause: IV, IntCtl: 0x200 }, 6, 0x8000_0e00],
    ['IntCtl.VS = 1, IV = 0', { Status: all, IntCtl: 0x20 }, 6, 0x8000_0180],
    ['IntCtl.VS = 1, BEV', { Status: all | BEV, Cause: IV, IntCtl: 0x20 }, 6, 0xbfc0_0400],
  ] as const)('%s', (_, registers, ip, vector) => {
    const rig = setup(registers);
    rig.cpu.irq(ip).set(true);
    rig.cpu.takeInterrupt();
    expect(rig.cpu.state.pc).toBe(vector);
  });

  test('the highest that is pending and not masked decides', () => {
    const rig = setup({ Status: IE | 0x1500, Cause: IV | 0x100, IntCtl: 0x20 });
    rig.cpu.irq(2).set(true);
    rig.cpu.irq(3).set(true);
    rig.cpu.irq(5).set(true);
    rig.cpu.takeInterrupt();
    expect(rig.cpu.state.pc).toBe(0x8000_0240);
  });
});

test('between a branch and its slot EPC is the branch and BD is 1', () => {
  const rig = setup({ Status: IE | 0x400 });
  rig.runTo('slot');
  rig.cpu.irq(2).set(true);
  expect(rig.cpu.takeInterrupt()).toBe(true);
  expect(rig.cpu.state.EPC).toBe(rig.at('here') + 4);
  expect(rig.cpu.state.Cause & BD).not.toBe(0);
  expect(rig.cpu.state.inDelaySlot).toBe(false);
});

test('BD is 0 again for the next one that comes outside a slot', () => {
  const rig = setup({ Status: IE | 0x400 });
  rig.runTo('slot');
  rig.cpu.irq(2).set(true);
  rig.cpu.takeInterrupt();
  rig.cpu.state.Status = IE | 0x400;
  rig.cpu.takeInterrupt();
  expect(rig.cpu.state.EPC).toBe(0x8000_0180);
  expect(rig.cpu.state.Cause & BD).toBe(0);
});

test('a run does not take interrupts by itself', () => {
  const rig = setup({ Status: IE | 0x400 });
  rig.cpu.irq(2).set(true);
  expect(rig.cpu.run(30)).toBe('budget');
  expect(rig.cpu.state.EPC).toBe(0);
});

describe('a run ends where an interrupt becomes possible', () => {
  const program = `
        .globl  _start
_start: mtc0    $zero, $12
        mtc0    $t0, $12
        nop
        di
        ei
        nop
        mtc0    $t2, $12
        mtc0    $t3, $14
        eret
        nop
there:  nop
  `;

  function pending(): Rig {
    const rig = new Rig(program);
    rig.cpu.irq(2).set(true);
    rig.cpu.run(1);
    return rig;
  }

  test('at MTC0 Status', () => {
    const rig = pending();
    rig.set('$t0', IE | 0x400);
    expect(rig.cpu.run(100)).toBe('attention');
    expect(rig.cpu.retired).toBe(2);
  });

  test('at EI', () => {
    const rig = pending();
    rig.set('$t0', 0x400);
    expect(rig.cpu.run(100)).toBe('attention');
    expect(rig.cpu.retired).toBe(5);
  });

  test('at ERET', () => {
    const rig = pending();
    rig.set('$t2', IE | EXL | 0x400);
    rig.set('$t3', rig.at('there'));
    expect(rig.cpu.run(100)).toBe('attention');
    expect(rig.cpu.retired).toBe(9);
    expect(rig.cpu.state.pc).toBe(rig.at('there'));
  });

  test('not where it is only pending', () => {
    const rig = pending();
    rig.set('$t2', EXL | 0x400);
    rig.set('$t3', rig.at('there'));
    expect(rig.cpu.run(10)).toBe('budget');
  });

  test('at a device access that raises a line', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $12
        lw      $v0, 0($t1)
        nop
    `);
    rig.set('$t0', IE | 0x400);
    rig.set('$t1', 0xbf00_0000);
    rig.onAccess = () => rig.cpu.irq(2).set(true);
    expect(rig.cpu.run(100)).toBe('attention');
    expect(rig.cpu.retired).toBe(2);
    expect(rig.cpu.takeInterrupt()).toBe(true);
    expect(rig.cpu.state.EPC).toBe(rig.at('_start') + 8);
  });

  test('at a read of Count that finds a match due', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $12
        mtc0    $t1, $11
        nop
        mfc0    $v0, $9
        nop
    `);
    rig.set('$t0', IE | 0x8000);
    rig.set('$t1', 10);
    rig.cpu.run(3);
    rig.cpu.run(1);
    rig.now = { s: 0, ns: 100 };
    expect(rig.cpu.run(100)).toBe('attention');
    expect(rig.reg('$v0')).toBe(10);
    expect(rig.cpu.takeInterrupt()).toBe(true);
  });
});

describe('WAIT', () => {
  const program = `
        .globl  _start
_start: mtc0    $t0, $12
        wait
after:  nop
  `;

  function asleep(Status: number): Rig {
    const rig = new Rig(program);
    rig.set('$t0', Status);
    expect(rig.cpu.run(100)).toBe('waiting');
    return rig;
  }

  test('ends the run past it, and nothing runs any more', () => {
    const rig = asleep(IE | 0x400);
    expect(rig.cpu.waiting).toBe(true);
    expect(rig.cpu.state.pc).toBe(rig.at('after'));
    expect(rig.cpu.retired).toBe(2);
    expect(rig.cpu.run(100)).toBe('waiting');
    expect(rig.cpu.retired).toBe(2);
  });

  test('is ended by an interrupt, which returns past it', () => {
    const rig = asleep(IE | 0x400);
    rig.cpu.irq(2).set(true);
    expect(rig.cpu.takeInterrupt()).toBe(true);
    expect(rig.cpu.waiting).toBe(false);
    expect(rig.cpu.state.EPC).toBe(rig.at('after'));
  });

  test('is not ended by one that is masked or not enabled', () => {
    for (const Status of [IE | 0x800, 0x400, IE | EXL | 0x400]) {
      const rig = asleep(Status);
      rig.cpu.irq(2).set(true);
      expect(rig.cpu.takeInterrupt()).toBe(false);
      expect(rig.cpu.waiting).toBe(true);
    }
  });

  test('brings the timer up to date first', () => {
    const rig = new Rig(`
        .globl  _start
_start: mtc0    $t0, $11
        wait
    `);
    rig.set('$t0', 10);
    rig.cpu.run(1);
    rig.now = { s: 0, ns: 100 };
    expect(rig.cpu.run(1)).toBe('waiting');
    expect(rig.cpu.state.Cause).toBe(0x4000_8000);
  });

  test('is ended by a reset', () => {
    const rig = asleep(0);
    rig.cpu.reset(rig.at('after'));
    expect(rig.cpu.waiting).toBe(false);
    expect(rig.cpu.run(1)).toBe('budget');
  });
});
