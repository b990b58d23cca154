/** Count stands still and goes on: by the guest's own MTC0, by Pause, and while the page is hidden. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, serveBuild } from '../support/serve.ts';
import { countAfterClick, TICKS_PER_MS } from './time.ts';
import { type Visit, visit } from './visit.ts';

/** Stops Count, waits until somebody else starts it, then until he stops it, and starts it again itself. */
const takesTurns = `
main:   lui     $s0, 0x0800
        mtc0    $s0, $13
on:     mfc0    $t0, $13
        and     $t0, $t0, $s0
        bnez    $t0, on
        li      $t1, 0xb80003f8
        li      $t2, '0'
        sb      $t2, 0($t1)
off:    mfc0    $t0, $13
        and     $t0, $t0, $s0
        beqz    $t0, off
        li      $t2, '1'
        sb      $t2, 0($t1)
        mtc0    $zero, $13
end:    b       end
`;

let browser: Browser;
let site: Site;
let at: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serveBuild(true);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  at = await visit(browser, site.url);
  onTestFinished(() => at.close());
});

const switchTurns = (on: boolean): Promise<void> =>
  at.page.locator(`[role=switch][aria-checked=${on}]`).waitFor();

test('the switch and the guest’s MTC0 are one state, each seen in the other', async () => {
  await at.write(takesTurns);
  expect(await at.dcSwitch.getAttribute('aria-checked')).toBe('false');
  await at.button('Run').click();
  await switchTurns(true);
  await at.dcSwitch.click();
  await at.shows('0');
  await switchTurns(false);
  await at.dcSwitch.click();
  await at.shows('01');
  await switchTurns(false);
});

/** Tells the page that it is hidden or seen again: headless Chromium has no tab to put in front of it. */
const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

describe('Count goes on without a jump', () => {
  beforeEach(async () => {
    await at.write('main: b main\n');
    await at.button('Run').click();
    await at.waitForState('Running');
    await at.page.waitForTimeout(200);
  });

  test('after a pause', async () => {
    await at.button('Pause').click();
    await at.waitForState('Paused');
    const paused = await at.word('Count');
    await at.page.waitForTimeout(1000);
    expect(await at.word('Count')).toBe(paused);
    const { before, after, ms } = await countAfterClick(at.page, '.command.primary');
    expect(before).toBe(paused);
    expect((after - before) >>> 0).toBeLessThanOrEqual(ms * TICKS_PER_MS);
  });

  test('after the page was hidden', async () => {
    await setHidden(at.page, true);
    await at.waitForState('Held');
    const held = await at.word('Count');
    await at.page.waitForTimeout(1000);
    expect(await at.word('Count')).toBe(held);
    const start = performance.now();
    await setHidden(at.page, false);
    await at.waitForState('Running');
    const after = await at.word('Count');
    const ms = performance.now() - start;
    expect((after - held) >>> 0).toBeLessThanOrEqual(ms * TICKS_PER_MS);
  });
});
