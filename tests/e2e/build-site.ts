/** Builds the site once for all end-to-end tests, as `npm run build` does for a user. */
import { execFileSync } from 'node:child_process';

export function setup(): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync('npm', ['run', 'build'], { env, stdio: 'inherit' });
}
