/** Count against the clock on the wall, both read in the page. */
import type { Page } from 'playwright-core';

/** Count runs at 100 MHz. */
export const TICKS_PER_US = 100;
export const TICKS_PER_MS = 1000 * TICKS_PER_US;

export interface Stretch {
  /** Count as the page showed it before the click, and as it first shows it afterwards. */
  readonly before: number;
  readonly after: number;
  /** What passed on the wall from before the click until `after` was read. */
  readonly ms: number;
}

/** Clicks what lets Count go on, and waits until Count moves. */
export const countAfterClick = (page: Page, selector: string): Promise<Stretch> =>
  page.evaluate(async (wanted) => {
    const read = (): number => Number(document.querySelector('[data-testid=Count]')?.textContent);
    const before = read();
    const start = performance.now();
    document.querySelector<HTMLElement>(wanted)?.click();
    while (read() === before) await new Promise(requestAnimationFrame);
    return { before, after: read(), ms: performance.now() - start };
  }, selector);
