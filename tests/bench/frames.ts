/** What drawing costs while the guest runs flat out. */
import type { CDPSession, Page } from 'playwright-core';
import { visit } from '../e2e/visit.ts';
import { serveBuild } from '../support/serve.ts';
import { NEEDS_CHROMIUM, type Section, type Table, type Tools } from './section.ts';
import { median } from './statistics.ts';

const ROUNDS = 5;
const ROUND_MS = 1500;

const counting = ['$v0', '$v1', '$a0', '$a1', '$a2', '$a3', '$t0', '$t1', '$t2', '$t3', '$t4', '$t5', '$t6'];
const more = ['$t7', '$t8', '$t9', '$s0', '$s1', '$s2', '$s3', '$s4', '$s5', '$s6', '$s7', '$gp', '$fp'];

/** Nearly every register is another number in every frame. */
const source = `
main:
${[...counting, ...more].map((register, at) => `        addiu ${register}, ${register}, ${at + 1}`).join('\n')}
        b       main
`;

/** Seconds since the page was opened, and how often it has drawn a new Count. */
interface Sample {
  readonly wall: number;
  readonly frames: number;
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

interface Counted {
  framesDrawn: number;
}

/** Counts the changes of Count in the page: it is written once a frame. */
const countFrames = (): void => {
  const counted = window as unknown as Counted;
  counted.framesDrawn = 0;
  const Count = document.querySelector('[data-testid=Count]');
  if (Count === null) throw new Error('the page shows no Count');
  new MutationObserver(() => {
    counted.framesDrawn += 1;
  }).observe(Count, { characterData: true, childList: true, subtree: true });
};

async function sample(page: Page, session: CDPSession): Promise<Sample> {
  const frames = await page.evaluate(() => (window as unknown as Counted).framesDrawn);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    wall: metric('Timestamp'),
    frames,
    task: metric('TaskDuration'),
    script: metric('ScriptDuration'),
    style: metric('RecalcStyleDuration'),
    layout: metric('LayoutDuration'),
  };
}

async function measure({ browser }: Tools): Promise<Table | string> {
  if (browser === undefined) return NEEDS_CHROMIUM;
  const site = await serveBuild(true);
  const at = await visit(browser, site.url);
  await at.write(source);
  await at.button('Run').click();
  await at.waitForState('Running');
  await at.page.evaluate(countFrames);
  const session = await at.page.context().newCDPSession(at.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await at.page.waitForTimeout(ROUND_MS);
  const rounds: (readonly [Sample, Sample])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await sample(at.page, session);
    await at.page.waitForTimeout(ROUND_MS);
    rounds.push([before, await sample(at.page, session)]);
  }
  await at.close();
  await site.close();
  const spent = (key: keyof Sample, per: keyof Sample): number =>
    median(rounds.map(([before, after]) => (after[key] - before[key]) / (after[per] - before[per])));
  const ms = (key: keyof Sample): string => (spent(key, 'frames') * 1000).toFixed(2);
  return {
    columns: ['', 'figure'],
    rows: [
      ['frames drawn a second', spent('frames', 'wall').toFixed(1)],
      ['script, ms a frame', ms('script')],
      ['style, ms a frame', ms('style')],
      ['layout, ms a frame', ms('layout')],
      ['all tasks, ms a frame', ms('task')],
      ['main thread busy, %', (spent('task', 'wall') * 100).toFixed(1)],
    ],
  };
}

export const frames: Section = {
  name: 'frames',
  title: 'Drawing while the guest runs flat out',
  how: `The built page, 1440 by 900, isolated, runs a loop that changes 26 registers. Durations are CPU time of the page's \
main thread, by Chromium's \`Performance.getMetrics\`, over ${ROUND_MS} ms; a frame is a change of the Count that is shown. \
Medians of ${ROUNDS}.`,
  measure,
};
