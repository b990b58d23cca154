/** The page for everyone: axe has nothing to say, and a keyboard is enough. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, serveBuild } from '../support/serve.ts';
import { type Visit, visit } from './visit.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Each rule that is broken, with where. */
async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(20);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serveBuild(true);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('axe finds nothing on a wide screen, while a program runs and with an error', async () => {
    const at = await visit(browser, site.url, { colorScheme, viewport: wide });
    await at.page.addScriptTag({ path: axe });
    expect(await violations(at.page)).toEqual([]);
    await at.write('main:   b       main\n');
    await at.button('Run').click();
    await at.waitForState('Running');
    expect(await violations(at.page)).toEqual([]);
    await at.write('main:   nop\n        addiu $t0, $t0, 70000\n');
    await at.button('Pause').click();
    await at.button('Run').click();
    await at.page.locator('.cm-lintRange-error').waitFor();
    expect(await violations(at.page)).toEqual([]);
    await at.close();
  });

  test('axe finds nothing on a phone, in any pane, and nothing is wider than the screen', async () => {
    const at = await visit(browser, site.url, { colorScheme, viewport: narrow });
    await at.page.addScriptTag({ path: axe });
    for (const pane of ['Program', 'Console', 'Timer', 'Machine']) {
      await at.page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
      expect(await violations(at.page), pane).toEqual([]);
      expect(await at.page.evaluate(() => document.documentElement.scrollWidth), pane).toBe(narrow.width);
    }
    await at.close();
  });
});

/** Presses Tab until the focus is on `target`. */
async function tabTo(at: Visit, target: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await at.page.evaluate((selector) => document.activeElement?.matches(selector), target)) return;
    await at.page.keyboard.press('Tab');
  }
  throw new Error(`60 presses of Tab do not reach ${target}`);
}

test('a keyboard is enough: choose, run, stop Count, type at the console, pause', async () => {
  const at = await visit(browser, site.url);
  const { keyboard } = at.page;
  await tabTo(at, '.toolbar select');
  await keyboard.type('Echo');
  await at.page.locator('.editor-file', { hasText: 'echo.s' }).waitFor();
  await at.waitForState('Ready');
  await keyboard.press('Control+Enter');
  await at.waitForState('Running');
  await at.shows('Ctrl-D ends');
  await tabTo(at, '.xterm-helper-textarea');
  await keyboard.type('Merhba');
  await at.shows('Merhba');
  await keyboard.press('Shift+Tab');
  await tabTo(at, '[role=switch]');
  await keyboard.press('Space');
  await at.page.locator('[role=switch][aria-checked=true]').waitFor();
  await keyboard.press('Control+Enter');
  await at.waitForState('Paused');
  await at.close();
});

test('from the editor, Escape and then Tab lead on', async () => {
  const at = await visit(browser, site.url);
  await at.page.locator('.cm-content').click();
  await at.page.keyboard.type('# ');
  await at.page.keyboard.press('Escape');
  await at.page.keyboard.press('Tab');
  expect(await at.page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull();
  await at.close();
});
