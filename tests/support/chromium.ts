/** The browser of the end-to-end tests: one that is there, else Debian's, else a line that says what to install. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find(isProgram);

function found(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of [...names, 'Chromium', 'Google Chrome']) {
    const path = onPath(name);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Path of a Chromium. Installs Debian's when there is none and we may. */
export function chromiumPath(): string {
  const path = found();
  if (path !== undefined) return path;
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update'], { env, stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      stdio: 'inherit',
    });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
  );
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: flags });
