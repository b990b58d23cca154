/** A guest in any loop can be paused, stepped and reset, and Pause is answered within 100 ms. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Site } from '../support/serve.ts';
import { loops } from './loops.ts';
import { builds } from './sites.ts';
import { type Visit, visit } from './visit.ts';

const PAUSES = 5;

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

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(builds)('$name', ({ open }) => {
  let site: Site;
  let at: Visit;
  beforeAll(async () => {
    site = await open();
    at = await visit(browser, site.url);
  });
  afterAll(async () => {
    await at.close();
    await site.close();
  });

  test.each(loops)('$name is paused within 100 ms, stepped and reset', async ({ source, step }) => {
    await at.write(source);
    await at.button('Run').click();
    const times: number[] = [];
    for (let pause = 0; pause < PAUSES; pause += 1) {
      await at.waitForState('Running');
      await at.page.waitForTimeout(400);
      times.push(await timeToPause(at.page));
      if (pause < PAUSES - 1) await at.button('Continue').click();
    }
    // The median: what else runs on the machine may hold up one or two.
    expect(times.sort((a, b) => a - b)[(PAUSES - 1) / 2]).toBeLessThan(100);

    const retired = async () =>
      Number((await at.page.getByTestId('retired').textContent())?.replace(/\D/g, ''));
    const before = await retired();
    await at.button('Step').click();
    await at.waitForState('Stepped');
    expect((await retired()) - before).toBe(step);

    await at.button('Reset').click();
    await at.waitForState('Ready');
    expect(await at.word('PC')).toBe(0x8010_0000);
    expect(await retired()).toBe(0);
  });
});
