/** The user's work: errors at their line, kept over a reload and over the death of the machine. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, serveBuild } from '../support/serve.ts';
import { type Tapped, type Visit, visit } from './visit.ts';

const prints = (text: string): string => `
main:   li      $t0, 0xb80003f8
        la      $t1, text
more:   lbu     $t2, 0($t1)
        beqz    $t2, end
        sb      $t2, 0($t0)
        addiu   $t1, $t1, 1
        b       more
end:    b       end
        .data
text:   .asciiz "${text}"
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

test('an error stands at its line, in the words of the assembler', async () => {
  await at.write('main:   nop\n        addiu $t0, $t0, 70000\n');
  const marked = at.page.locator('.cm-line', { has: at.page.locator('.cm-lintRange-error') });
  await marked.waitFor();
  expect(await marked.textContent()).toContain('addiu $t0, $t0, 70000');
  expect(await at.page.locator('.cm-lintRange-error').textContent()).toBe('70000');
  await at.page.locator('.cm-lintRange-error').hover();
  const text = await at.page.locator('.cm-diagnostic').first().textContent();
  expect(text).toContain('immediate 70000 is out of range: this field holds -32768 to 32767');
  expect(text).toContain('help: ');
});

test('Run says that there is an error, and runs nothing', async () => {
  await at.write('main:   nop\n        addiu $t0, $t0, 70000\n');
  await at.button('Run').click();
  await at.page.getByRole('alert').getByText('One error').waitFor();
  expect(await at.state.textContent()).not.toContain('Running');
});

test('work survives a reload: the text, the choice of program, clock and endian', async () => {
  await at.example('count.s');
  await at.write(prints('kept'));
  await at.page.getByLabel('Endian').selectOption('big');
  await at.page.getByLabel('Clock', { exact: true }).selectOption('virtual');
  await at.page.waitForTimeout(500);
  await at.page.reload();
  await at.waitForState('Ready');
  expect(await at.page.locator('.cm-content').textContent()).toContain('.asciiz "kept"');
  expect(await at.page.getByLabel('Example').inputValue()).toBe('count.s');
  expect(await at.page.getByLabel('Endian').inputValue()).toBe('big');
  expect(await at.page.getByLabel('Clock', { exact: true }).inputValue()).toBe('virtual');
  await at.button('Run').click();
  await at.shows('kept');
});

test('work survives reload after reload on a slow computer', async () => {
  await at.write(prints('kept'));
  await at.page.waitForTimeout(500);
  const devtools = await at.page.context().newCDPSession(at.page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  for (let reload = 0; reload < 5; reload += 1) {
    await at.page.reload();
    await at.waitForState('Ready');
    expect(await at.page.locator('.cm-content').textContent()).toContain('.asciiz "kept"');
  }
});

test('a machine whose worker was killed is noticed and restarted; the source stays', async () => {
  await at.write(prints('alive'));
  await at.button('Run').click();
  await at.shows('alive');
  await at.page.evaluate(() => {
    for (const worker of (window as unknown as Tapped).tapped.workers) worker.terminate();
  });
  await at.page.getByRole('alert').getByText('The machine stopped working').waitFor();
  expect(await at.button('Run').or(at.button('Pause')).isEnabled()).toBe(false);
  await at.button('Restart').click();
  await at.waitForState('Ready');
  expect(await at.page.locator('.cm-content').textContent()).toContain('.asciiz "alive"');
  const before = (await at.received()).length;
  await at.button('Run').click();
  await at.shows('alive');
  expect((await at.received()).slice(before)).toBe('alive');
});
