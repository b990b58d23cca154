/** The benchmark's page: built as the product's is, and driven from here. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { MachineOptions } from '../../src/api/vm-api.ts';
import config from '../../vite.config.ts';
import { type Site, serveBuild } from '../support/serve.ts';
import { workerWaited } from './cpu-time.ts';
import type { BenchPage } from './page/bench-api.ts';

const ROOT = 'tests/bench/page';
const BUILT = resolve('dist/bench-page');

declare const window: { readonly bench: BenchPage };

export const buildBenchSite = (): Promise<unknown> =>
  build({
    ...config,
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: { ...config.build, outDir: BUILT, emptyOutDir: true },
  });

export const serveBenchSite = (isolated: boolean): Promise<Site> => serveBuild(isolated, BUILT);

/** Opens the page: a new machine in a new worker. */
export async function openBenchPage(browser: Browser, { url }: Site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  const info = await page.evaluate(() => window.bench.info());
  return {
    info,
    load: (elf: Uint8Array, options: MachineOptions) =>
      page.evaluate(([bytes, machine]) => window.bench.load(bytes, machine), [[...elf], options] as const),
    run: () => page.evaluate(() => window.bench.run()),
    words: (address: number, words: number) =>
      page.evaluate(([from, count]) => window.bench.words(from, count), [address, words] as const),
    clockLags: () => page.evaluate(() => window.bench.clockLags()),
    close: () => context.close(),
  };
}

/** The process that runs the page and its worker: the only one with a worker, while no other page is open. */
export async function rendererOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const found = processInfo.find(({ type, id }) => type === 'renderer' && workerWaited(id) !== undefined);
  if (found === undefined) throw new Error('no process of Chromium runs the worker');
  return found.id;
}
