/**
 * Each file in `cases` carries what the assembler says about it, below the line that it says it about: `#!` and a caret for an
 * error, `#?` for a warning, `#   help:` for how to get on. Carets in the first two columns are written `#!<`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import type { Diagnostic } from '../../src/asm/assembly.ts';

const folder = new URL('cases/', import.meta.url);
const isNote = (line: string): boolean => /^#[!? ] *(\^|<|help:)/.test(line);

/** The notes that `diagnostic` deserves. */
function notes({ severity, column, length, message, help }: Diagnostic): readonly string[] {
  const mark = severity === 'error' ? '#!' : '#?';
  const carets = '^'.repeat(length);
  const below =
    column > 2 ? `${mark}${' '.repeat(column - 3)}${carets} ${message}` : `${mark}<${carets} ${message}`;
  return help === undefined ? [below] : [below, `#  help: ${help}`];
}

/** The source with the notes that belong there. */
function annotate(name: string, source: string): string {
  const { diagnostics } = assemble([{ name, text: source }], 'big');
  return source
    .split('\n')
    .flatMap((text, index) => [
      text,
      ...diagnostics.filter(({ line }) => line === index + 1).flatMap((one) => notes(one)),
    ])
    .join('\n');
}

test.each(readdirSync(folder))('%s gets the messages that it says', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  expect(text.split('\n').some(isNote), 'a case says what it expects').toBe(true);
  const source = text
    .split('\n')
    .filter((line) => !isNote(line))
    .join('\n');
  expect(annotate(name, source)).toBe(text);
});
