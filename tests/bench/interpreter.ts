/** How fast the interpreter is, beside QEMU. */
import type { Browser } from 'playwright-core';
import type { Endian } from '../../src/bits.ts';
import { openBenchPage, rendererOf, serveBenchSite } from './bench-site.ts';
import { cpuSeconds, tellsCpuTime } from './cpu-time.ts';
import { type Kernel, kernelElf, kernels } from './kernels.ts';
import { machineOptions } from './machine-options.ts';
import { type GuestRun, startNodeGuest } from './node-guest.ts';
import type { QemuRun } from './qemu.ts';
import type { Section, Table, Tools } from './section.ts';
import { geometricMean, median } from './statistics.ts';

const ROUNDS = 3;
const WALL = { kind: 'wall' } as const;
const endians: readonly Endian[] = ['little', 'big'];

/** Million instructions per CPU second. */
interface Speeds {
  readonly node: number;
  readonly chromium: number | undefined;
  readonly qemu: number | undefined;
}

/** A machine in a fresh worker of a fresh page. */
async function startPageGuest(browser: Browser) {
  const site = await serveBenchSite(true);
  const page = await openBenchPage(browser, site);
  const pid = await rendererOf(browser);
  return {
    async run(elf: Uint8Array): Promise<GuestRun> {
      await page.load(elf, machineOptions(WALL));
      const before = cpuSeconds(pid);
      const run = await page.run();
      return { ...run, cpuSeconds: cpuSeconds(pid) - before };
    },
    async close(): Promise<void> {
      await page.close();
      await site.close();
    },
  };
}

/** A machine that computes something else is not a fast one. */
function expectSameOutput(runs: readonly (QemuRun | undefined)[]): void {
  const outputs = new Set(
    runs.filter((run) => run !== undefined).map((run) => run.console.replaceAll('\r', '')),
  );
  if (outputs.size > 1) throw new Error(`the machines do not agree: ${[...outputs].join(' / ')}`);
}

const mips = (instructions: number, run: QemuRun | undefined): number | undefined =>
  run && instructions / run.cpuSeconds / 1e6;

/** The same program in each machine in turn, `ROUNDS` times. */
async function race(kernel: Kernel, endian: Endian, { browser, qemu }: Tools): Promise<readonly Speeds[]> {
  const elf = kernelElf(kernel, endian);
  const node = startNodeGuest();
  const page = browser && (await startPageGuest(browser));
  const rounds: Speeds[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const inNode = await node.run(elf, WALL);
    const inQemu = await qemu?.(elf, endian);
    const inPage = await page?.run(elf);
    expectSameOutput([inNode, inQemu, inPage]);
    const { instructions } = inNode;
    rounds.push({
      node: instructions / inNode.cpuSeconds / 1e6,
      chromium: mips(instructions, inPage),
      qemu: mips(instructions, inQemu),
    });
  }
  node.close();
  await page?.close();
  return rounds;
}

const defined = (numbers: readonly (number | undefined)[]): readonly number[] =>
  numbers.filter((number) => number !== undefined);

/** The figures of a row, each with how many digits it is shown with: NaN where something was missing. */
const columns: readonly (readonly [
  name: string,
  digits: number,
  of: (round: Speeds) => number | undefined,
])[] = [
  ['Node', 0, ({ node }) => node],
  ['Chromium', 0, ({ chromium }) => chromium],
  ['QEMU', 0, ({ qemu }) => qemu],
  ['Node / QEMU', 3, ({ node, qemu }) => qemu && node / qemu],
  ['Chromium / QEMU', 3, ({ chromium, qemu }) => chromium && qemu && chromium / qemu],
];

const row = (name: string, figures: readonly number[]): readonly string[] => [
  name,
  ...columns.map(([, digits], at) => {
    const figure = figures[at] ?? Number.NaN;
    return Number.isNaN(figure) ? '–' : figure.toFixed(digits);
  }),
];

async function measure(tools: Tools): Promise<Table | string> {
  if (!tellsCpuTime()) return 'Not measured: needs the CPU times of Linux (/proc).';
  const rows: (readonly string[])[] = [];
  for (const endian of endians) {
    const all: (readonly number[])[] = [];
    for (const kernel of kernels) {
      const rounds = await race(kernel, endian, tools);
      const figures = columns.map(([, , of]) => median(defined(rounds.map(of))));
      rows.push(row(`${kernel.name}, ${endian}`, figures));
      all.push(figures);
    }
    const means = columns.map((_, at) => geometricMean(all.map((figures) => figures[at] ?? Number.NaN)));
    rows.push(row(`geometric mean, ${endian}`, means));
  }
  return { columns: ['kernel', ...columns.map(([name]) => name)], rows };
}

export const interpreter: Section = {
  name: 'interpreter',
  title: 'Interpreter: million guest instructions per CPU second',
  how: `The programs of \`kernels\`, some 85 million instructions each, run as they are by a machine in Node, by one in a \
worker of Chromium and by QEMU's translating Malta, in turn and ${ROUNDS} times; their output is compared. CPU seconds of \
all threads of the process, from a machine that is set up to one that has ended, translating and optimising included. A \
speed is the median of its rounds, a ratio the median of the ratios of each round.`,
  measure,
};
