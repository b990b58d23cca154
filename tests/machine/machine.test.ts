import { describe, expect, test } from 'vitest';
import { EXIT, Guest } from './guest.ts';

/** Prints `text` on the UART whose THR is at `thr`, with its LSR `lsr` bytes further. */
const hello = (thr: string, lsr: string, store: string, load: string): string => `
        .text
        .globl  _start
_start: la      $a0, text
        li      $a1, ${thr}
next:   lbu     $t0, 0($a0)
        beqz    $t0, done
        addiu   $a0, $a0, 1
busy:   ${load} $t1, ${lsr}($a1)
        andi    $t1, $t1, 0x20
        beqz    $t1, busy
        nop
        b       next
        ${store} $t0, 0($a1)
done:   ${EXIT}
        .data
text:   .asciiz "hello, malta\\n"
`;

const forever = `
        .text
        .globl  _start
_start: li      $a1, 0xb80003f8
        li      $t0, 0x41
again:  b       again
        sb      $t0, 0($a1)
`;

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  test.each([
    ['COM1', hello('0xb80003f8', '5', 'sb', 'lbu')],
    ['the CBUS UART', hello('0xbf000900', '0x28', 'sw', 'lw')],
  ])('a program prints on %s and ends the machine', (_uart, source) => {
    const guest = new Guest(source, { endian });
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.console).toBe('hello, malta\n');
  });

  test('the program starts as QEMU starts a kernel', () => {
    const guest = new Guest('.globl _start\n_start: nop', { endian });
    const { state } = guest.machine.cpu;
    expect(state.pc >>> 0).toBe(0x8010_0000);
    expect(Array.from([29, 4, 5, 6, 7, 25, 31], (n) => (state.gpr[n] ?? 0) >>> 0)).toEqual([
      0x8000_1fc0, 2, 0x8000_2000, 0x8000_2008, 0x0040_0000, 0x8010_0000, 0x9fc0_0644,
    ]);
    expect(state.Status >>> 0).toBe(0x0040_0000);
    expect(state.Cause >>> 0).toBe(0);
    expect(guest.machine.retired).toBe(0);
  });

  test('the ROM prints a string for whoever calls YAMON', () => {
    const guest = new Guest(
      `
        .globl  _start
_start: lui     $t9, 0x9fc0
        lw      $t9, 0x534($t9)
        la      $a1, text
        jalr    $t9
        nop
        lui     $t9, 0x9fc0
        lw      $t9, 0x504($t9)
        la      $a1, text
        li      $a2, 2
        jalr    $t9
        nop
        ${EXIT}
        .data
text:   .asciiz "yamon!"
      `,
      { endian },
    );
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
    expect(guest.console).toBe('yamon!ya');
  });

  test('a jump to the reset vector starts the program again', () => {
    const guest = new Guest(
      `
        .globl  _start
_start: lui     $t0, 0x8020
        lw      $t1, 0($t0)
        addiu   $t1, $t1, 1
        sw      $t1, 0($t0)
        li      $t2, 3
        beq     $t1, $t2, done
        nop
        li      $sp, 0
        lui     $t9, 0xbfc0
        jr      $t9
        nop
done:   ${EXIT}
      `,
      { endian },
    );
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
    expect((guest.machine.cpu.state.gpr[29] ?? 0) >>> 0).toBe(0x8000_1fc0);
  });
});

test('once the guest has ended the machine nothing runs any more', () => {
  const guest = new Guest(hello('0xb80003f8', '5', 'sb', 'lbu'));
  guest.run();
  const { retired } = guest.machine;
  expect(guest.machine.run(1000)).toEqual({ kind: 'exited', status: 0 });
  expect(guest.machine.retired).toBe(retired);
});

test('reset brings back the state right after load: a run repeats to the byte', () => {
  const guest = new Guest(hello('0xb80003f8', '5', 'sb', 'lbu'));
  guest.run();
  const first = { console: guest.console, retired: guest.machine.retired, time: guest.machine.now() };
  guest.machine.ram.write(0x20_0000, 4, 1);
  guest.reset();
  expect(guest.machine.retired).toBe(0);
  expect(guest.word(0x8020_0000)).toBe(0);
  expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
  expect({ console: guest.console, retired: guest.machine.retired, time: guest.machine.now() }).toEqual(
    first,
  );
});

test('a loop that prints without end comes back after exactly the instructions allowed', () => {
  const guest = new Guest(forever);
  expect(guest.machine.run(1003)).toEqual({ kind: 'budget' });
  expect(guest.machine.retired).toBe(1003);
  expect(guest.sent).toHaveLength(500);
  expect(guest.machine.run(0)).toEqual({ kind: 'budget' });
  expect(guest.machine.retired).toBe(1003);
});

test('a guest that takes exceptions for ever comes back too', () => {
  const guest = new Guest(`
        .section .vec, "ax"
        .org    0x180
        syscall
        .text
        .globl  _start
_start: mtc0    $zero, $12
        syscall
  `);
  expect(guest.machine.run(1000)).toEqual({ kind: 'budget' });
  expect(guest.machine.run(1000)).toEqual({ kind: 'budget' });
});

test('input arrives whole however slowly the guest reads', () => {
  const guest = new Guest(`
        .globl  _start
_start: li      $a1, 0xb80003f8
poll:   lbu     $t0, 5($a1)
        andi    $t0, $t0, 1
        beqz    $t0, poll
        nop
        lbu     $t1, 0($a1)
        b       poll
        sb      $t1, 0($a1)
  `);
  const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(32 + (i % 90))).join('');
  guest.type(text.slice(0, 100));
  guest.run(50);
  guest.type(text.slice(100));
  guest.run(5000);
  expect(guest.console).toBe(text);
});

test('what nothing claims is in the log, with the instruction that did it', () => {
  const guest = new Guest(`
        .globl  _start
_start: lui     $t0, 0xbc00
        lw      $t1, 0($t0)
        sb      $t1, 4($t0)
        ${EXIT}
  `);
  guest.run();
  expect(guest.machine.unclaimed()).toEqual([
    { physical: 0x1c00_0000, bytes: 4, write: false, value: 0, pc: 0x8010_0004, times: 1 },
    { physical: 0x1c00_0004, bytes: 1, write: true, value: 0, pc: 0x8010_0008, times: 1 },
  ]);
  guest.reset();
  expect(guest.machine.unclaimed()).toEqual([]);
});

test('LEDs and display can be read from outside', () => {
  const guest = new Guest(`
        .globl  _start
_start: lui     $t0, 0xbf00
        li      $t1, 0xa5
        sw      $t1, 0x408($t0)
        li      $t1, 0x21
        sw      $t1, 0x450($t0)
        ${EXIT}
  `);
  guest.run();
  expect([guest.machine.leds, guest.machine.display]).toEqual([0xa5, '       !']);
});

describe('an exception with nobody to handle it', () => {
  test('a system call', () => {
    const guest = new Guest('.globl _start\n_start: nop\nsyscall');
    const stop = { kind: 'uncaught', ExcCode: 'Sys', EPC: 0x8010_0004, BadVAddr: undefined };
    expect(guest.run()).toEqual(stop);
    expect(guest.machine.run(10)).toEqual(stop);
    guest.reset();
    expect(guest.machine.run(1)).toEqual({ kind: 'budget' });
  });

  test('a misaligned load in a delay slot names the branch and the address', () => {
    const guest = new Guest('.globl _start\n_start: b _start\nlw $t0, 2($sp)');
    expect(guest.run()).toEqual({
      kind: 'uncaught',
      ExcCode: 'AdEL',
      EPC: 0x8010_0000,
      BadVAddr: 0x8000_1fc2,
    });
  });

  test('a bus error is not possible below 20000000h', () => {
    const guest = new Guest(`.globl _start\n_start: lui $t0, 0xbfff\nlw $t1, 0($t0)\n${EXIT}`);
    expect(guest.run()).toEqual({ kind: 'exited', status: 0 });
  });

  test('SDBBP counts as a breakpoint, whatever BEV is', () => {
    const guest = new Guest('.globl _start\n_start: mtc0 $zero, $12\nsdbbp');
    expect(guest.run()).toEqual({ kind: 'uncaught', ExcCode: 'Bp', EPC: 0x8010_0004, BadVAddr: undefined });
  });

  test('an interrupt taken while BEV is set', () => {
    const guest = new Guest(`
        .globl  _start
_start: li      $t0, 100
        mtc0    $t0, $11
        li      $t0, 0x00408001
        mtc0    $t0, $12
here:   b       here
        nop
    `);
    expect(guest.run()).toMatchObject({ kind: 'uncaught', ExcCode: 'Int' });
  });
});
