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
const DEFAULT_MIPS = 200;
/** A Node timer holds 2^31 ms. */
const MOST_SECONDS = 2_000_000;

/** Options of a later version. Refused, since a run that ignored them would mislead. */
const LATER = {
  initrd: 'booting Linux',
  append: 'booting Linux',
  vcd: 'waveforms',
  gdb: 'the debugger port',
} as const;

type Values = ReturnType<typeof parse>['values'];

/** The options, or what is wrong with them: a sentence. */
export function readRunOptions(args: readonly string[]): RunOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [file, extra] = positionals;
  if (file === undefined) return 'no file given';
  if (extra !== undefined) return `one file at a time: '${extra}' is one too many`;
  const numbers = readNumbers(values);
  const wrong = wrongChoice(values) ?? wrongNumber(values, numbers);
  if (wrong !== undefined) return wrong;
  const { memoryBytes, countHz, mips, maxInstructions, timeoutSeconds } = numbers;
  return {
    file,
    endian: values.endian === undefined ? undefined : readEndian(values.endian),
    machine: {
      memoryBytes,
      timer: TIMERS.find((one) => one === values.timer) ?? 'current',
      countHz,
      clock: values.clock === 'wall' ? { kind: 'wall' } : { kind: 'virtual', mips },
    },
    maxInstructions,
    timeoutSeconds,
    stats: values.stats,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });

/** What was chosen and is not there. */
function wrongChoice({ cpu, engine, endian, timer, clock, mips, ...values }: Values): string | undefined {
  for (const [name, what] of Object.entries(LATER) as [keyof typeof LATER, string][]) {
    if (values[name] !== undefined) return `--${name} comes with ${what}, in a later version`;
  }
  if (cpu !== '24Kf') return `--cpu '${cpu}' is not known: the only CPU is 24Kf`;
  if (engine === 'jit') return '--engine jit comes in a later version: until then, interpreter';
  if (engine !== 'interpreter') return `--engine '${engine}' is not known: interpreter`;
  if (endian !== undefined && readEndian(endian) === undefined) return endianError(endian);
  if (!TIMERS.some((one) => one === timer)) return `--timer '${timer}' is none of ${TIMERS.join(', ')}`;
  if (clock !== 'virtual' && clock !== 'wall') return `--clock '${clock}' is neither virtual nor wall`;
  if (clock === 'wall' && mips !== undefined) return '--mips goes with --clock virtual only';
  return undefined;
}

interface Numbers {
  readonly memoryBytes: number;
  readonly countHz: number;
  readonly mips: number;
  readonly maxInstructions: number;
  readonly timeoutSeconds: number | undefined;
}

/** NaN for what is no number. */
const readNumbers = (values: Values): Numbers => ({
  memoryBytes: size(values.memory),
  countHz: wholeNumber(values['count-hz']),
  mips: values.mips === undefined ? DEFAULT_MIPS : wholeNumber(values.mips),
  maxInstructions:
    values['max-instructions'] === undefined
      ? Number.POSITIVE_INFINITY
      : wholeNumber(values['max-instructions']),
  timeoutSeconds: values.timeout === undefined ? undefined : seconds(values.timeout),
});

const wrongNumber = (values: Values, numbers: Numbers): string | undefined => {
  const { memoryBytes, countHz, mips, maxInstructions, timeoutSeconds = 1 } = numbers;
  return (
    explain('--memory', values.memory, memoryBytes, 'a size like 64M', memoryError(memoryBytes)) ??
    explain('--count-hz', values['count-hz'], countHz, 'a whole number', countHzError(countHz)) ??
    explain('--mips', values.mips, mips, 'a whole number', clockModeError({ kind: 'virtual', mips })) ??
    explain(
      '--max-instructions',
      values['max-instructions'],
      maxInstructions,
      'a whole number',
      maxInstructions >= 1 ? undefined : '0 instructions are out of range: 1 or more',
    ) ??
    explain(
      '--timeout',
      values.timeout,
      timeoutSeconds,
      'a number of seconds',
      timeoutSeconds > 0 && timeoutSeconds <= MOST_SECONDS
        ? undefined
        : `${timeoutSeconds} seconds are out of range: more than 0, at most ${MOST_SECONDS}`,
    )
  );
};

const explain = (
  option: string,
  written: string | undefined,
  value: number,
  expected: string,
  error: string | undefined,
): string | undefined => {
  if (Number.isNaN(value)) return `${option} '${written}' is not ${expected}`;
  return error === undefined ? undefined : `${option}: ${error}`;
};

const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

const seconds = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

const size = (text: string): number => {
  const [, digits, unit = ''] = /^(\d+)([KMG]?)$/i.exec(text) ?? [];
  return digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
};
