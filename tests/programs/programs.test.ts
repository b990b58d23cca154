/**
 * Each program here carries what has to be true at its end: `#= $t2 = 1`, or `#=big $t2 = 1` for one byte order alone. A
 * register ($t2, hi, lo) or the word at a label ([sum]). It ends by running off its last line, with Status.BEV set again if it
 * has cleared it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import type { Endian } from '../../src/bits.ts';
import { readElf } from '../../src/elf/read.ts';
import { InstructionTime } from '../../src/host/instruction-time.ts';
import { TIME_ZERO } from '../../src/hw/time.ts';
import { parseGpr } from '../../src/isa/registers.ts';
import { Machine } from '../../src/machine/machine.ts';

const STATE_BYTES = 0x1_0000;
const RAM_BYTES = 4 * 2 ** 20;
const MOST_INSTRUCTIONS = 10_000_000;
const END = '\n        .text\nthe_end: break\n';

interface Expectation {
  readonly endian: Endian | undefined;
  readonly place: string;
  readonly value: number;
}

const EXPECTATION = /^#=(little|big)? (\S+) = (\S+)$/;

function expectationsOf(source: string): readonly Expectation[] {
  const lines = source.split('\n').filter((line) => line.startsWith('#='));
  return lines.map((line) => {
    const [, endian, place, value] = EXPECTATION.exec(line) ?? [];
    if (place === undefined || !Number.isInteger(Number(value)))
      throw new Error(`'${line}' is no expectation: write #= $t2 = 1`);
    return { endian: endian as Endian | undefined, place, value: Number(value) >>> 0 };
  });
}

/** Runs `source` to its end under the default virtual clock. Returns how to look at a place. */
function run(name: string, source: string, endian: Endian): (place: string) => number {
  const { elf, diagnostics } = assemble([{ name, text: source + END }], endian);
  expect(diagnostics).toEqual([]);
  const read = readElf(elf ?? new Uint8Array());
  if (!read.ok) throw new Error(read.message);
  const symbols = new Map(read.elf.symbols.map((symbol) => [symbol.name, symbol.value]));
  const time = new InstructionTime(TIME_ZERO, 0, 200);
  const machine = new Machine({
    buffer: new ArrayBuffer(STATE_BYTES + RAM_BYTES),
    ramBytes: RAM_BYTES,
    endian,
    timer: 'current',
    countHz: 100_000_000,
    time,
    onTransmit: () => {},
  });
  machine.load(read.elf);
  let stop = machine.run(MOST_INSTRUCTIONS);
  while (stop.kind === 'waiting' && stop.until !== undefined && stop.until.s < 1) {
    time.skipTo(stop.until, machine.cpu.retired);
    stop = machine.run(MOST_INSTRUCTIONS);
  }
  expect(stop).toMatchObject({ kind: 'uncaught', ExcCode: 'Bp', EPC: symbols.get('the_end') });
  return (place) => {
    const { state } = machine.cpu;
    if (place === 'hi' || place === 'lo') return state[place];
    const register = parseGpr(place);
    if (register !== undefined) return (state.gpr[register] as number) >>> 0;
    const label = /^\[(\w+)\]$/.exec(place)?.[1];
    const address = label === undefined ? undefined : symbols.get(label);
    if (address === undefined) throw new Error(`'${place}' is no register and no [label]`);
    return machine.ram.read(address & 0x1fff_ffff, 4);
  };
}

const here = new URL('.', import.meta.url);
const programs = readdirSync(here).filter((name) => name.endsWith('.s'));

test('there are programs', () => {
  expect(programs.length).toBeGreaterThan(0);
});

for (const name of programs) {
  const source = readFileSync(new URL(name, here), 'utf8');
  test.each(['little', 'big'] as const)(`${name}, %s-endian`, (endian) => {
    const expectations = expectationsOf(source);
    expect(expectations, 'a program without #= proves nothing').not.toEqual([]);
    const look = run(name, source, endian);
    const seen = expectations.filter((one) => one.endian === undefined || one.endian === endian);
    expect(seen.map(({ place }) => `${place} = 0x${look(place).toString(16)}`)).toEqual(
      seen.map(({ place, value }) => `${place} = 0x${value.toString(16)}`),
    );
  });
}
