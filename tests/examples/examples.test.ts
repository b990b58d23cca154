import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import type { Endian } from '../../src/bits.ts';
import { readElf } from '../../src/elf/read.ts';
import { InstructionTime } from '../../src/host/instruction-time.ts';
import { TIME_ZERO } from '../../src/hw/time.ts';
import { Machine } from '../../src/machine/machine.ts';
import { exampleRuns, examples } from './examples.ts';

const RAM = 2 ** 21;
const STATE = 2 ** 16;
/** More than any example takes. */
const LIMIT = 100e6;

/** Under the default virtual clock: 200 instructions per microsecond, Count at 100 MHz. */
function run(elf: Uint8Array, endian: Endian, input: string) {
  const time = new InstructionTime(TIME_ZERO, 0, 200);
  const sent: number[] = [];
  const machine = new Machine({
    buffer: new ArrayBuffer(STATE + RAM),
    ramBytes: RAM,
    endian,
    timer: 'current',
    countHz: 100_000_000,
    time,
    onTransmit: (byte) => sent.push(byte),
  });
  const reading = readElf(elf);
  if (!reading.ok) throw new Error(reading.message);
  machine.load(reading.elf);
  machine.receive(Uint8Array.from(input, (character) => character.charCodeAt(0)));
  let stop = machine.run(LIMIT);
  while (stop.kind === 'waiting' && stop.until !== undefined) {
    time.skipTo(stop.until, machine.cpu.retired);
    stop = machine.run(LIMIT);
  }
  return { stop, output: String.fromCharCode(...sent) };
}

describe.each(exampleRuns)('$file, $endian-endian', ({ file, endian, source, input, output }) => {
  const { elf = new Uint8Array(), diagnostics } = assemble([{ name: file, text: source }], endian);

  test('assembles without a warning', () => {
    expect(diagnostics).toEqual([]);
  });

  test('prints its .out and ends', () => {
    expect(run(elf, endian, input)).toEqual({ stop: { kind: 'exited', status: 0 }, output });
  }, 60_000);
});

test('the index lists each program and each output once, and nothing else', () => {
  const listed = examples.flatMap(({ file }) => [file, file.replace(/\.s$/, '.out')]);
  expect(readdirSync('public/examples').sort()).toEqual([...listed, 'index.json'].sort());
});

test('each example has a title, one sentence on what it shows, and runs in both endians', () => {
  for (const { title, shows, endians } of examples) {
    expect(title).not.toBe('');
    expect(shows).toMatch(/^[A-Z].*[^.]\.$/);
    expect(endians).toEqual(['little', 'big']);
  }
});
