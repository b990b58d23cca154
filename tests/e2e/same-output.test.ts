/** Page and command line agree to the byte: under the virtual clock each example prints its .out here too. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleRuns } from '../examples/examples.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Site } from '../support/serve.ts';
import { builds } from './sites.ts';
import { type Visit, visit } from './visit.ts';

const keys: Readonly<Record<string, string>> = { '\r': 'Enter', '\u0004': 'Control+d' };

async function type(page: Page, input: string): Promise<void> {
  await page.getByTestId('console').click();
  for (const character of input) await page.keyboard.press(keys[character] ?? character);
}

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
    await at.page.getByLabel('Clock', { exact: true }).selectOption('virtual');
  });
  afterAll(async () => {
    await at.close();
    await site.close();
  });

  test.each(exampleRuns)(
    '$file prints its output, $endian-endian',
    async ({ file, endian, input, output }) => {
      await at.page.getByLabel('Endian').selectOption(endian);
      await at.example(file);
      const before = (await at.received()).length;
      await at.button('Run').click();
      await type(at.page, input);
      await at.waitForState('Finished');
      expect((await at.received()).slice(before)).toBe(output);
      expect((await at.screen()).trimEnd()).toContain(output.trimEnd().split('\n').at(-1));
    },
  );
});
