import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/support/closing-line.ts';

/** Cross-origin isolation: a clock of 5 us instead of 100 us. The page works without it. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022', outDir: 'dist/site' },
  worker: { format: 'es' },
  // What the workers import is found before the first visit: found later, it would reload the page.
  optimizeDeps: { entries: ['index.html', 'workers/*.ts'] },
  server: { headers: isolation },
  preview: { headers: isolation },
  test: {
    reporters: ['default', closingLine],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/conformance/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // After everything else: these measure how soon the page answers.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
