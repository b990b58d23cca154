/** Interrupts come at the very instruction where they are due. The virtual clock: instruction k begins at floor(1000 k / mips) ns. */
import { describe, expect, test } from 'vitest';
import { EXIT, Guest } from './guest.ts';

const SEEN = 0x8020_0000;

/** The handler notes Count, EPC and Cause and ends the machine; the program spins in a loop of three. */
const oneMatch = (Compare: number): string => `
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $9
        lui     $k1, 0x8020
        sw      $k0, 0($k1)
        mfc0    $k0, $14
        sw      $k0, 4($k1)
        mfc0    $k0, $13
        sw      $k0, 8($k1)
        ${EXIT}
        .text
        .globl  _start
_start: lui     $t1, ${Compare >>> 16}
        ori     $t1, $t1, ${Compare & 0xffff}
        mtc0    $t1, $11
        ori     $t0, $zero, 0x8001
        mtc0    $t0, $12
loop:   addiu   $t2, $t2, 1
        b       loop
        nop
`;
const BEFORE_LOOP = 5;
const LOOP = 0x8010_0014;

const Count = (instruction: number, mips: number, hz: number): number => {
  const ns = (BigInt(instruction) * 1000n) / BigInt(mips);
  return Number(((ns * BigInt(hz)) / 1_000_000_000n) % 2n ** 32n);
};

describe('a timer interrupt', () => {
  test.each([1000, 1001, 1002, 1003, 1004, 1005])(
    'with two instructions a count, Compare %i: the first instruction of the handler reads Compare',
    (Compare) => {
      const guest = new Guest(oneMatch(Compare));
      expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
      expect(guest.word(SEEN)).toBe(Compare);
      // it came before instruction number 2 * Compare
      const place = (2 * Compare - BEFORE_LOOP) % 3;
      const inSlot = place === 2;
      expect(guest.word(SEEN + 4)).toBe(LOOP + 4 * (inSlot ? 1 : place));
      expect(guest.word(SEEN + 8) >>> 31).toBe(inSlot ? 1 : 0);
      expect(guest.word(SEEN + 8) & 0x4000_80ff).toBe(0x4000_8000);
    },
  );

  test.each([
    [1, 100_000_000],
    [3, 100_000_000],
    [7, 50_000_000],
    [150, 10_000_000],
    [999, 1_000_000],
    [1000, 1_000_000_000],
    [200, 166_666_667],
    [64, 12_345_678],
  ])(
    'at %i instructions a us and %i Hz: the handler begins with the first instruction at which Count has come to Compare',
    (mips, hz) => {
      for (const Compare of [5000, 5001, 5003]) {
        const guest = new Guest(oneMatch(Compare), { mips, countHz: hz });
        expect(guest.run(50_000_000)).toEqual({ kind: 'exited', status: 0 });
        const first = guest.word(SEEN);
        let instruction = Math.floor((Compare * mips * 1e6) / hz) - 2;
        while (Count(instruction, mips, hz) < Compare) instruction++;
        expect(first).toBe(Count(instruction, mips, hz));
      }
    },
  );

  test('comes at the same instruction however the run is cut into slices', () => {
    const ends = [1, 2, 3, 17, 1_000_000].map((slice) => {
      const guest = new Guest(oneMatch(1002));
      guest.run(1_000_000, slice);
      return [guest.word(SEEN), guest.word(SEEN + 4), guest.machine.retired];
    });
    expect(new Set(ends.map((end) => end.join()))).toHaveLength(1);
  });

  test('stays away while its mask bit is 0, and comes when that is set', () => {
    const guest = new Guest(`
        .section .vec, "ax"
        .org    0x180
        mfc0    $s0, $14
        ${EXIT}
        .text
        .globl  _start
_start: li      $t1, 50
        mtc0    $t1, $11
        li      $t0, 1
        mtc0    $t0, $12
        li      $t1, 200
wait:   bnez    $t1, wait
        addiu   $t1, $t1, -1
        li      $t0, 0x8001
        mtc0    $t0, $12
here:   nop
        nop
    `);
    guest.run();
    expect((guest.machine.cpu.state.gpr[16] ?? 0) >>> 0).toBe(0x8010_0024);
  });
});

/** Adds `period` to Compare and prints a dot, five times. */
const periodic = (idle: string): string => `
        .equ    PERIOD, 10000
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $9
        sw      $k0, 0($s0)
        addiu   $s0, $s0, 4
        mfc0    $k0, $11
        addiu   $k0, $k0, PERIOD
        mtc0    $k0, $11
        li      $k0, '.'
        sb      $k0, 0($a1)
        addiu   $s1, $s1, -1
        beqz    $s1, done
        nop
        eret
done:   ${EXIT}
        .text
        .globl  _start
_start: lui     $s0, 0x8020
        li      $s1, 5
        li      $a1, 0xb80003f8
        li      $t1, PERIOD
        mtc0    $t1, $11
        li      $t0, 0x8001
        mtc0    $t0, $12
idle:   ${idle}
        b       idle
        nop
`;

describe.each([
  ['busy', 'little', 'nop'],
  ['busy', 'big', 'nop'],
  ['asleep', 'little', 'wait'],
  ['asleep', 'big', 'wait'],
] as const)('a periodic interrupt of a guest that is %s, %s-endian', (_what, endian, idle) => {
  test('does not drift by a count', () => {
    const guest = new Guest(periodic(idle), { endian });
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.console).toBe('.....');
    expect([0, 1, 2, 3, 4].map((i) => guest.word(SEEN + 4 * i))).toEqual([
      10_000, 20_000, 30_000, 40_000, 50_000,
    ]);
  });

  test('repeats to the instruction after a reset', () => {
    const guest = new Guest(periodic(idle), { endian });
    guest.run();
    const first = [guest.machine.retired, guest.machine.now(), guest.console];
    guest.reset();
    guest.run(1_000_000, 7);
    expect([guest.machine.retired, guest.machine.now(), guest.console]).toEqual(first);
  });
});

describe('WAIT', () => {
  test('hands back the time of the next match', () => {
    const guest = new Guest(periodic('wait'));
    const stop = guest.machine.run(1000);
    expect(stop).toEqual({ kind: 'waiting', until: { s: 0, ns: 100_000 } });
    const { retired } = guest.machine;
    expect(guest.machine.run(1000)).toEqual(stop);
    expect(guest.machine.retired).toBe(retired);
  });

  test('with Count stopped there is nothing to wait for', () => {
    const guest = new Guest(`
        .globl  _start
_start: lui     $t0, 0x0800
        mtc0    $t0, $13
        li      $t0, 0x8001
        mtc0    $t0, $12
        wait
    `);
    expect(guest.machine.run(1000)).toEqual({ kind: 'waiting', until: undefined });
  });
});

/** Echoes by interrupt: COM1 -> IRQ 4 -> IP2, vector read from the GT-64120; Ctrl-D ends. */
const echo = (fifo: number, idle = 'wait'): string => `
        .section .vec, "ax"
        .org    0x180
        lw      $s2, 0xc34($s3)
more:   lbu     $k0, 5($a1)
        andi    $k0, $k0, 1
        beqz    $k0, served
        nop
        lbu     $k0, 0($a1)
        addiu   $k1, $k0, -4
        beqz    $k1, done
        nop
        b       more
        sb      $k0, 0($a1)
served: li      $k0, 0x64
        sb      $k0, 0x20($a2)
        addiu   $s1, $s1, 1
        eret
done:   ${EXIT}
        .text
        .globl  _start
_start: lui     $a2, 0xb800
        li      $a1, 0xb80003f8
        lui     $s3, 0xbbe0
        li      $t0, 0x11
        sb      $t0, 0x20($a2)
        li      $t0, 0x20
        sb      $t0, 0x21($a2)
        li      $t0, 0x04
        sb      $t0, 0x21($a2)
        li      $t0, 0x01
        sb      $t0, 0x21($a2)
        li      $t0, 0xef
        sb      $t0, 0x21($a2)
        li      $t0, ${fifo}
        sb      $t0, 2($a1)
        li      $t0, 1
        sb      $t0, 1($a1)
        li      $t0, 0x0401
        mtc0    $t0, $12
sleep:  ${idle}
        b       sleep
        nop
`;

test('input that comes at the same instruction gives the same run, however it is cut into slices', () => {
  const ends = [1, 5, 1000, 2_000_000].map((slice) => {
    const guest = new Guest(echo(0x81, 'nop'));
    guest.run(500, slice);
    guest.type('twelve bytes');
    guest.run(2_000_000, slice === 1 ? 333 : slice);
    return { console: guest.console, words: [...guest.machine.cpu.state.words], now: guest.machine.now() };
  });
  expect(ends[0]?.console).toBe('twelve bytes');
  for (const end of ends) expect(end).toEqual(ends[0]);
});

describe.each(['little', 'big'] as const)('a receive interrupt, %s-endian', (endian) => {
  test('wakes a sleeping guest, which reads vector 24h', () => {
    const guest = new Guest(echo(0), { endian });
    expect(guest.run()).toMatchObject({ kind: 'waiting' });
    guest.type('a');
    guest.run();
    expect(guest.console).toBe('a');
    expect(guest.machine.cpu.state.gpr[18]).toBe(endian === 'little' ? 0x24 : 0x2400_0000);
    guest.type('bc');
    guest.run();
    guest.type('d\x04');
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.console).toBe('abcd');
  });

  test('with a trigger level of 14 comes from the time-out when fewer bytes wait', () => {
    const guest = new Guest(echo(0xc1), { endian });
    expect(guest.machine.run(1000)).toMatchObject({ kind: 'waiting' });
    guest.type('abc');
    expect(guest.console).toBe('');
    // four characters of 1 + 5 + 1 bits at 9600 Bd
    const stop = guest.machine.run(1000);
    const { ns } = guest.machine.now();
    expect(stop).toEqual({ kind: 'waiting', until: { s: 0, ns: ns + 2_916_667 } });
    guest.run(100_000);
    expect(guest.console).toBe('abc');
  });
});

test('the timer behaviour can be changed while the machine runs, and Count goes on', () => {
  const guest = new Guest(`
        .globl  _start
_start: mfc0    $s0, $9
        b       _start
        nop
  `);
  guest.run(30_000);
  guest.machine.setTimer('seed');
  expect(guest.machine.timer.behaviour).toBe('seed');
  guest.run(30_003);
  expect(guest.machine.cpu.state.gpr[16]).toBe(15_000);
  guest.reset();
  expect(guest.machine.timer.behaviour).toBe('seed');
});

test('the legacy timer interrupts every 10 ms whatever Compare says', () => {
  const guest = new Guest(oneMatch(5), { timer: 'legacy' });
  expect(guest.run(5_000_000)).toEqual({ kind: 'exited', status: 0 });
  // 10 ms are 2 000 000 instructions; eleven more end the machine
  expect(guest.machine.retired).toBe(2_000_000 + 10);
});

test('the legacy timer lets MTC0 Cause set TI and IP7, but IP6 to IP2 stay the levels of their lines', () => {
  const guest = new Guest(
    `
        li      $t0, -1
        mtc0    $t0, $13
        mfc0    $t1, $13
        lui     $k1, 0x8020
        sw      $t1, 0($k1)
        ${EXIT}
`,
    { timer: 'legacy' },
  );
  expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
  expect(guest.word(SEEN) & 0x4000_fc00).toBe(0x4000_8000);
});
