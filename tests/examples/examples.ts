/** The programs of public/examples, as the page and the tests find them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endian } from '../../src/bits.ts';

const FOLDER = 'public/examples';

export interface Example {
  readonly file: string;
  readonly title: string;
  /** One sentence. */
  readonly shows: string;
  readonly endians: readonly Endian[];
  /** What is typed at the console. */
  readonly input?: string;
}

export const examples: readonly Example[] = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));

/** A character for each byte. */
const read = (name: string): string => readFileSync(join(FOLDER, name), 'latin1');

export interface ExampleRun {
  readonly file: string;
  readonly endian: Endian;
  readonly input: string;
  /** What it prints, a character for each byte. */
  readonly output: string;
}

export const exampleRuns: readonly ExampleRun[] = examples.flatMap(({ file, endians, input = '' }) =>
  endians.map((endian) => ({
    file,
    endian,
    input,
    output: read(file.replace(/\.s$/, '.out')),
  })),
);
