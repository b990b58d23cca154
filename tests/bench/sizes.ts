/** How large the built page is, and how much of it a first visit downloads. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveBuild } from '../support/serve.ts';
import { firstVisit } from './first-visit.ts';
import type { Section, Table, Tools } from './section.ts';

const BUILT = 'dist/site';
/** Files of the site by their extension: the examples are many and small. */
const kinds = ['.html', '.js', '.css', '.svg', '.json'];

interface Size {
  readonly bytes: number;
  readonly gzipped: number;
}

const total = (sizes: readonly Size[]): Size => ({
  bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  gzipped: sizes.reduce((sum, { gzipped }) => sum + gzipped, 0),
});

function sizeOf(name: string): Size {
  const content = readFileSync(join(BUILT, name));
  return { bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}

async function filesOfFirstVisit(browser: Browser): Promise<readonly string[]> {
  const site = await serveBuild(true);
  const { files } = await firstVisit(browser, site.url);
  await site.close();
  return files;
}

const row = (name: string, { bytes, gzipped }: Size, initial: string): readonly string[] => [
  name,
  (bytes / 1000).toFixed(1),
  (gzipped / 1000).toFixed(1),
  initial,
];

async function measure({ browser }: Tools): Promise<Table> {
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    kinds.includes(extname(name)),
  );
  const sizes = files.map((name) => ({ name, ...sizeOf(name) })).toSorted((a, b) => b.gzipped - a.gzipped);
  const initial = browser && (await filesOfFirstVisit(browser));
  const rows = sizes.map((size) => row(size.name, size, initial?.includes(size.name) ? 'yes' : ''));
  const download = initial && [row('initial download, all of it', total(initial.map(sizeOf)), '')];
  return {
    columns: ['', 'kB', 'kB gzipped', 'initial'],
    rows: [...rows, row('all of these', total(sizes), ''), ...(download ?? [])],
  };
}

export const sizes: Section = {
  name: 'sizes',
  title: 'What is downloaded: kB of 1000 bytes',
  how: `The files of \`dist/site\`, minified, and gzipped at level 9. Initial is what a first visit \
asks for before anybody does anything, workers and the first example included.`,
  measure,
};
