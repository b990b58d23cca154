import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { exampleRuns, examples } from './examples.ts';

/** `valletta run` with `input` typed before the first instruction; a character for each byte. */
async function valletta(file: string, endian: string, input: string) {
  const sent: number[] = [];
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const status = await run(
    ['--endian', endian, `public/examples/${file}`],
    { out: say, err: say },
    {
      listen: (typist) => typist.type(Uint8Array.from(input, (character) => character.charCodeAt(0))),
      write: (bytes, taken) => {
        sent.push(...bytes);
        taken();
      },
      close() {},
    },
  );
  return { status, said, output: String.fromCharCode(...sent) };
}

test.each(exampleRuns)(
  '$file assembles without a word, prints its .out and ends with status 0, $endian-endian',
  async ({ file, endian, input, output }) => {
    expect(await valletta(file, endian, input)).toEqual({ status: 0, said: [], output });
  },
  60_000,
);

test('the index lists each program and each output once, and nothing else', () => {
  const listed = examples.flatMap(({ file }) => [file, file.replace(/\.s$/, '.out')]);
  expect(readdirSync('public/examples').sort()).toEqual([...listed, 'index.json'].sort());
});

test('each example has a title, one sentence on what it shows, and runs in both endians', () => {
  for (const { title, shows, endians } of examples) {
    expect(title).not.toBe('');
    expect(shows).toMatch(/^[A-Z].*[^.]\.$/);
    expect(endians).toEqual(['little', 'big']);
  }
});
