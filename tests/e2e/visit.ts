/** A visit to the page: opened in a real Chromium, used and read as a person does. */
import type { Browser, Locator, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page: errors thrown and errors logged. */
  readonly complaints: readonly string[];
  button(name: string): Locator;
  readonly dcSwitch: Locator;
  /** The state in words: `Ready`, `Running`, `Paused` ... */
  readonly state: Locator;
  /** Opens an example and waits until it stands in the machine. */
  example(file: string): Promise<void>;
  /** Puts `text` in the editor in place of what is there. */
  write(text: string): Promise<void>;
  /** A number that the page shows: `Count`, `Compare`, `Cause`, `PC`, `$t0` ... */
  word(name: string): Promise<number>;
  /** Every byte that the guest has sent since the page was opened. */
  received(): Promise<string>;
  /** The lines that can be read in the terminal. */
  screen(): Promise<string>;
  /** Waits until the terminal shows `text`. */
  shows(text: string): Promise<void>;
  waitForState(title: string): Promise<void>;
  close(): Promise<void>;
}

export interface Looks {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Keeps what comes out of the machine's console port, and the workers, where a test can reach them. */
const tap = (): void => {
  const bytes: number[] = [];
  const times: number[] = [];
  const workers: Worker[] = [];
  Object.assign(window, { tapped: { bytes, times, workers } });
  const plain = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...plain,
    set(this: MessagePort, handler: (event: MessageEvent) => void) {
      plain?.set?.call(this, (event: MessageEvent) => {
        if (event.data?.bytes instanceof Uint8Array) {
          bytes.push(...event.data.bytes);
          times.push(...Array.from(event.data.bytes, () => performance.now()));
        }
        handler.call(this, event);
      });
    },
  });
  const PlainWorker = window.Worker;
  window.Worker = new Proxy(PlainWorker, {
    construct(_, [url, options]: [URL, WorkerOptions]) {
      const worker = new PlainWorker(url, options);
      workers.push(worker);
      return worker;
    },
  });
};

/** What `tap` leaves in the page. */
export interface Tapped {
  readonly tapped: {
    readonly bytes: readonly number[];
    /** When each byte came, in ms. */
    readonly times: readonly number[];
    readonly workers: readonly Worker[];
  };
}

/** A machine that is busy with other things is no failure. */
const PATIENCE_MS = 60_000;

export async function visit(browser: Browser, url: string, looks: Looks = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...looks });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(tap);
  await page.goto(url);

  const state = page.getByTestId('state');
  const rows = page.getByTestId('console').locator('.xterm-rows > div');
  const screen = async (): Promise<string> => (await rows.allTextContents()).join('\n');
  const waitForState = (title: string): Promise<void> => state.getByText(title, { exact: true }).waitFor();
  try {
    await page.locator('.cm-content').waitFor({ state: 'attached' });
    await waitForState('Ready');
  } catch (cause) {
    throw new Error(`the page does not get ready: ${complaints.join('; ') || 'no errors'}`, { cause });
  }

  return {
    page,
    complaints,
    button: (name) => page.getByRole('button', { name, exact: true }),
    dcSwitch: page.getByRole('switch', { name: 'Cause.DC' }),
    state,
    async example(file) {
      await page.getByLabel('Example').selectOption(file);
      await page.locator('.editor-file', { hasText: file }).waitFor();
      await waitForState('Ready');
    },
    async write(text) {
      await page.locator('.cm-content').fill(text);
    },
    async word(name) {
      return Number(await page.getByTestId(name).textContent());
    },
    received: () => page.evaluate(() => String.fromCharCode(...(window as unknown as Tapped).tapped.bytes)),
    screen,
    async shows(text) {
      await page.getByTestId('console').locator('.xterm-rows', { hasText: text }).waitFor();
    },
    waitForState,
    close: () => context.close(),
  };
}
