/** A guest in any loop can be paused, stepped and reset. How soon Pause is answered is in the benchmark. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Site } from '../support/serve.ts';
import { loops } from './loops.ts';
import { builds } from './sites.ts';
import { type Visit, visit } from './visit.ts';

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

  test.each(loops)(
    '$name is paused, goes on, is paused again, stepped and reset',
    async ({ source, step }) => {
      await at.write(source);
      await at.button('Run').click();
      await at.waitForState('Running');
      await at.button('Pause').click();
      await at.waitForState('Paused');
      await at.button('Continue').click();
      await at.waitForState('Running');
      await at.button('Pause').click();
      await at.waitForState('Paused');

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
    },
  );
});
