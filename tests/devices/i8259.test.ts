import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hex } from '../../src/bits.ts';
import { I8259 } from '../../src/devices/i8259.ts';
import type { Device } from '../../src/hw/device.ts';
import type { IrqLine } from '../../src/hw/irq.ts';
import { Wire } from './hand-clock.ts';

function setup() {
  const int = new Wire();
  const master: I8259 = new I8259('PIC 1', 0xf8, {
    int,
    slave: { input: 2, acknowledge: () => slave.acknowledge() },
  });
  const slave = new I8259('PIC 2', 0xde, { int: master.line(2) });
  const ports: readonly (readonly [number, Device])[] = [
    [0x20, master],
    [0xa0, slave],
    [0x4d0, master.elcr],
    [0x4d1, slave.elcr],
  ];
  const find = (port: number): readonly [number, Device] => {
    const found = ports.find(([first, { size }]) => port >= first && port < first + size);
    if (!found) throw new RangeError(`nothing is at port ${port}`);
    return found;
  };
  const write = (port: number, value: number) => {
    const [first, device] = find(port);
    device.write(port - first, 1, value);
  };
  const read = (port: number) => {
    const [first, device] = find(port);
    return device.read(port - first, 1);
  };
  const lines = new Map<number, IrqLine>();
  for (let irq = 0; irq < 16; irq++) lines.set(irq, irq < 8 ? master.line(irq) : slave.line(irq - 8));
  const line = (irq: number): IrqLine => lines.get(irq) ?? { set() {} };
  return { int, master, slave, write, read, line };
}

/** As Linux does: vectors 20h and 28h, everything unmasked. */
function initialised() {
  const pair = setup();
  for (const [port, value] of [
    [0x20, 0x11],
    [0x21, 0x20],
    [0x21, 0x04],
    [0x21, 0x01],
    [0xa0, 0x11],
    [0xa1, 0x28],
    [0xa1, 0x02],
    [0xa1, 0x01],
  ] as const) {
    pair.write(port, value);
  }
  return pair;
}

/**
 * A random program for the pair, and what QEMU 7.2's Malta answered: `w20=11` a write, `r20:00` a read, `l4=1` a line
 * driven (3 and 4 drop first: they are a UART whose interrupt is turned on anew), `a:27` a vector, `i:01` INT.
 */
test('the pair answers a thousand random accesses as the oracle does', () => {
  const { int, master, write, read, line } = setup();
  const steps = readFileSync(new URL('i8259.oracle.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);
  expect(steps.length).toBeGreaterThan(1000);
  steps.forEach((step, place) => {
    const [, kind = '', left = '', right = ''] = /^(.)(\w*)[=:](\w+)$/.exec(step) ?? [];
    const answers: Readonly<Record<string, () => number | undefined>> = {
      w: () => void write(Number.parseInt(left, 16), Number.parseInt(right, 16)),
      r: () => read(Number.parseInt(left, 16)),
      l: () => {
        if (left !== '12') line(Number(left)).set(false);
        line(Number(left)).set(right === '1');
        return undefined;
      },
      a: () => master.acknowledge(),
      i: () => (int.asserted ? 1 : 0),
    };
    const answer = answers[kind]?.();
    if (answer !== undefined) expect(hex(answer, 2), `step ${place}, ${step}`).toBe(right);
  });
});

test('out of reset nothing is masked and vectors begin at 0', () => {
  const { int, master, read, line } = setup();
  expect([read(0x21), read(0xa1)]).toEqual([0, 0]);
  line(4).set(true);
  expect(int.asserted).toBe(true);
  expect(master.acknowledge()).toBe(4);
});

test('an edge is latched when its line drops before the acknowledge', () => {
  const { int, master, line } = initialised();
  line(4).set(true);
  line(4).set(false);
  expect(int.asserted).toBe(true);
  expect(master.acknowledge()).toBe(0x24);
});

test('a level is not', () => {
  const { int, master, write, line } = initialised();
  write(0x4d0, 0x10);
  line(4).set(true);
  line(4).set(false);
  expect(int.asserted).toBe(false);
  expect(master.acknowledge()).toBe(0x27);
});

test('a level that stays up interrupts again after the end of interrupt', () => {
  const { int, master, write, line } = initialised();
  write(0x4d0, 0x10);
  line(4).set(true);
  expect(master.acknowledge()).toBe(0x24);
  expect(int.asserted).toBe(false);
  write(0x20, 0x64);
  expect(int.asserted).toBe(true);
});

test('timer, keyboard and cascade cannot be made level-triggered', () => {
  const { write, read } = setup();
  write(0x4d0, 0xff);
  write(0x4d1, 0xff);
  expect([read(0x4d0), read(0x4d1)]).toEqual([0xf8, 0xde]);
});

test('an interrupt of the second chip comes through input 2 of the first', () => {
  const { int, master, write, read, line } = initialised();
  line(8).set(true);
  expect(int.asserted).toBe(true);
  expect(master.acknowledge()).toBe(0x28);
  write(0x20, 0x0b);
  write(0xa0, 0x0b);
  expect([read(0x20), read(0xa0)]).toEqual([0x04, 0x01]);
});

test('two interrupts of the second chip, with automatic end of interrupt, both reach the first', () => {
  const { int, master, write, line } = initialised();
  for (const [port, base] of [
    [0x20, 0x20],
    [0xa0, 0x28],
  ] as const) {
    write(port, 0x11);
    write(port + 1, base);
    write(port + 1, port === 0x20 ? 4 : 2);
    write(port + 1, 0x03);
  }
  line(8).set(true);
  line(12).set(true);
  expect(master.acknowledge()).toBe(0x28);
  expect(int.asserted).toBe(true);
  expect(master.acknowledge()).toBe(0x2c);
  expect(int.asserted).toBe(false);
});

test('the poll word acknowledges', () => {
  const { int, write, read, line } = initialised();
  line(4).set(true);
  write(0x20, 0x0c);
  expect(read(0x20)).toBe(0x84);
  expect(int.asserted).toBe(false);
  write(0x20, 0x0c);
  expect(read(0x20)).toBe(0x00);
  write(0x20, 0x0b);
  expect(read(0x20)).toBe(0x10);
});

test('ICW1 forgets an edge although its line is still up', () => {
  const { int, write, line } = initialised();
  line(4).set(true);
  write(0x20, 0x11);
  expect(int.asserted).toBe(false);
  line(4).set(true);
  expect(int.asserted).toBe(false);
  line(4).set(false);
  line(4).set(true);
  expect(int.asserted).toBe(true);
});

test('reset unmasks, forgets requests and makes every input edge-triggered', () => {
  const { int, master, slave, write, read, line } = initialised();
  write(0x21, 0xff);
  write(0x4d0, 0x10);
  line(4).set(true);
  line(4).set(false);
  master.reset();
  slave.reset();
  expect([read(0x20), read(0x21), read(0x4d0)]).toEqual([0, 0, 0]);
  expect(int.asserted).toBe(false);
  expect(master.acknowledge()).toBe(0x07);
});
