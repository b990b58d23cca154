/** What a stranger does first: run the periodic example, stop Count, type at the console. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Site } from '../support/serve.ts';
import { builds, devServers } from './sites.ts';
import { countAfterClick, TICKS_PER_MS, TICKS_PER_US } from './time.ts';
import { type Tapped, type Visit, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([...devServers, ...builds])('$name', ({ isolated, open }) => {
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

  test('the page knows whether it is isolated', async () => {
    expect(await at.page.evaluate(() => crossOriginIsolated)).toBe(isolated);
    expect(await at.page.getByTestId('host').textContent()).toContain(
      isolated ? ', isolated' : 'not isolated',
    );
  });

  test('the periodic example runs, and the console prints its ticks as they come', async () => {
    await at.example('periodic.s');
    await at.button('Run').click();
    await at.shows('4: ');
    const times = await at.page.evaluate(() => (window as unknown as Tapped).tapped.times);
    const ticks = [...(await at.received()).matchAll(/^\d+: /gm)].map(({ index }) => times[index] ?? 0);
    const [first = 0, , , fourth = 0] = ticks;
    expect(fourth - first).toBeGreaterThan(2 * 250);
  });

  test('Count moves, and is the guest’s time at 100 MHz', async () => {
    const sample = () =>
      at.page.evaluate(() => {
        const text = (id: string) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? '';
        return { Count: Number(text('Count')), seconds: Number.parseFloat(text('guest-time')) };
      });
    const first = await sample();
    await at.page.waitForTimeout(300);
    const second = await sample();
    expect(second.Count - first.Count).toBeGreaterThan(50 * TICKS_PER_MS);
    for (const { Count, seconds } of [first, second]) {
      expect(Math.floor(Count / TICKS_PER_US)).toBe(Math.round(seconds * 1e6));
    }
  });

  test('the DC switch stops Count', async () => {
    await at.dcSwitch.click();
    await at.page.waitForFunction(
      () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true',
    );
    const stopped = await at.word('Count');
    const lines = await at.received();
    await at.page.waitForTimeout(1000);
    expect(await at.word('Count')).toBe(stopped);
    expect(await at.received()).toBe(lines);
    expect(await at.page.getByTestId('Cause.DC').textContent()).toBe('1');
  });

  test('Count goes on from there without a jump', async () => {
    const { before, after, ms } = await countAfterClick(at.page, '[role=switch]');
    const ticks = (after - before) >>> 0;
    expect(ticks).toBeGreaterThan(0);
    expect(ticks).toBeLessThanOrEqual(ms * TICKS_PER_MS);
  });

  test('no tick was lost while Count stood still', async () => {
    await at.shows('10: ');
    const ticks = (await at.received()).match(/^\d+: /gm) ?? [];
    expect(ticks.slice(0, 10).join('')).toBe('1: 2: 3: 4: 5: 6: 7: 8: 9: 10: ');
  });

  test('what is typed at the console reaches the guest', async () => {
    await at.example('echo.s');
    await at.button('Run').click();
    await at.shows('Ctrl-D ends');
    await at.page.getByTestId('console').click();
    await at.page.keyboard.type('Merhba!');
    await at.shows('Merhba!');
  });

  test('nothing went wrong in the page', () => {
    expect(at.complaints).toEqual([]);
  });
});
