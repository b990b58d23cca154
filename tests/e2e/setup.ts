/** Before the end-to-end tests: the browser is there, and the site is built as `npm run build` does it for a user. */
import { execFileSync } from 'node:child_process';
import { chromiumPath } from '../support/chromium.ts';

export function setup(): void {
  chromiumPath();
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync('npm', ['run', 'build'], { env, stdio: 'inherit' });
}
