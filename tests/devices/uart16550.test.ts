import { describe, expect, test } from 'vitest';
import { LSR_BI, LSR_FE, LSR_PE } from '../../src/devices/uart-receiver.ts';
import { Uart16550 } from '../../src/devices/uart16550.ts';
import { HandClock, Wire } from './hand-clock.ts';

const [RBR, IER, IIR, LCR, MCR, LSR, MSR] = [0, 1, 2, 3, 4, 5, 6];
const [THR, FCR, DLL, DLM] = [0, 2, 0, 1];

function setup() {
  const irq = new Wire();
  const clock = new HandClock();
  const sent: number[] = [];
  const seen = { room: 0 };
  const uart = new Uart16550(
    { name: 'UART', stride: 1, baseBaud: 115_200 },
    {
      irq,
      clock: clock.schedule,
      transmit: (byte) => sent.push(byte),
      room: () => {
        seen.room++;
      },
    },
  );
  const write = (register: number, value: number) => uart.write(register, 1, value);
  return { irq, clock, sent, seen, uart, write, read: (register: number) => uart.read(register) };
}

/** Divisor 1 and eight bits: a character of 10 bits takes 86.8 us, four 347 223 ns rounded up. */
const fast = ({ write }: ReturnType<typeof setup>) => {
  write(LCR, 0x83);
  write(DLL, 1);
  write(DLM, 0);
  write(LCR, 3);
};

test('a byte written to THR is on the line at once, and THR is empty again', () => {
  const { sent, write, read } = setup();
  write(THR, 0x141);
  expect(sent).toEqual([0x41]);
  expect(read(LSR)).toBe(0x60);
});

test('sending drops the interrupt line and raises it again: an edge for each byte', () => {
  const { irq, write } = setup();
  write(IER, 2);
  expect(irq.rises).toBe(1);
  write(THR, 1);
  write(THR, 2);
  expect(irq.rises).toBe(3);
});

test('looped back, nothing reaches the line', () => {
  const { sent, write, read } = setup();
  write(MCR, 0x10);
  write(THR, 0x41);
  expect(sent).toEqual([]);
  expect(read(RBR)).toBe(0x41);
});

test('the divisor latch is behind DLAB', () => {
  const { sent, write, read } = setup();
  write(LCR, 0x80);
  write(DLL, 0x34);
  write(DLM, 0x12);
  expect([read(DLL), read(DLM)]).toEqual([0x34, 0x12]);
  write(LCR, 0x03);
  expect(read(IER)).toBe(0);
  expect(sent).toEqual([]);
});

describe('reception', () => {
  test('without FIFO a second byte waits outside until RBR is read', () => {
    const { uart, seen, read } = setup();
    expect(uart.receive(1)).toBe(true);
    expect(uart.receive(2)).toBe(false);
    const before = seen.room;
    expect(read(RBR)).toBe(1);
    expect(seen.room).toBe(before + 1);
    expect(uart.receive(2)).toBe(true);
    expect(read(LSR)).toBe(0x61);
  });

  test('the FIFO takes 16 bytes, and the 17th waits outside without an overrun', () => {
    const { uart, write, read } = setup();
    write(FCR, 1);
    for (let byte = 0; byte < 16; byte++) expect(uart.receive(byte)).toBe(true);
    expect(uart.receive(16)).toBe(false);
    expect(read(LSR)).toBe(0x61);
    expect(Array.from({ length: 16 }, () => read(RBR))).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect(read(LSR)).toBe(0x60);
  });

  test('a line waits while the UART is looped back', () => {
    const { uart, seen, write } = setup();
    write(MCR, 0x10);
    expect(uart.receive(1)).toBe(false);
    const before = seen.room;
    write(MCR, 0);
    expect(seen.room).toBeGreaterThan(before);
    expect(uart.receive(1)).toBe(true);
  });

  test('a line waits until the FIFO is cleared', () => {
    const { uart, seen, write } = setup();
    uart.receive(1);
    const before = seen.room;
    write(FCR, 1);
    expect(seen.room).toBeGreaterThan(before);
    expect(uart.receive(2)).toBe(true);
  });

  test.each([
    [0x00, 1],
    [0x40, 4],
    [0x80, 8],
    [0xc0, 14],
  ])('FCR bits %x interrupt at %i bytes and not before', (bits, level) => {
    const { irq, uart, write, read } = setup();
    write(FCR, bits | 1);
    write(IER, 1);
    for (let byte = 1; byte < level; byte++) uart.receive(byte);
    expect(irq.asserted).toBe(false);
    uart.receive(level);
    expect(irq.asserted).toBe(true);
    expect(read(IIR)).toBe(0xc4);
    read(RBR);
    expect(irq.asserted).toBe(false);
  });
});

describe('the character time-out', () => {
  test('comes when four characters long nothing came and nothing was read', () => {
    const all = setup();
    const { irq, clock, uart, write, read } = all;
    fast(all);
    write(FCR, 0x41);
    write(IER, 1);
    uart.receive(1);
    clock.pass(347_222);
    expect(irq.asserted).toBe(false);
    clock.pass(1);
    expect(irq.asserted).toBe(true);
    expect(read(IIR)).toBe(0xcc);
    expect(read(RBR)).toBe(1);
    expect(irq.asserted).toBe(false);
  });

  test('begins anew with each byte that comes or is read', () => {
    const all = setup();
    const { irq, clock, uart, write, read } = all;
    fast(all);
    write(FCR, 0xc1);
    write(IER, 1);
    uart.receive(1);
    clock.pass(347_000);
    uart.receive(2);
    clock.pass(347_000);
    read(RBR);
    clock.pass(347_222);
    expect(irq.asserted).toBe(false);
    clock.pass(1);
    expect(irq.asserted).toBe(true);
  });

  test('does not come without the FIFO, nor for an empty one', () => {
    const all = setup();
    const { clock, uart, write, read } = all;
    fast(all);
    write(IER, 1);
    uart.receive(1);
    clock.pass(900_000);
    expect(read(IIR)).toBe(0x04);
    write(FCR, 0x41);
    uart.receive(1);
    read(RBR);
    clock.pass(900_000);
    expect(read(IIR)).toBe(0xc1);
  });

  // bits in a character: 1 start, 5 to 8 data, parity, stop. At 115 200 Bd four of them take 4 * bits / 115 200 s.
  test.each([
    [0x00, 7, 243_056],
    [0x04, 7.5, 260_417],
    [0x07, 11, 381_945],
    [0x0b, 11, 381_945],
    [0x0f, 12, 416_667],
  ])('LCR %x makes characters of %d bits', (lcr, _bits, ns) => {
    const { irq, clock, uart, write } = setup();
    write(LCR, 0x80);
    write(DLL, 1);
    write(DLM, 0);
    write(LCR, lcr);
    write(FCR, 0x41);
    write(IER, 1);
    uart.receive(1);
    clock.pass(ns - 1);
    expect(irq.asserted).toBe(false);
    clock.pass(1);
    expect(irq.asserted).toBe(true);
  });
});

describe('errors', () => {
  test('an error shows when its byte has come to the top, and once', () => {
    const { uart, write, read } = setup();
    write(FCR, 1);
    uart.receive(1);
    uart.receive(2, LSR_PE);
    uart.receive(3);
    expect(read(LSR)).toBe(0xe1);
    read(RBR);
    expect(read(LSR)).toBe(0xe5);
    expect(read(LSR)).toBe(0x61);
  });

  test('bit 7 of LSR stays while a later byte has an error', () => {
    const { uart, write, read } = setup();
    write(FCR, 1);
    uart.receive(1, LSR_FE);
    uart.receive(2, LSR_BI);
    expect(read(LSR)).toBe(0xe9);
    expect(read(LSR)).toBe(0xe1);
    read(RBR);
    expect(read(LSR)).toBe(0xf1);
    expect(read(LSR)).toBe(0x61);
  });

  test('without FIFO bit 7 of LSR is 0', () => {
    const { uart, read } = setup();
    uart.receive(1, LSR_PE);
    expect(read(LSR)).toBe(0x65);
  });

  test('an error interrupts above everything else, until LSR is read', () => {
    const { irq, uart, write, read } = setup();
    write(IER, 0x0f);
    uart.receive(1, LSR_FE);
    expect(read(IIR)).toBe(0x06);
    read(LSR);
    expect(read(IIR)).toBe(0x04);
    read(RBR);
    expect(read(IIR)).toBe(0x02);
    expect(read(IIR)).toBe(0x01);
    expect(irq.asserted).toBe(false);
  });
});

describe('modem status, looped back', () => {
  test('a change of an input is remembered until MSR is read', () => {
    const { write, read } = setup();
    write(MCR, 0x10);
    read(MSR);
    write(MCR, 0x12);
    expect(read(MSR)).toBe(0x11);
    expect(read(MSR)).toBe(0x10);
    write(MCR, 0x11);
    expect(read(MSR)).toBe(0x23);
    write(MCR, 0x18);
    expect(read(MSR)).toBe(0x8a);
  });

  test('of RI only the trailing edge counts', () => {
    const { write, read } = setup();
    write(MCR, 0x10);
    read(MSR);
    write(MCR, 0x14);
    expect(read(MSR)).toBe(0x40);
    write(MCR, 0x10);
    expect(read(MSR)).toBe(0x04);
  });

  test('it interrupts below everything else, until MSR is read', () => {
    const { irq, write, read } = setup();
    write(MCR, 0x10);
    read(MSR);
    write(IER, 8);
    expect(irq.asserted).toBe(false);
    write(MCR, 0x11);
    expect(irq.asserted).toBe(true);
    expect(read(IIR)).toBe(0x00);
    read(MSR);
    expect(irq.asserted).toBe(false);
  });
});

test('reset forgets what waits, takes the interrupt back and cancels the time-out', () => {
  const all = setup();
  const { irq, clock, uart, write, read } = all;
  fast(all);
  write(FCR, 0x41);
  write(IER, 3);
  uart.receive(1);
  uart.reset();
  expect(irq.asserted).toBe(false);
  expect(clock.schedule.next()).toBeUndefined();
  expect([IER, IIR, LCR, MCR, LSR, MSR].map(read)).toEqual([0, 1, 0, 8, 0x60, 0xb0]);
});

test('a register answers in all bytes of its stride, and its name is at its first', () => {
  const clock = new HandClock();
  const uart = new Uart16550(
    { name: 'UART', stride: 8, baseBaud: 230_400 },
    { irq: new Wire(), clock: clock.schedule, transmit() {}, room() {} },
  );
  expect([0x28, 0x2b, 0x2f].map((offset) => uart.read(offset))).toEqual([0x60, 0x60, 0x60]);
  expect(uart.size).toBe(64);
  expect(uart.registers.find(({ name }) => name === 'LSR')?.offset).toBe(0x28);
});
