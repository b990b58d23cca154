/** The board as a CPU's loads and stores find it. Values of reads: QEMU 7.2's Malta (our bare-metal program probe). */
import { describe, expect, test } from 'vitest';
import type { Endian } from '../../src/bits.ts';
import type { AccessBytes } from '../../src/hw/device.ts';
import { buildBoard, resetBoard } from '../../src/machine/board.ts';
import { PhysicalBus } from '../../src/machine/physical-bus.ts';
import { Ram } from '../../src/machine/ram.ts';
import { HandClock, Wire } from '../devices/hand-clock.ts';

const RAM_BYTES = 2 ** 20;

function setup(endian: Endian) {
  const ram = new Ram(new ArrayBuffer(0x1_0000 + RAM_BYTES), RAM_BYTES, endian);
  const holes: (readonly [number, AccessBytes, boolean, number])[] = [];
  const sent: number[] = [];
  const seen = { resets: 0 };
  const ip = { 2: new Wire(), 4: new Wire() };
  const unclaimed = (physical: number, bytes: AccessBytes, write: boolean, value: number) =>
    holes.push([physical, bytes, write, value]);
  const board = buildBoard(endian, {
    clock: new HandClock().schedule,
    irq: (input) => ip[input],
    transmit: (byte) => sent.push(byte),
    room() {},
    softReset: () => {
      seen.resets++;
    },
    unclaimed,
  });
  const bus = new PhysicalBus({ ram, unclaimed });
  bus.plug(board.mappings);
  return { ram, holes, sent, seen, ip, board, bus };
}

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  test.each<readonly [what: string, physical: number, bytes: AccessBytes, value: number]>([
    ['I/O port 300', 0x1800_0300, 1, 0xff],
    ['I/O port 300', 0x1800_0300, 2, 0xffff],
    ['I/O port 300', 0x1800_0300, 4, 0xffff_ffff],
    ['I/O port 2000', 0x1800_2000, 4, 0xffff_ffff],
    ['the last I/O port', 0x1800_ffff, 1, 0xff],
    ['beyond the I/O ports', 0x1801_0000, 1, 0],
    ['beyond the I/O ports', 0x1801_2000, 4, 0],
    ['PCI memory', 0x1000_0100, 4, 0],
    ['PCI memory', 0x1100_0000, 1, 0],
    ['past RAM', RAM_BYTES, 4, 0],
    ['where the GT-64120 was at reset', 0x1400_0000, 4, 0],
    ['past the GT-64120', 0x1be0_1000, 4, 0],
    ['past the flash', 0x1e40_0000, 4, 0],
    ['past the FPGA', 0x1f10_0000, 4, 0],
  ])('%s at %x reads as nothing, %i bytes wide, and is noted', (_what, physical, bytes, value) => {
    const { holes, bus } = setup(endian);
    expect(bus.answers(physical)).toBe(true);
    expect(bus.read(physical, bytes)).toBe(value);
    expect(holes).toEqual([[physical, bytes, false, value]]);
    bus.write(physical, bytes, 1);
    expect(holes.at(-1)).toEqual([physical, bytes, true, 1]);
    expect(bus.read(physical, bytes)).toBe(value);
  });

  test('below 20000000h everything answers, above it RAM alone', () => {
    const { bus } = setup(endian);
    expect(bus.answers(0x1fff_ffff)).toBe(true);
    expect(bus.answers(0x2000_0000)).toBe(false);
    expect(bus.answers(0x7fff_fffc)).toBe(false);
    expect(bus.answers(0x8000_0000)).toBe(true);
    expect(bus.answers(0x8000_0000 + RAM_BYTES - 1)).toBe(true);
    expect(bus.answers(0x8000_0000 + RAM_BYTES)).toBe(false);
    expect(bus.answers(0xffff_fffc)).toBe(false);
  });

  test('RAM is at 0 and once more at 80000000h', () => {
    const { ram, bus } = setup(endian);
    bus.write(0x8000_0104, 2, 0x1234);
    expect(bus.read(0x104, 2)).toBe(0x1234);
    expect(ram.read(0x104, 2)).toBe(0x1234);
    bus.write(0x108, 4, 0x8765_4321);
    expect(bus.read(0x8000_0108, 4)).toBe(0x8765_4321);
  });

  test('COM1 is at I/O port 3f8h, IRQ 4, and comes to the CPU on IP2', () => {
    const { ip, sent, bus } = setup(endian);
    bus.write(0x1800_03f8, 1, 0x41);
    expect(sent).toEqual([0x41]);
    expect(ip[2].asserted).toBe(false);
    bus.write(0x1800_03f9, 1, 2);
    expect(ip[2].asserted).toBe(true);
    expect(bus.read(0x1800_0020, 1)).toBe(0x10);
    expect(ip[4].asserted).toBe(false);
  });

  test('the CBUS UART is at 1f000900h, 8 bytes a register, on IP4', () => {
    const { ip, sent, bus } = setup(endian);
    bus.write(0x1f00_0900, 4, 0x41);
    expect(sent).toEqual([0x41]);
    bus.write(0x1f00_0908, 4, 2);
    expect(ip[4].asserted).toBe(true);
    expect(ip[2].asserted).toBe(false);
    expect(bus.read(0x1f00_0928, 4)).toBe(0x60);
    expect(bus.read(0x1f00_092c, 4)).toBe(0x60);
    expect([0, 3, 7].map((i) => bus.read(0x1f00_0928 + i, 1))).toEqual([0x60, 0x60, 0x60]);
  });

  test('SOFTRES is at 1f000500h and reads 0', () => {
    const { seen, bus } = setup(endian);
    expect(bus.read(0x1f00_0500, 4)).toBe(0);
    bus.write(0x1f00_0500, 4, 0x42);
    expect(seen.resets).toBe(1);
  });

  test('the acknowledge register of the GT-64120 reads the vector of the PIC', () => {
    const { ip, bus } = setup(endian);
    bus.write(0x1800_0020, 1, 0x11);
    bus.write(0x1800_0021, 1, 0x20);
    bus.write(0x1800_0021, 1, 0x04);
    bus.write(0x1800_0021, 1, 0x01);
    bus.write(0x1800_03f9, 1, 2);
    expect(bus.read(0x1be0_0c34, 4)).toBe(endian === 'little' ? 0x24 : 0x2400_0000);
    expect(ip[2].asserted).toBe(false);
    expect(bus.read(0x1be0_0c34, 4)).toBe(endian === 'little' ? 0x27 : 0x2700_0000);
  });

  test('both PICs and their ELCRs are at their ports', () => {
    const { holes, bus } = setup(endian);
    for (const port of [0x21, 0xa1, 0x4d0, 0x4d1]) {
      bus.write(0x1800_0000 + port, 1, 0x48);
      expect(bus.read(0x1800_0000 + port, 1)).toBe(0x48);
    }
    expect(holes).toEqual([]);
  });

  test('reset takes every interrupt back', () => {
    const { ip, board, bus } = setup(endian);
    bus.write(0x1800_03f9, 1, 2);
    bus.write(0x1f00_0908, 4, 2);
    bus.write(0x1f00_0408, 4, 0xff);
    resetBoard(board);
    expect([ip[2].asserted, ip[4].asserted]).toEqual([false, false]);
    expect(board.fpga.leds).toBe(0);
  });
});

test.each<readonly [what: string, physical: number, bytes: AccessBytes, little: number, big: number]>([
  ['COM1, LSR', 0x1800_03fd, 1, 0x60, 0x60],
  ['COM1, MCR and LSR', 0x1800_03fc, 2, 0x6008, 0x0860],
  ['COM1, MCR to SCR', 0x1800_03fc, 4, 0x00b0_6008, 0x0860_b000],
  ['FPGA, status', 0x1f00_0208, 4, 0x10, 0x12],
  ['FPGA, status', 0x1f00_0208, 1, 0x10, 0x12],
  ['FPGA, status', 0x1f00_0208, 2, 0x10, 0x12],
  ['FPGA, status, last lane', 0x1f00_020b, 1, 0, 0],
  ['FPGA, BRKRES', 0x1f00_0508, 4, 0x0a, 0x0a],
  ['GT-64120, PCI command', 0x1be0_0c00, 1, 0x01, 0x00],
  ['GT-64120, PCI command', 0x1be0_0c02, 1, 0x01, 0x00],
  ['GT-64120, PCI command', 0x1be0_0c02, 2, 0x0001, 0x0000],
])('%s at %x, %i bytes wide, is %x, big-endian %x', (_what, physical, bytes, little, big) => {
  expect(setup('little').bus.read(physical, bytes)).toBe(little);
  expect(setup('big').bus.read(physical, bytes)).toBe(big);
});

test('a wide access to I/O ports is little-endian in both byte orders', () => {
  for (const [endian, value] of [
    ['little', 0x4321_8300],
    ['big', 0x0083_2143],
  ] as const) {
    const { bus, board } = setup(endian);
    // 3f8h to 3fbh: with DLAB set, the divisor latch, FCR and LCR
    bus.write(0x1800_03fb, 1, 0x80);
    bus.write(0x1800_03f8, 4, value);
    expect(board.com1.read(3), endian).toBe(0x43);
    bus.write(0x1800_03fb, 1, 0x80);
    expect([board.com1.read(0), board.com1.read(1)], endian).toEqual([0x00, 0x83]);
  }
});
