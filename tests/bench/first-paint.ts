/** How soon the built page can be seen and used. */
import { serveBuild } from '../support/serve.ts';
import { type FirstVisit, firstVisit } from './first-visit.ts';
import { NEEDS_CHROMIUM, type Section, type Table, type Tools } from './section.ts';
import { median } from './statistics.ts';

const VISITS = 7;

const row = (name: string, ms: readonly number[]): readonly string[] => [
  name,
  ...[median(ms), Math.min(...ms), Math.max(...ms)].map((each) => each.toFixed(0)),
];

async function measure({ browser }: Tools): Promise<Table | string> {
  if (browser === undefined) return NEEDS_CHROMIUM;
  const site = await serveBuild(true);
  const visits: FirstVisit[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await firstVisit(browser, site.url));
  await site.close();
  return {
    columns: ['', 'median', 'least', 'most'],
    rows: [
      row(
        'first contentful paint',
        visits.map(({ paintMs }) => paintMs),
      ),
      row(
        'program assembled and in the machine',
        visits.map(({ readyMs }) => readyMs),
      ),
    ],
  };
}

export const firstPaint: Section = {
  name: 'first-paint',
  title: 'The built page from localhost: ms after navigation',
  how: `By the browser's own clock, in ${VISITS} fresh contexts, so with empty caches, but in a browser that is running.`,
  measure,
};
