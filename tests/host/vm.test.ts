import { describe, expect, test } from 'vitest';
import type { ClockMode, Frame } from '../../src/api/vm-api.ts';
import { assembled, DeepSleeper, EXIT, messageMs, options, passMs, VmGuest, WALL } from './vm-guest.ts';

const CAUSE_TI = 0x4000_0000;
const CAUSE_DC = 0x0800_0000;
const VIRTUAL: ClockMode = { kind: 'virtual', mips: 200 };

const guestNs = ({ s, ns }: Frame): number => s * 1e9 + ns;

const ENDLESS = `
main:   b       main
        nop`;

/** Sleeps in WAIT; the match at Compare = $s0 and every byte typed come to the handler, which counts in $s7. */
const SLEEPER = `
        .section .vec, "ax"
        .org    0x180
        mtc0    $zero, $11
        lui     $k0, 0xb800
        lbu     $k1, 0x3f8($k0)
        lui     $k0, 0xbbe0
        lw      $zero, 0xc34($k0)
        eret
        .text
main:   lui     $t0, 0xb800
        li      $t1, 0x11               # the 8259s: edge, cascade, ICW4; base 0; slave at 2; non-auto EOI
        sb      $t1, 0x20($t0)
        sb      $zero, 0x21($t0)
        li      $t1, 4
        sb      $t1, 0x21($t0)
        li      $t1, 3                  # 8086 mode, automatic EOI
        sb      $t1, 0x21($t0)
        li      $t1, 0xef               # IRQ 4 alone
        sb      $t1, 0x21($t0)
        li      $t1, 1                  # the UART's receive interrupt
        sb      $t1, 0x3f9($t0)
        li      $t1, 0x8401             # IM7, IM2, IE
        mtc0    $t1, $12
        ehb
sleep:  wait
        b       sleep
        addiu   $s7, $s7, 1
`;

/** Prints the letters from A to Z, one for each match of a timer with a period of 1 ms. */
const PERIODIC = `
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $11
        addu    $k0, $k0, $s0
        mtc0    $k0, $11
        lui     $k0, 0xb800
        sb      $s1, 0x3f8($k0)
        addiu   $s1, $s1, 1
        eret
        .text
main:   li      $s0, 100000
        mtc0    $s0, $11
        li      $s1, 'A'
        li      $t1, 0x8001
        mtc0    $t1, $12
        ehb
sleep:  wait
        slti    $t0, $s1, 'Z' + 1
        bnez    $t0, sleep
        nop
${EXIT}`;

/** Prints the letters from A to E, each 3 ms or more after the one before, however slow the host is. */
const UNHURRIED = PERIODIC.replace('mfc0    $k0, $11', 'mfc0    $k0, $9')
  .replace('mtc0    $s0, $11', 'mfc0 $t0, $9\n addu $t0, $t0, $s0\n mtc0 $t0, $11')
  .replace('100000', '300000')
  .replace("'Z'", "'E'");

describe('running', () => {
  test('a loaded machine is ready, at its first instruction and at time 0', () => {
    const { frame } = new VmGuest(ENDLESS);
    expect(frame.state).toEqual({ kind: 'stopped', reason: { kind: 'ready' } });
    expect(frame).toMatchObject({ pc: 0x8010_0000, s: 0, ns: 0, retired: 0, mips: 0, Count: 0 });
  });

  test('the guest ends itself with a soft reset', async () => {
    const guest = new VmGuest(`main:${EXIT}`);
    expect(await guest.finish()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.frame.state).toEqual({ kind: 'stopped', reason: { kind: 'exited', status: 0 } });
  });

  test('an exception without a handler ends it, with EPC and BadVAddr', async () => {
    const guest = new VmGuest('main: lw $t0, 3($zero)');
    await guest.finish();
    const reason = { kind: 'uncaught', ExcCode: 'AdEL', EPC: 0x8010_0000, BadVAddr: 3 };
    expect(guest.frame.state).toEqual({ kind: 'stopped', reason });
  });

  test('a limit ends it at that instruction', async () => {
    const guest = new VmGuest(ENDLESS);
    expect(await guest.finish(1_000_001)).toEqual({ kind: 'limit' });
    expect(guest.frame.retired).toBe(1_000_001);
  });

  test('the speed is shown while it runs, and is 0 when it does not', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.run();
    await passMs(150);
    expect(guest.frame.mips).toBeGreaterThan(0.1);
    guest.vm.pause();
    expect(guest.frame.mips).toBe(0);
  });

  test('pausing what stands still changes nothing', async () => {
    const guest = new VmGuest(`main:${EXIT}`);
    await guest.finish();
    guest.vm.pause();
    expect(guest.frame.state).toMatchObject({ reason: { kind: 'exited' } });
  });
});

describe('the virtual clock', () => {
  test.each(['little', 'big'] as const)('makes every run the same, paced or not: %s', async (endian) => {
    const runs: { readonly frame: Frame; readonly console: string }[] = [];
    for (const paced of [false, true, true]) {
      const guest = new VmGuest(PERIODIC, { endian, paced, clock: VIRTUAL });
      await guest.finish();
      runs.push({ frame: { ...guest.frame, mips: 0 }, console: guest.console.toString() });
    }
    const [first] = runs;
    expect(first?.console).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    for (const run of runs) expect(run).toEqual(first);
  });

  test('pauses and steps in between do not change a run', async () => {
    const straight = new VmGuest(PERIODIC);
    await straight.finish();
    const broken = new VmGuest(PERIODIC, { paced: true });
    for (let times = 0; times < 5; times++) {
      broken.vm.run();
      await passMs(3);
      broken.vm.pause();
      broken.vm.step(7);
    }
    await broken.finish();
    expect(broken.frame).toEqual(straight.frame);
  });

  test('of a page is not faster than real time', async () => {
    const guest = new VmGuest(PERIODIC, { paced: true });
    const start = performance.now();
    await guest.finish();
    expect(performance.now() - start).toBeGreaterThan(26);
  });
});

describe('the wall clock', () => {
  test('passes with the host, in WAIT too', async () => {
    const guest = new VmGuest(UNHURRIED, { clock: WALL });
    const start = performance.now();
    await guest.finish();
    expect(guest.console.toString()).toBe('ABCDE');
    const ms = performance.now() - start;
    expect(guestNs(guest.frame)).toBeGreaterThan(15e6);
    expect(guestNs(guest.frame)).toBeLessThan(ms * 1e6);
  });

  test('stands still in a pause, and a step takes 5 ns', async () => {
    const guest = new VmGuest(ENDLESS, { clock: WALL });
    guest.vm.run();
    await passMs(10);
    guest.vm.pause();
    const before = guestNs(guest.frame);
    await passMs(30);
    guest.vm.step(1);
    expect(guestNs(guest.frame)).toBe(before + 5);
    guest.vm.step(20);
    expect(guestNs(guest.frame)).toBe(before + 105);
    const start = performance.now();
    guest.vm.run();
    guest.vm.pause();
    expect(guestNs(guest.frame) - before - 105).toBeLessThanOrEqual((performance.now() - start) * 1e6);
  });

  test('can be changed for any other while the guest runs, without a jump of Count', async () => {
    const guest = new VmGuest(ENDLESS, { clock: WALL, paced: true });
    guest.vm.run();
    const modes: readonly ClockMode[] = [VIRTUAL, { kind: 'scaled', factor: 0.001 }, WALL, VIRTUAL, WALL];
    let ns = 0;
    for (const mode of modes) {
      await passMs(5);
      const start = performance.now();
      const before = guestNs(guest.frame);
      expect(before).toBeGreaterThanOrEqual(ns);
      expect(guest.vm.setClock(mode)).toEqual({ ok: true });
      ns = guestNs(guest.frame);
      expect(ns).toBeGreaterThanOrEqual(before);
      expect(ns - before).toBeLessThanOrEqual((performance.now() - start + 1) * 1e6);
      expect(guest.frame.clock).toEqual(mode);
    }
    guest.vm.pause();
  });

  test('a clock out of range is refused, and the old one stays', () => {
    const guest = new VmGuest(ENDLESS, { clock: WALL });
    expect(guest.vm.setClock({ kind: 'virtual', mips: 0 })).toEqual({
      ok: false,
      message: '0 MIPS is out of range: a whole number from 1 to 1000',
    });
    expect(guest.frame.clock).toEqual(WALL);
  });
});

describe('what wakes a guest in WAIT at once', () => {
  const asleep = async () => {
    const sleeper = new DeepSleeper();
    const guest = new VmGuest(SLEEPER, { clock: WALL, sleeper });
    guest.vm.run();
    while (sleeper.sleeps.length === 0) await messageMs();
    expect(guest.frame.state).toEqual({ kind: 'running', asleep: true });
    expect(guest.frame.gpr[23]).toBe(0);
    return { guest, sleeper };
  };

  const awake = async (guest: VmGuest): Promise<boolean> => {
    for (let times = 0; times < 200 && guest.frame.gpr[23] === 0; times++) await messageMs();
    guest.vm.pause();
    return guest.frame.gpr[23] === 1;
  };

  test('a byte typed', async () => {
    const { guest } = await asleep();
    guest.type('x');
    expect(await awake(guest)).toBe(true);
  });

  test('a Compare that the host writes one ahead of a Count that it has stopped', async () => {
    const { guest } = await asleep();
    guest.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', BigInt(CAUSE_DC), BigInt(CAUSE_DC));
    guest.vm.setOneReg('KVM_REG_MIPS_CP0_COMPARE', BigInt(guest.frame.Count + 1));
    guest.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', BigInt(CAUSE_DC), 0n);
    expect(await awake(guest)).toBe(true);
  });

  test('a TI that the host writes', async () => {
    const { guest } = await asleep();
    guest.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', 0x4000_8000n, 0x4000_8000n);
    expect(await awake(guest)).toBe(true);
  });

  test('not another timer, but it is slept for anew: legacy interrupts after 10 ms', async () => {
    const { guest, sleeper } = await asleep();
    const before = sleeper.sleeps.length;
    guest.vm.setTimer('legacy');
    for (let times = 0; times < 200 && sleeper.sleeps.length === before; times++) await messageMs();
    expect(sleeper.sleeps.at(-1)).toBeLessThanOrEqual(10);
    guest.vm.pause();
  });

  test('a step, which goes to the next event and into its handler', async () => {
    const { guest } = await asleep();
    guest.vm.pause();
    const paused = guest.frame;
    await messageMs();
    guest.vm.step(1);
    expect(paused.retired).toBe(guest.frame.retired - 1);
  });
});

describe('a guest that will never wake', () => {
  const waitWith = (Status: string, rest = ''): string => `
main:   ${rest}
        li      $t0, ${Status}
        mtc0    $t0, $12
        ehb
sleep:  wait
        b       sleep
        nop`;

  test.each([
    ['with interrupts off', waitWith('0')],
    ['with IE and nothing in IM', waitWith('1')],
    ['with EXL', waitWith('0x8003')],
    ['for a match that DC has stopped', waitWith('0x8001', 'lui $t1, 0x0800\n mtc0 $t1, $13')],
    ['for a line that nothing drives', waitWith('0x2001')],
  ])('%s is told from one that sleeps, once no input can come', async (_, source) => {
    const guest = new VmGuest(source);
    guest.vm.run();
    await passMs(20);
    expect(guest.ends).toEqual([]);
    guest.vm.endInput();
    for (let ms = 0; guest.ends.length === 0 && ms < 3000; ms += 10) await passMs(10);
    expect(guest.ends).toEqual([{ kind: 'asleep' }]);
  });

  test('is not one whose match is a wrap of Count away', async () => {
    const guest = new VmGuest(
      `
        .section .vec, "ax"
        .org    0x180
${EXIT.replaceAll('exited', 'gone')}${waitWith('0x8001')}`,
      { countHz: 1 },
    );
    guest.vm.endInput();
    expect(await guest.finish()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.frame.s).toBe(2 ** 32);
  });
});

describe('the console', () => {
  const PRINTER = `
main:   lui     $t0, 0xb800
again:  sb      $t1, 0x3f8($t0)
        b       again
        addiu   $t1, $t1, 1`;

  test('holds a guest whose reader gives no credit, and lets it go on in order when it does', async () => {
    const sleeper = new DeepSleeper();
    const guest = new VmGuest(PRINTER, { silent: true, sleeper });
    guest.vm.run();
    while (sleeper.sleeps.length === 0) await messageMs();
    const { retired, state } = guest.frame;
    expect(state).toEqual({ kind: 'running', asleep: false });
    expect(guest.console.length).toBe(65_536);
    expect(Math.floor(retired / 3)).toBeGreaterThan(65_536 + 1_048_576);
    await passMs(20);
    expect(guest.frame.retired).toBe(retired);

    guest.vm.giveCredit(65_536);
    while (sleeper.sleeps.length === 1) await messageMs();
    expect(guest.console.length).toBe(2 * 65_536);
    expect(guest.frame.retired).toBeGreaterThan(retired);
    guest.vm.pause();
    expect(guest.frame.state).toMatchObject({ reason: { kind: 'paused' } });
    expect(guest.console.every((byte, index) => byte === (index & 0xff))).toBe(true);
  }, 30_000);

  test('forgets at reset what has not gone out', async () => {
    const guest = new VmGuest(PRINTER, { silent: true });
    await guest.finish(300_000);
    expect(guest.console.length).toBe(65_536);
    guest.vm.reset();
    guest.vm.giveCredit(65_536);
    await passMs(5);
    expect(guest.console.length).toBe(65_536);
  });
});

describe('frames', () => {
  test('one at a time while it runs, and the newest after it', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.run();
    await passMs(20);
    expect(guest.frames.length).toBe(1);
    guest.vm.drawn();
    expect(guest.frames.length).toBe(2);
    expect(guest.frames[1]?.state).toEqual({ kind: 'running', asleep: false });
    await passMs(20);
    guest.vm.pause();
    expect(guest.frames.length).toBe(2);
    guest.vm.drawn();
    expect(guest.frames[2]?.state).toMatchObject({ reason: { kind: 'paused' } });
    guest.vm.drawn();
    expect(guest.frames.length).toBe(3);
  });

  test('taking them does not change what the guest does', async () => {
    const watched = new VmGuest(PERIODIC);
    const alone = new VmGuest(PERIODIC);
    const watch = setInterval(() => watched.frame, 0);
    await watched.finish();
    clearInterval(watch);
    await alone.finish();
    expect(watched.frame).toEqual(alone.frame);
  });
});

describe('registers from outside', () => {
  const WATCHER = `
main:   mfc0    $t0, $9
        b       main
        nop`;

  test.each(['wall', 'virtual'] as const)("the host's DC is the guest's: by the %s clock", async (kind) => {
    const guest = new VmGuest(WATCHER, { clock: kind === 'wall' ? WALL : VIRTUAL, paced: true });
    guest.vm.run();
    await passMs(10);
    guest.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', BigInt(CAUSE_DC), BigInt(CAUSE_DC));
    const stopped = guest.frame.Count;
    expect(guest.frame.Cause & CAUSE_DC).not.toBe(0);
    await passMs(20);
    expect(guest.frame.Count).toBe(stopped);
    const start = performance.now();
    guest.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', BigInt(CAUSE_DC), 0n);
    const passed = guest.frame.Count - stopped;
    expect(passed).toBeLessThanOrEqual((performance.now() - start + 1) * 100_000);
    await passMs(20);
    guest.vm.pause();
    expect(guest.frame.Count).toBeGreaterThan(stopped);
  });

  test('DC set by the host at an instruction equals DC set by the guest there', () => {
    const byGuest = new VmGuest(`main: lui $t1, 0x0800\n mtc0 $t1, $13\n mfc0 $t0, $9\n mfc0 $t2, $13`);
    byGuest.vm.step(1000);
    const source = `main: lui $t1, 0x0800\n nop\n mfc0 $t0, $9\n mfc0 $t2, $13`;
    const byHost = new VmGuest(source);
    byHost.vm.step(1);
    byHost.vm.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', BigInt(CAUSE_DC), BigInt(CAUSE_DC));
    byHost.vm.step(3);
    expect(byHost.frame.gpr[8]).toBe(byGuest.frame.gpr[8]);
    expect(byHost.frame.gpr[10]).toBe(byGuest.frame.gpr[10]);
    expect(byHost.frame.Count).toBe(byGuest.frame.Count);
  });

  test('Count can be frozen by COUNT_CTL and set to another frequency', () => {
    const guest = new VmGuest(WATCHER);
    guest.vm.step(300);
    expect(guest.vm.getOneReg('KVM_REG_MIPS_CP0_COUNT')).toBe(150n);
    expect(guest.vm.setOneReg('KVM_REG_MIPS_COUNT_CTL', 1n)).toBe(0);
    guest.vm.step(300);
    expect(guest.frame.Count).toBe(150);
    expect(guest.vm.setOneReg('KVM_REG_MIPS_COUNT_CTL', 0n)).toBe(0);
    expect(guest.frame.Count).toBe(300);
    expect(guest.vm.setOneReg('KVM_REG_MIPS_COUNT_HZ', 1_000_000n)).toBe(0);
    expect(guest.frame).toMatchObject({ countHz: 1_000_000, Count: 300 });
    expect(guest.vm.setOneReg('KVM_REG_MIPS_COUNT_HZ', 0n)).toBe(-22);
  });

  test('a match that is due is seen by the host that looks', () => {
    const guest = new VmGuest('main: li $t0, 100\n mtc0 $t0, $11\nagain: b again\n nop');
    guest.vm.step(199);
    expect(guest.frame.Cause & CAUSE_TI).toBe(0);
    guest.vm.step(1);
    expect(guest.frame.Count).toBe(100);
    expect(guest.frame.Cause & CAUSE_TI).not.toBe(0);
  });

  test('without a machine they are missing', () => {
    const { vm } = new VmGuest(ENDLESS);
    expect(vm.getOneReg('KVM_REG_MIPS_COUNT_HZ')).toBe(100_000_000n);
    vm.setTimer('seed');
    expect(vm.getOneReg('KVM_REG_MIPS_COUNT_HZ')).toBeUndefined();
    expect(vm.setOneReg('KVM_REG_MIPS_COUNT_HZ', 5n)).toBe(-22);
  });
});

describe('a hidden page', () => {
  test('holds guest time and gives it back where it was', async () => {
    const guest = new VmGuest(ENDLESS, { clock: WALL });
    guest.vm.run();
    await passMs(10);
    guest.vm.setHidden(true);
    const held = guest.frame;
    expect(held.state).toEqual({ kind: 'hidden' });
    await passMs(30);
    expect(guest.frame).toEqual(held);
    const start = performance.now();
    guest.vm.setHidden(false);
    expect(guest.frame.state).toMatchObject({ kind: 'running' });
    expect(guestNs(guest.frame) - guestNs(held)).toBeLessThanOrEqual((performance.now() - start + 1) * 1e6);
    expect(guest.frame.lostMs).toBe(held.lostMs);
    guest.vm.pause();
  });

  test('starts what was started in it when it is seen again', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.setHidden(true);
    guest.vm.run();
    expect(guest.frame.state).toEqual({ kind: 'hidden' });
    await passMs(5);
    expect(guest.frame.retired).toBe(0);
    guest.vm.setHidden(false);
    await passMs(20);
    expect(guest.frame.retired).toBeGreaterThan(0);
    guest.vm.pause();
  });

  test('does not start what was paused', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.run();
    guest.vm.setHidden(true);
    guest.vm.pause();
    guest.vm.setHidden(false);
    expect(guest.frame.state).toMatchObject({ reason: { kind: 'paused' } });
  });
});

describe('loading and reset', () => {
  test('a program runs the same after reset, ten times over', async () => {
    const guest = new VmGuest(PERIODIC);
    await guest.finish();
    const first = guest.frame;
    for (let times = 0; times < 10; times++) {
      guest.vm.reset();
      expect(guest.frame).toMatchObject({ retired: 0, s: 0, ns: 0, Count: 0 });
      await guest.finish();
      expect(guest.frame).toEqual(first);
    }
    expect(guest.console.toString()).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(11));
  });

  test('another program takes its place while it runs', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.run();
    await passMs(5);
    expect(guest.vm.load(assembled(PERIODIC, 'big'), options())).toEqual({ ok: true });
    expect(guest.frame.state).toMatchObject({ reason: { kind: 'ready' } });
    await passMs(5);
    expect(guest.frame.retired).toBe(0);
    await guest.finish();
    expect(guest.console.toString()).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });

  test('what cannot be loaded leaves the old program running', async () => {
    const guest = new VmGuest(ENDLESS);
    guest.vm.run();
    expect(guest.vm.load(new Uint8Array(100), options())).toMatchObject({ ok: false });
    expect(guest.vm.load(assembled(PERIODIC), options({ memoryBytes: 1000 }))).toMatchObject({ ok: false });
    const before = guest.frame.retired;
    await passMs(20);
    expect(guest.frame.retired).toBeGreaterThan(before);
    guest.vm.pause();
  });

  test.each(['little', 'big'] as const)('memory is read in the order of the guest: %s', (endian) => {
    const guest = new VmGuest('main: nop\n .data\n .ascii "hello"', { endian });
    expect(Buffer.from(guest.vm.readMemory(0x8010_0010, 5)).toString()).toBe('hello');
    expect(Buffer.from(guest.vm.readMemory(0xa010_0010, 5)).toString()).toBe('hello');
    expect(guest.vm.readMemory(0x8040_0000 - 4, 100).length).toBe(4);
    expect(guest.vm.readMemory(0xbf00_0400, 100).length).toBe(0);
    expect(guest.vm.readMemory(0, 100).length).toBe(0);
    expect(guest.vm.readMemory(0x8000_0000, 1e6).length).toBe(65_536);
  });

  test('accesses to nothing are listed', () => {
    const guest = new VmGuest('main: lui $t0, 0xbc00\n lw $t1, 0($t0)');
    guest.vm.step(2);
    expect(guest.vm.unclaimed()).toMatchObject([{ physical: 0x1c00_0000, write: false, pc: 0x8010_0004 }]);
  });

  test('the host says how it gives way', async () => {
    const { vm } = new VmGuest(ENDLESS);
    expect(await vm.info()).toMatchObject({ yield: 'setImmediate', crossOriginIsolated: false });
  });
});
