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

/** Million instructions per CPU second. A ratio is that of one round. */
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

const cell = (number: number, digits: number): string =>
  Number.isNaN(number) ? '–' : number.toFixed(digits);

async function measure(tools: Tools): Promise<Table | string> {
  if (!tellsCpuTime()) return 'Not measured: needs the CPU times of Linux (/proc).';
  const rows: (readonly string[])[] = [];
  for (const endian of endians) {
    const ratios: { readonly node: number; readonly chromium: number }[] = [];
    for (const kernel of kernels) {
      const rounds = await race(kernel, endian, tools);
      const ratio = {
        node: median(defined(rounds.map(({ node, qemu }) => qemu && node / qemu))),
        chromium: median(defined(rounds.map(({ chromium, qemu }) => chromium && qemu && chromium / qemu))),
      };
      ratios.push(ratio);
      rows.push([
        `${kernel.name}, ${endian}`,
        cell(median(rounds.map(({ node }) => node)), 1),
        cell(median(defined(rounds.map(({ chromium }) => chromium))), 1),
        cell(median(defined(rounds.map(({ qemu }) => qemu))), 0),
        cell(ratio.node, 3),
        cell(ratio.chromium, 3),
      ]);
    }
    rows.push([
      `geometric mean, ${endian}`,
      '',
      '',
      '',
      cell(geometricMean(ratios.map(({ node }) => node)), 3),
      cell(geometricMean(ratios.map(({ chromium }) => chromium)), 3),
    ]);
  }
  return { columns: ['kernel', 'Node', 'Chromium', 'QEMU', 'Node / QEMU', 'Chromium / QEMU'], rows };
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
