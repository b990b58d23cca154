/** A first visit to the built page: nothing is cached. */
import type { Browser } from 'playwright-core';

export interface FirstVisit {
  /** From the start of the navigation to the first text or picture. */
  readonly paintMs: number;
  /** ... and until a program is in the machine and can be run. */
  readonly readyMs: number;
  /** The paths that the page asks for unless somebody does something, relative to it. */
  readonly files: readonly string[];
}

export async function firstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  await page.goto(url);
  const ready = await page.waitForFunction(() => {
    const state = document.querySelector('[data-testid=state]')?.textContent;
    return state?.startsWith('Ready') ? performance.now() : undefined;
  });
  const readyMs = (await ready.jsonValue()) ?? Number.NaN;
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.waitForLoadState('networkidle');
  await context.close();
  const files = [...asked].map((each) => new URL(each).pathname.slice(new URL(url).pathname.length));
  return { paintMs, readyMs, files: files.map((file) => file || 'index.html') };
}
