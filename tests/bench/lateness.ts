/** How late timer interrupts are in Chromium, on the wall clock. */
import type { Browser } from 'playwright-core';
import { readElf } from '../../src/elf/read.ts';
import type { Site } from '../support/serve.ts';
import { openBenchPage, rendererOf, serveBenchSite } from './bench-site.ts';
import { tellsCpuTime, workerWaited } from './cpu-time.ts';
import { COUNT_HZ, machineOptions } from './machine-options.ts';
import { program, programFile } from './programs.ts';
import { NEEDS_CHROMIUM, type Section, type Table, type Tools } from './section.ts';
import { median, quantile } from './statistics.ts';

const ROUNDS = 3;
const guests = ['busy', 'waiting'] as const;

/** In ms, an interrupt each. */
interface Lateness {
  /** By the guest's Count. */
  readonly guest: readonly number[];
  /** By the host's clock. */
  readonly host: readonly number[];
  /** What part of the time its thread wanted to run and could not, for want of a CPU: 0 to 1; NaN where unknown. */
  readonly starved: number;
}

async function run(browser: Browser, site: Site, elf: Uint8Array): Promise<Lateness> {
  const { address, words } = tableOf(elf);
  const page = await openBenchPage(browser, site);
  await page.load(elf, machineOptions({ kind: 'wall' }));
  const waited = await waitedSeconds(browser);
  const start = performance.now();
  await page.run();
  const starved = ((await waitedSeconds(browser)) - waited) / ((performance.now() - start) / 1000);
  const ticks = await page.words(address, words);
  const lags = await page.clockLags();
  await page.close();
  const guest = ticks.map((late) => (late * 1000) / COUNT_HZ);
  // The first MTC0 starts the timer, each later one ends an interrupt, and the last interrupt ends the machine. The
  // smallest lag is that of a guest clock that is right.
  const least = Math.min(...lags);
  const host = lags.slice(1).map((lag, interrupt) => (guest[interrupt] ?? Number.NaN) + lag - least);
  return { guest, host, starved };
}

const waitedSeconds = async (browser: Browser): Promise<number> =>
  (tellsCpuTime() ? workerWaited(await rendererOf(browser)) : undefined) ?? Number.NaN;

/** Where the guest keeps how late each interrupt was. */
function tableOf(elf: Uint8Array): { readonly address: number; readonly words: number } {
  const read = readElf(elf);
  const symbols = read.ok ? read.elf.symbols : [];
  const symbolValue = (name: string): number =>
    symbols.find((symbol) => symbol.name === name)?.value ?? Number.NaN;
  return { address: symbolValue('late'), words: symbolValue('PERIODS') };
}

const microseconds = (ms: readonly number[]): string => (median(ms) * 1000).toFixed(0);

async function measure({ browser }: Tools): Promise<Table | string> {
  if (browser === undefined) return NEEDS_CHROMIUM;
  const rows: (readonly string[])[] = [];
  for (const isolated of [true, false]) {
    const site = await serveBenchSite(isolated);
    for (const guest of guests) {
      const elf = program([programFile('lateness.s'), programFile(`${guest}.s`)]);
      const rounds: Lateness[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await run(browser, site, elf));
      rows.push([
        `${guest} guest, ${isolated ? 'isolated' : 'not isolated'}`,
        microseconds(rounds.map((each) => median(each.guest))),
        microseconds(rounds.map((each) => quantile(each.guest, 0.99))),
        microseconds(rounds.map((each) => median(each.host))),
        microseconds(rounds.map((each) => quantile(each.host, 0.99))),
        (median(rounds.map(({ starved }) => starved)) * 100).toFixed(0),
      ]);
    }
    await site.close();
  }
  const columns = ['', 'median by Count', '99 % by Count', 'median by host', '99 % by host', 'starved, %'];
  return { columns, rows };
}

export const lateness: Section = {
  name: 'lateness',
  title: 'Timer interrupts in Chromium: how late, in µs',
  how: `\`programs/lateness.s\` on the wall clock takes 400 interrupts, 4 ms apart. By Count: the handler's first instruction \
reads it, less Compare. By host: the same, plus what guest time was behind the host's clock when the handler wrote Compare, \
so what somebody outside with a stopwatch sees. The page draws nothing; its clock moves in steps of 5 µs isolated, \
100 µs not. Starved is the part of the time in which the machine's thread wanted to run and other programs had the CPUs: \
above a few percent the figures are theirs. Medians of ${ROUNDS} runs.`,
  measure,
};
