import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { asm } from '../../src/cli/asm.ts';
import type { Command } from '../../src/cli/command.ts';
import { dis } from '../../src/cli/dis.ts';

const folder = mkdtempSync(join(tmpdir(), 'valletta-asm-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(command: Command, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const status = await command(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

const source = file('main.s', 'main:   li      $t0, 1\n        jal     f\n');
const other = file('f.s', '        .globl  f\nf:      jr      $ra\n');
const output = join(folder, 'out.elf');

test.each([
  ['little', 1],
  ['le', 1],
  ['big', 2],
  ['be', 2],
])('asm --endian %s writes an executable whose EI_DATA is %i', async (endian, data) => {
  expect(await run(asm, source, other, '-o', output, '--endian', endian)).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(output)[5]).toBe(data);
});

test('asm is little-endian unless told otherwise', async () => {
  await run(asm, source, other, '--output', output);
  expect(readFileSync(output)[5]).toBe(1);
});

test('asm says what is wrong with a source and writes nothing', async () => {
  const path = file('bad.s', 'loop:   addiu $t0, $t0, 70000');
  const target = join(folder, 'none.elf');
  const { status, err } = await run(asm, path, '-o', target);
  expect(status).toBe(2);
  expect(err).toBe(
    [
      `${path}:1:25: error: immediate 70000 is out of range: this field holds -32768 to 32767`,
      '1 | loop:   addiu $t0, $t0, 70000',
      '                            ^^^^^',
      'help: load it into a register first: li $t1, 70000',
      '',
    ].join('\n'),
  );
  expect(existsSync(target)).toBe(false);
});

test('asm shows a warning and writes all the same', async () => {
  const { status, err } = await run(asm, file('warned.s', 'addiu $t0, $t0, 65535'), '-o', output);
  expect(status).toBe(0);
  expect(err).toContain('warning: immediate 65535 is stored as -1');
});

test.each([
  ['no source given', ['-o', 'x.elf']],
  ['where to write is missing: -o FILE.elf', ['x.s']],
  ["--endian 'middle' is neither little (le) nor big (be)", ['x.s', '-o', 'x.elf', '--endian', 'middle']],
  ['-c comes with relocatable objects, in a later version', ['-c', 'x.s', '-o', 'x.o']],
  ["Unknown option '--fast'", ['x.s', '--fast']],
])('asm refuses: %s', async (message, args) => {
  const { status, out, err } = await run(asm, ...args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`valletta asm: ${message}`);
  expect(err).toContain('usage: valletta asm');
});

test('asm names a file that cannot be read or written', async () => {
  const absent = join(folder, 'absent.s');
  expect(await run(asm, absent, '-o', output)).toMatchObject({
    status: 2,
    err: expect.stringContaining(`${absent}: error: cannot be read`),
  });
  expect(await run(asm, source, other, '-o', folder)).toMatchObject({
    status: 2,
    err: expect.stringContaining(`${folder}: error: cannot be written`),
  });
});

test('dis lists code with labels, big-endian or little-endian alike', async () => {
  for (const endian of ['big', 'little']) {
    await run(asm, source, other, '-o', output, '--endian', endian);
    expect(await run(dis, output)).toEqual({
      status: 0,
      err: '',
      out: [
        '',
        'Disassembly of section .text:',
        '',
        '80100000 <main>:',
        '80100000:\t24080001 \tli $t0, 1',
        '80100004:\t0c040004 \tjal 0x80100010 <f>',
        '80100008:\t00000000 \tnop',
        '8010000c:\t00000000 \tnop',
        '',
        '80100010 <f>:',
        '80100010:\t03e00008 \tjr $ra',
        '80100014:\t00000000 \tnop',
        '',
      ].join('\n'),
    });
  }
});

test('dis --words prints one text for each word', async () => {
  const path = file('words', '27bdfff8\n0x00000000\nffffffff\n8\n');
  expect(await run(dis, '--words', path)).toEqual({
    status: 0,
    err: '',
    out: 'addiu $sp, $sp, -8\nnop\n.word 0xffffffff\njr $zero\n',
  });
});

test('dis --words names the line of what is no word', async () => {
  const path = file('bad-words', '27bdfff8\nxyz\n');
  expect(await run(dis, '--words', path)).toMatchObject({
    status: 2,
    err: `${path}:2: error: 'xyz' is not a word: 1 to 8 hexadecimal digits\n`,
  });
});

test('dis says why a file is no executable', async () => {
  const path = file('text.elf', 'nop');
  expect(await run(dis, path)).toMatchObject({
    status: 2,
    err: `${path}: error: it is not an ELF file: those start with 7f 45 4c 46\n`,
  });
});

test.each([
  ['no file given', []],
  ["one file at a time: 'b' is one too many", ['a', 'b']],
])('dis refuses: %s', async (message, args) => {
  const { status, err } = await run(dis, ...args);
  expect(status).toBe(2);
  expect(err).toContain(`valletta dis: ${message}\n`);
});

test.each([
  ['asm', asm],
  ['dis', dis],
])('%s --help prints its usage', async (name, command) => {
  const { status, out } = await run(command, '--help');
  expect(status).toBe(0);
  expect(out).toContain(`usage: valletta ${name}`);
});
