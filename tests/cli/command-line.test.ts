/** The built command, as a shell starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'valletta-cli-'));
const command = join(folder, 'valletta.js');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/cli/valletta.ts', outDir: folder, emptyOutDir: false },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string, source: string): string => {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
};

/** Sends every byte back until a full stop. */
const echo = (): string =>
  program(
    'echo.s',
    `
main:   lui     $t0, 0xb800
wait:   lbu     $t1, 0x3fd($t0)
        andi    $t1, $t1, 1
        beqz    $t1, wait
        lbu     $t1, 0x3f8($t0)
        li      $t2, '.'
        sb      $t1, 0x3f8($t0)
        bne     $t1, $t2, wait
        li      $t8, 0x42
        lui     $t9, 0xbf00
        sw      $t8, 0x500($t9)
end:    b       end
`,
  );

/** One `lui`, and then a byte every four instructions. */
const talker = (): string =>
  program('talker.s', "main: lui $t0, 0xb800\nagain: li $t1, 'y'\n sb $t1, 0x3f8($t0)\n b again\n");

const start = (args: readonly string[], stdin: 'pipe' | 'ignore' | number = 'ignore'): ChildProcess =>
  spawn(process.execPath, [command, ...args], { stdio: [stdin, 'pipe', 'pipe'] });

async function ended(child: ChildProcess) {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('latin1').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, err };
}

test('what comes through a pipe is typed as it comes, raw', async () => {
  const child = start(['run', echo()], 'pipe');
  child.stdin?.write(Buffer.from([0xff, 0x00, 0x0d]));
  setTimeout(() => child.stdin?.end('late.'), 200);
  expect(await ended(child)).toEqual({ status: 0, out: '\xff\x00\rlate.', err: '' });
}, 60_000);

test('what comes from a file is there before the first instruction', async () => {
  const input = program('input', 'from a file.');
  const runs: unknown[] = [];
  for (let times = 0; times < 2; times++) {
    const stdin = openSync(input, 'r');
    const { status, out, err } = await ended(start(['run', '--stats', echo()], stdin));
    closeSync(stdin);
    runs.push({ status, out, instructions: JSON.parse(err).instructions });
  }
  expect(runs[0]).toMatchObject({ status: 0, out: 'from a file.' });
  expect(runs[1]).toEqual(runs[0]);
}, 60_000);

test('the process ends with the guest although stdin stays open', async () => {
  const child = start(['run', echo()], 'pipe');
  child.stdin?.write('.');
  expect(await ended(child)).toMatchObject({ status: 0, out: '.' });
}, 60_000);

test('all that was printed is out when it ends', async () => {
  const { status, out } = await ended(start(['run', '--max-instructions', '600001', talker()]));
  expect({ status, printed: out.length }).toEqual({ status: 124, printed: 150_000 });
}, 60_000);

test('a reader that has seen enough ends it quietly', async () => {
  const child = start(['run', talker()]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { status, err } = await ended(child);
  expect({ status, err }).toEqual({ status: 0, err: '' });
}, 60_000);

test.each([
  [[], 'valletta: no command given\nusage: '],
  [['boot'], "valletta: there is no command 'boot'\nusage: "],
  [['run'], 'valletta run: no file given\n\nusage: '],
  [['run', '--gdb', '1', 'a.s'], 'valletta run: --gdb comes with the debugger port, in a later version\n'],
])(
  'valletta %j is status 2 and says why',
  async (args, message) => {
    const { status, err } = await ended(start(args));
    expect(status).toBe(2);
    expect(err.startsWith(message)).toBe(true);
  },
  60_000,
);

test('--help lists the commands', async () => {
  const { status, out } = await ended(start(['--help']));
  expect(status).toBe(0);
  for (const name of ['run', 'asm', 'dis', 'timer']) expect(out).toContain(`valletta ${name} `);
}, 60_000);
