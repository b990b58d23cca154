import { expect, test } from 'vitest';
import { readRunOptions } from '../../src/cli/options.ts';

const MIB = 2 ** 20;

test('a file alone runs at 200 MIPS of virtual time with 128 MiB and Count at 100 MHz', () => {
  expect(readRunOptions(['a.s'])).toEqual({
    file: 'a.s',
    endian: undefined,
    machine: {
      memoryBytes: 128 * MIB,
      timer: 'current',
      countHz: 100_000_000,
      clock: { kind: 'virtual', mips: 200 },
    },
    maxInstructions: Number.POSITIVE_INFINITY,
    timeoutSeconds: undefined,
    stats: false,
  });
});

test('every option has its place', () => {
  const line =
    '--endian be --memory 64M --mips 50 --count-hz 1 --timer legacy --cpu 24Kf --engine interpreter --max-instructions 9 --timeout 0.5 --stats b.elf';
  expect(readRunOptions(line.split(' '))).toEqual({
    file: 'b.elf',
    endian: 'big',
    machine: { memoryBytes: 64 * MIB, timer: 'legacy', countHz: 1, clock: { kind: 'virtual', mips: 50 } },
    maxInstructions: 9,
    timeoutSeconds: 0.5,
    stats: true,
  });
});

test.each([
  ['--clock wall a.s', { kind: 'wall' }],
  ['--clock virtual a.s', { kind: 'virtual', mips: 200 }],
])('%s', (line, clock) => {
  expect(readRunOptions(line.split(' '))).toMatchObject({ machine: { clock } });
});

test.each([
  ['1M', MIB],
  ['64k', undefined],
  ['1024K', MIB],
  ['2097152', 2 * MIB],
  ['256M', 256 * MIB],
  ['257M', undefined],
  ['1G', undefined],
])('--memory %s is %d bytes', (text, bytes) => {
  const options = readRunOptions(['--memory', text, 'a.s']);
  expect(typeof options === 'string' ? undefined : options.machine.memoryBytes).toBe(bytes);
});

test.each([
  ['', 'no file given'],
  ['a.s b.s', "one file at a time: 'b.s' is one too many"],
  ['--memory 64Q a.s', "--memory '64Q' is not a size like 64M"],
  [
    '--memory 512M a.s',
    '--memory: 536870912 bytes of memory are out of range: a multiple of 64 KiB from 1 MiB to 256 MiB',
  ],
  ['--count-hz 1e6 a.s', "--count-hz '1e6' is not a whole number"],
  [
    '--count-hz 0 a.s',
    '--count-hz: a Count frequency of 0 Hz is out of range: a whole number from 1 to 1000000000',
  ],
  ['--mips 1001 a.s', '--mips: 1001 MIPS is out of range: a whole number from 1 to 1000'],
  ['--mips fast a.s', "--mips 'fast' is not a whole number"],
  ['--mips 5 --clock wall a.s', '--mips goes with --clock virtual only'],
  ['--clock sundial a.s', "--clock 'sundial' is neither virtual nor wall"],
  ['--endian middle a.s', "--endian 'middle' is neither little (le) nor big (be)"],
  ['--timer new a.s', "--timer 'new' is none of current, seed, legacy"],
  ['--cpu 74Kf a.s', "--cpu '74Kf' is not known: the only CPU is 24Kf"],
  ['--engine jit a.s', '--engine jit comes in a later version: until then, interpreter'],
  ['--engine v8 a.s', "--engine 'v8' is not known: interpreter"],
  ['--initrd f a.s', '--initrd comes with booting Linux, in a later version'],
  ['--append x a.s', '--append comes with booting Linux, in a later version'],
  ['--vcd f a.s', '--vcd comes with waveforms, in a later version'],
  ['--gdb 1234 a.s', '--gdb comes with the debugger port, in a later version'],
  ['--max-instructions 0 a.s', '--max-instructions: 0 instructions are out of range: 1 or more'],
  ['--timeout 0 a.s', '--timeout: 0 seconds are out of range: more than 0, at most 2000000'],
  ['--timeout 2000001 a.s', '--timeout: 2000001 seconds are out of range: more than 0, at most 2000000'],
  ['--timeout soon a.s', "--timeout 'soon' is not a number of seconds"],
])('%s: %s', (line, message) => {
  expect(readRunOptions(line === '' ? [] : line.split(' '))).toBe(message);
});

test('an option that does not exist is named', () => {
  expect(readRunOptions(['--fast', 'a.s'])).toContain("'--fast'");
});
