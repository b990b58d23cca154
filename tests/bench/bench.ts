/** `npm run bench`: measures, prints, and keeps the figures in README.md. With names of sections: prints only those. */
import { cpus, loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { buildBenchSite } from './bench-site.ts';
import { countRead } from './count-read.ts';
import { firstPaint } from './first-paint.ts';
import { frames } from './frames.ts';
import { interpreter } from './interpreter.ts';
import { lateness } from './lateness.ts';
import { serveNodeGuest } from './node-guest.ts';
import { pause } from './pause.ts';
import { qemuVersion, runInQemu } from './qemu.ts';
import { consoleText, keep, type Result } from './report.ts';
import type { Section, Tools } from './section.ts';
import { sizes } from './sizes.ts';

const sections: readonly Section[] = [interpreter, countRead, lateness, pause, frames, firstPaint, sizes];

/** Its first line: Playwright adds a log. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

async function startChromium(): Promise<Browser | undefined> {
  try {
    return await launchChromium();
  } catch (error) {
    console.log(`${messageOf(error)}\n`);
    return undefined;
  }
}

async function answer(section: Section, tools: Tools): Promise<Result> {
  try {
    return { ...section, answer: await section.measure(tools) };
  } catch (error) {
    return { ...section, answer: `Not measured: ${messageOf(error)}` };
  }
}

async function main(names: readonly string[]): Promise<void> {
  const known = sections.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`no such section: ${unknown.join(', ')}; there are ${known.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const qemu = qemuVersion();
  if (qemu === undefined)
    console.log('QEMU is missing: install it (Debian: apt-get install qemu-system-mips).\n');
  const browser = await startChromium();
  if (browser !== undefined) await buildBenchSite();
  const { model = 'unknown CPU' } = cpus()[0] ?? {};
  const conditions = [
    `${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node} (V8 ${process.versions.v8})`,
    browser === undefined ? 'no Chromium' : `Chromium ${browser.version()}`,
    qemu ?? 'no QEMU',
    `${cpus().length} CPUs (${model.trim()}), load ${loadavg()[0]?.toFixed(1)} before`,
  ].join('; ');
  console.log(`${conditions}\n`);
  const results: Result[] = [];
  for (const section of sections) {
    if (names.length > 0 && !names.includes(section.name)) continue;
    const result = await answer(section, { browser, qemu: qemu === undefined ? undefined : runInQemu });
    console.log(consoleText(result));
    results.push(result);
  }
  await browser?.close();
  if (names.length === 0) keep(`${conditions}.`, results);
}

if (process.send === undefined) await main(process.argv.slice(2));
else serveNodeGuest();
