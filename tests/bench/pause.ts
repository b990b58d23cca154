/** How soon Pause is answered, whatever the guest does. */
import type { Page } from 'playwright-core';
import { loops } from '../e2e/loops.ts';
import { visit } from '../e2e/visit.ts';
import { serveBuild } from '../support/serve.ts';
import { NEEDS_CHROMIUM, type Section, type Table, type Tools } from './section.ts';
import { median } from './statistics.ts';

const PAUSES = 15;
const RUN_MS = 200;

/** Milliseconds from the click on Pause until the page says that the machine is paused. */
const timeToPause = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const state = document.querySelector('[data-testid=state] strong');
    const pause = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Pause');
    const start = performance.now();
    pause?.click();
    while (state?.textContent !== 'Paused') await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  });

async function measure({ browser }: Tools): Promise<Table | string> {
  if (browser === undefined) return NEEDS_CHROMIUM;
  const site = await serveBuild(true);
  const at = await visit(browser, site.url);
  const rows: (readonly string[])[] = [];
  for (const { name, source } of loops) {
    await at.write(source);
    await at.button('Run').click();
    const times: number[] = [];
    for (let pause = 0; pause < PAUSES; pause += 1) {
      if (pause > 0) await at.button('Continue').click();
      await at.waitForState('Running');
      await at.page.waitForTimeout(RUN_MS);
      times.push(await timeToPause(at.page));
    }
    rows.push([name, ...[median(times), Math.max(...times)].map((ms) => ms.toFixed(1))]);
    await at.button('Reset').click();
    await at.waitForState('Ready');
  }
  await at.close();
  await site.close();
  return { columns: ['', 'median', 'most'], rows };
}

export const pause: Section = {
  name: 'pause',
  title: 'Pause: ms from the click until the page says Paused',
  how: `The built page, isolated, ${PAUSES} times each, after ${RUN_MS} ms of running.`,
  measure,
};
