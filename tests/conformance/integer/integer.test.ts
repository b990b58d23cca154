import { expect, test } from 'vitest';
import { readElf } from '../../../src/elf/read.ts';
import { InstructionTime } from '../../../src/host/instruction-time.ts';
import { TIME_ZERO } from '../../../src/hw/time.ts';
import { Machine } from '../../../src/machine/machine.ts';
import { type Program, programs } from './programs.ts';

const STATE_BYTES = 0x1_0000;
const RAM_BYTES = 4 * 2 ** 20;
/** Ten times what the longest one takes. */
const MOST_INSTRUCTIONS = 30_000_000;

/** From WAIT straight to the next event, under the default virtual clock. */
function outputOf({ elf, endian }: Program): string {
  const reading = readElf(elf);
  if (!reading.ok) throw new Error(reading.message);
  const time = new InstructionTime(TIME_ZERO, 0, 200);
  const sent: number[] = [];
  const machine = new Machine({
    buffer: new ArrayBuffer(STATE_BYTES + RAM_BYTES),
    ramBytes: RAM_BYTES,
    endian,
    timer: 'current',
    countHz: 100_000_000,
    time,
    onTransmit: (byte) => sent.push(byte),
  });
  machine.load(reading.elf);
  while (machine.cpu.retired < MOST_INSTRUCTIONS) {
    const stop = machine.run(MOST_INSTRUCTIONS - machine.cpu.retired);
    if (stop.kind !== 'waiting' || stop.until === undefined) break;
    time.skipTo(stop.until, machine.cpu.retired);
  }
  return Buffer.from(sent).toString();
}

test('there are 69 programs for each byte order', () => {
  expect(programs.map(({ endian }) => endian).filter((endian) => endian === 'big')).toHaveLength(69);
  expect(programs).toHaveLength(138);
});

test.each(programs)('$name, $endian-endian, prints what it prints in QEMU', (program) => {
  expect(outputOf(program).split('\n')).toEqual(program.output.split('\n'));
});
