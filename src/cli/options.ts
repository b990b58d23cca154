/** The options of `valletta run`: what may be written, what it means, and what is said when it is wrong. */
import { parseArgs } from 'node:util';
import type { MachineOptions } from '../api/vm-api.ts';
import type { Endian } from '../bits.ts';
import { clockModeError } from '../host/clocks.ts';
import { countHzError, memoryError } from '../host/machine-options.ts';
import type { TimerBehaviour } from '../timer/behaviour.ts';
import { endianError, readEndian } from './endian.ts';

export const RUN_USAGE = `usage: valletta run FILE [options]

Runs FILE, a .s source or an ELF executable, on a Malta board. The serial port is stdin and stdout.

  --endian little|big         for a source; an ELF says its own (default little; le, be)
  --memory SIZE               RAM, 1M to 256M (default 128M)
  --clock virtual|wall        instructions make the time, or the host's clock does (default virtual)
  --mips N                    virtual clock: instructions in a microsecond, 1 to 1000 (default 200)
  --count-hz N                frequency of Count, 1 to 1000000000 (default 100000000)
  --timer current|seed|legacy which timer: with the later kernel fixes, as merged, or before (default current)
  --cpu 24Kf  --engine interpreter
  --max-instructions N        stop after N instructions
  --timeout SECONDS           stop after this time
  --stats                     at the end a line of JSON on stderr

Exit status: the guest's own (a store of 0x42 to 0xbf000500 is 0); 124 when --max-instructions or --timeout
ended it; 1 when it stopped otherwise; 2 when the command line or the file is wrong.
`;

export interface RunOptions {
  readonly file: string;
  /** Undefined when not given. */
  readonly endian: Endian | undefined;
  readonly machine: MachineOptions;
  /** Infinite when not given. */
  readonly maxInstructions: number;
  readonly timeoutSeconds: number | undefined;
  readonly stats: boolean;
}

const OPTIONS = {
  endian: { type: 'string' },
  memory: { type: 'string', default: '128M' },
  clock: { type: 'string', default: 'virtual' },
  mips: { type: 'string' },
  'count-hz': { type: 'string', default: '100000000' },
  timer: { type: 'string', default: 'current' },
  cpu: { type: 'string', default: '24Kf' },
  engine: { type: 'string', default: 'interpreter' },
  'max-instructions': { type: 'string' },
  timeout: { type: 'string' },
  stats: { type: 'boolean', default: false },
  initrd: { type: 'string' },
  append: { type: 'string' },
  vcd: { type: 'string' },
  gdb: { type: 'string' },
} as const;

const TIMERS: readonly TimerBehaviour[] = ['current', 'seed', 'legacy'];
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };
const DEFAULT_MIPS = '200';
/** A Node timer holds 2^31 ms. */
const MOST_SECONDS = 2_000_000;

/** Options of a later version. Refused, since a run that ignored them would mislead. */
const LATER = {
  initrd: 'booting Linux',
  append: 'booting Linux',
  vcd: 'waveforms',
  gdb: 'the debugger port',
} as const;

/** The options, or what is wrong with them: a sentence. */
export function readRunOptions(args: readonly string[]): RunOptions | string {
  let values: ReturnType<typeof parse>['values'];
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parse(args));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [file, extra] = positionals;
  if (file === undefined) return 'no file given';
  if (extra !== undefined) return `one file at a time: '${extra}' is one too many`;
  for (const [name, what] of Object.entries(LATER) as [keyof typeof LATER, string][]) {
    if (values[name] !== undefined) return `--${name} comes with ${what}, in a later version`;
  }
  if (values.cpu !== '24Kf') return `--cpu '${values.cpu}' is not known: the only CPU is 24Kf`;
  if (values.engine === 'jit') return '--engine jit comes in a later version: until then, interpreter';
  if (values.engine !== 'interpreter') return `--engine '${values.engine}' is not known: interpreter`;
  const endian = values.endian === undefined ? undefined : readEndian(values.endian);
  if (values.endian !== undefined && endian === undefined) {
    return endianError(values.endian);
  }
  const timer = TIMERS.find((one) => one === values.timer);
  if (timer === undefined) return `--timer '${values.timer}' is none of ${TIMERS.join(', ')}`;
  if (values.clock !== 'virtual' && values.clock !== 'wall') {
    return `--clock '${values.clock}' is neither virtual nor wall`;
  }
  if (values.clock === 'wall' && values.mips !== undefined) return '--mips goes with --clock virtual only';
  const memoryBytes = size(values.memory);
  const countHz = wholeNumber(values['count-hz']);
  const mips = wholeNumber(values.mips ?? DEFAULT_MIPS);
  const clock = values.clock === 'wall' ? ({ kind: 'wall' } as const) : ({ kind: 'virtual', mips } as const);
  const maxInstructions =
    values['max-instructions'] === undefined
      ? Number.POSITIVE_INFINITY
      : wholeNumber(values['max-instructions']);
  const timeoutSeconds = values.timeout === undefined ? undefined : number(values.timeout);
  const wrong =
    explain('--memory', values.memory, memoryBytes, 'a size like 64M', memoryError(memoryBytes)) ??
    explain('--count-hz', values['count-hz'], countHz, 'a whole number', countHzError(countHz)) ??
    explain('--mips', values.mips ?? '', mips, 'a whole number', clockModeError(clock)) ??
    explain(
      '--max-instructions',
      values['max-instructions'] ?? '',
      maxInstructions,
      'a whole number',
      maxInstructions >= 1 ? undefined : '0 instructions are out of range: 1 or more',
    ) ??
    explain(
      '--timeout',
      values.timeout ?? '',
      timeoutSeconds ?? 1,
      'a number of seconds',
      timeoutSeconds === undefined || (timeoutSeconds > 0 && timeoutSeconds <= MOST_SECONDS)
        ? undefined
        : `${timeoutSeconds} seconds are out of range: more than 0, at most ${MOST_SECONDS}`,
    );
  if (wrong !== undefined) return wrong;
  return {
    file,
    endian,
    machine: { memoryBytes, timer, countHz, clock },
    maxInstructions,
    timeoutSeconds,
    stats: values.stats,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });

const explain = (
  option: string,
  written: string,
  value: number,
  expected: string,
  error: string | undefined,
): string | undefined => {
  if (Number.isNaN(value)) return `${option} '${written}' is not ${expected}`;
  return error === undefined ? undefined : `${option}: ${error}`;
};

/** NaN for what is no number. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

const number = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

const size = (text: string): number => {
  const [, digits, unit = ''] = /^(\d+)([KMG]?)$/i.exec(text) ?? [];
  return digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
};
