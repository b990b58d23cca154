import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { timer } from '../../src/cli/timer.ts';

const folder = mkdtempSync(join(tmpdir(), 'valletta-timer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const state = { cause: 0, compare: 0, exp_ns: '42949672960' };

/** A read of Count at 1000 ns: 100 at 100 MHz. */
const reading = (id: string, r: number): string =>
  JSON.stringify({
    id,
    behaviour: 'fixed',
    hz: 100_000_000,
    t0_ns: '0',
    init: state,
    ops: [{ t_ns: '1000', op: 'mfc0_count' }],
    expect: [{ r, ...state }],
  });

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: readonly string[]) {
  let out = '';
  let err = '';
  const status = await timer(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

test('files in which all scenarios pass: status 0', async () => {
  const plain = file('a.jsonl', `${reading('a', 100)}\n${reading('b', 100)}\n`);
  const packed = file('b.jsonl.gz', gzipSync(reading('c', 100)));
  expect(await run(plain, packed)).toEqual({
    status: 0,
    out: `${plain}: 2 passed, 0 failed\n${packed}: 1 passed, 0 failed\n3 passed, 0 failed\n`,
    err: '',
  });
});

test('a scenario that fails is named with its first wrong field: status 1', async () => {
  const mixed = file('mixed.jsonl', `${reading('a', 100)}\n${reading('b', 256)}\n`);
  expect(await run(mixed)).toEqual({
    status: 1,
    out:
      `${mixed}: 1 passed, 1 failed\n` +
      '  b: after op 0 (mfc0_count): r: expected 256 (0x00000100), got 100 (0x00000064)\n' +
      '1 passed, 1 failed\n',
    err: '',
  });
});

test('at most ten failures of a file are shown, all are counted', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => reading(`s${index}`, 7));
  const { out, status } = await run(file('many.jsonl', lines.join('\n')));
  expect(status).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('  s'))).toHaveLength(10);
  expect(out).toContain('  and 2 more\n0 passed, 12 failed\n');
});

test('a bad line is named with its number, and the other files are replayed all the same: status 2', async () => {
  const good = file('good.jsonl', reading('a', 100));
  const bad = file(
    'bad.jsonl',
    `${reading('a', 100)}\n\n${reading('b', 100).replace('"fixed"', '"ideal"')}\n`,
  );
  const { status, out, err } = await run(bad, good);
  expect(status).toBe(2);
  expect(out).toBe(`${good}: 1 passed, 0 failed\n1 passed, 0 failed\n`);
  expect(err).toBe(
    `${bad}:3: error: behaviour is "ideal", the yardstick for timers and not one that can be run: ` +
      'expected "fixed" (Valletta\'s current), "seed" or "legacy"\n',
  );
});

test.each([
  ['an empty file', 'empty.jsonl', '', 'there is no scenario in this file'],
  ['blank lines', 'blank.jsonl', '\n \n', 'there is no scenario in this file'],
  ['a text that is not packed', 'plain.jsonl.gz', 'hello', 'cannot be read: incorrect header check'],
  [
    'a packed file cut short',
    'cut.jsonl.gz',
    gzipSync(reading('a', 100)).subarray(0, 60),
    'cannot be read: unexpected end of file',
  ],
])('%s: status 2', async (_, name, content, message) => {
  const path = file(name, content);
  expect(await run(path)).toEqual({
    status: 2,
    out: '0 passed, 0 failed\n',
    err: `${path}: error: ${message}\n`,
  });
});

test('a file that is not there: status 2', async () => {
  const { status, err } = await run(join(folder, 'nowhere.jsonl'));
  expect(status).toBe(2);
  expect(err).toContain('nowhere.jsonl: error: cannot be read: ENOENT');
});

test.each([
  [[], 'no file given'],
  [['--fast'], "Unknown option '--fast'"],
])('%j: status 2 and the usage', async (args, message) => {
  const { status, out, err } = await run(...args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`valletta timer: ${message}`);
  expect(err).toContain('usage: valletta timer FILE...');
});

test.each(['--help', '-h'])('%s: the usage', async (option) => {
  const { status, out, err } = await run(option);
  expect(status).toBe(0);
  expect(out).toContain('usage: valletta timer FILE...');
  expect(err).toBe('');
});
