import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import { run } from '../../src/cli/run.ts';
import type { Terminal, Typist } from '../../src/cli/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'valletta-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const EXIT = `
        li      $t8, 0x42
        lui     $t9, 0xbf00
        sw      $t8, 0x500($t9)
end:    b       end
`;

const HELLO = `
main:   la      $a0, text
        lui     $t0, 0xb800
next:   lbu     $t1, 0($a0)
        addiu   $a0, $a0, 1
        beqz    $t1, done
        sb      $t1, 0x3f8($t0)
        b       next
done:   ${EXIT}
        .data
text:   .asciz  "Hello"
`;

/** Sends every byte back in capitals until a full stop. */
const SHOUT = `
main:   lui     $t0, 0xb800
wait:   lbu     $t1, 0x3fd($t0)
        andi    $t1, $t1, 1
        beqz    $t1, wait
        lbu     $t1, 0x3f8($t0)
        li      $t2, '.'
        andi    $t3, $t1, 0xdf
        sb      $t3, 0x3f8($t0)
        bne     $t1, $t2, wait
        ${EXIT}`;

interface Typed {
  readonly input?: string;
  /** Nothing is typed, but something might be. */
  readonly open?: boolean;
}

async function runWith(args: readonly string[], { input = '', open = false }: Typed = {}) {
  const out: Buffer[] = [];
  let text = '';
  let err = '';
  let closed = false;
  const terminal: Terminal = {
    listen(typist: Typist) {
      if (input !== '') typist.type(Buffer.from(input));
      if (!open) typist.endInput();
    },
    write(bytes, taken) {
      out.push(Buffer.from(bytes));
      setImmediate(taken);
    },
    close() {
      closed = true;
    },
  };
  const io = {
    out: (more: string): void => {
      text += more;
    },
    err: (more: string): void => {
      err += more;
    },
  };
  const status = await run(args, io, terminal);
  return { status, console: Buffer.concat(out).toString('latin1'), text, err, closed };
}

test.each(['little', 'big'])('a program prints, and a soft reset is status 0: %s', async (endian) => {
  const result = await runWith(['--endian', endian, written('hello.s', HELLO)]);
  expect(result).toEqual({ status: 0, console: 'Hello', text: '', err: '', closed: true });
});

test.each(['little', 'big'] as const)('an ELF file says its own endianness: %s', async (endian) => {
  const { elf } = assemble([{ name: 'hello.s', text: HELLO }], endian);
  const file = written(`hello-${endian}.elf`, elf as Uint8Array);
  expect(await runWith([file])).toMatchObject({ status: 0, console: 'Hello' });
  const other = endian === 'little' ? 'big' : 'little';
  expect(await runWith(['--endian', other, file])).toMatchObject({
    status: 2,
    err: `${file}: error: it is ${endian}-endian: --endian ${other} cannot change that\n`,
  });
});

test.each(['wall', 'virtual'])('what is typed arrives: %s', async (clock) => {
  const result = await runWith(['--clock', clock, written('shout.s', SHOUT)], { input: 'valletta.' });
  expect(result).toMatchObject({ status: 0, console: 'VALLETTA\x0e' });
});

test('the same run is the same to the instruction', async () => {
  const file = written('shout.s', SHOUT);
  const runs = [
    await runWith(['--stats', file], { input: 'a.' }),
    await runWith(['--stats', file], { input: 'a.' }),
  ];
  const [one, two] = runs.map(({ err }) => JSON.parse(err));
  expect(one.instructions).toBe(two.instructions);
  expect(one.guestSeconds).toBe(two.guestSeconds);
});

test('the statistics are one line of JSON on stderr', async () => {
  const { err } = await runWith(['--stats', written('exit.s', `main:${EXIT}`)]);
  expect(err.split('\n').length).toBe(2);
  expect(JSON.parse(err)).toEqual({
    end: 'exited',
    instructions: 3,
    seconds: expect.any(Number),
    mips: expect.any(Number),
    guestSeconds: 15e-9,
    engine: 'interpreter',
  });
});

describe('a run that is ended', () => {
  const file = written('loop.s', 'main:   b main\n');

  test('by its instructions has status 124 and says where', async () => {
    expect(await runWith(['--max-instructions', '1000', file])).toMatchObject({
      status: 124,
      err: `valletta run: stopped by --max-instructions 1000 at 0x80100000, in main (${file}:1)\n`,
    });
  });

  test('by its time has status 124 and says where', async () => {
    const { status, err } = await runWith(['--timeout', '0.05', file], { open: true });
    expect(status).toBe(124);
    expect(err).toContain('stopped by --timeout 0.05 at 0x8010000');
  });

  test('by its time while it sleeps has status 124 too', async () => {
    const asleep = written('asleep.s', 'main:   wait\n        b main\n');
    expect(await runWith(['--timeout', '0.05', asleep], { open: true })).toMatchObject({ status: 124 });
  });

  test('in a WAIT that nothing can end has status 1 and says so', async () => {
    const { status, err } = await runWith([written('wait.s', 'main:   nop\nhere:   wait\n        b here\n')]);
    expect(status).toBe(1);
    expect(err).toContain('the guest waits for ever at 0x80100008, in here+0x4');
  });
});

test('an exception without a handler is status 1 and explained', async () => {
  const file = written('bad.s', 'main:   nop\nload:   lw $t0, 1($zero)\n');
  const { status, err } = await runWith([file]);
  expect(status).toBe(1);
  expect(err).toContain(`exception AdEL at 0x80100004, in load (${file}:2)`);
  expect(err).toContain('misaligned');
  expect(err).toContain('0x00000001 (BadVAddr)');
});

test.each([
  ['none.s', undefined, 'cannot be read'],
  ['text.txt', 'hello', 'is neither an ELF file nor a source'],
  ['wrong.s', 'main: frobnicate $t0\n', "there is no instruction 'frobnicate'"],
  ['cut.elf', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1]), 'cut.elf: error: '],
])('%s cannot be run: status 2', async (name, content, message) => {
  const file = content === undefined ? join(folder, name) : written(name, content);
  const { status, err } = await runWith([file]);
  expect(status).toBe(2);
  expect(err).toContain(message);
});

test('a program larger than memory says how much it needs', async () => {
  const file = written('large.s', `main: nop\n .bss\n .space 0x200000\n`);
  expect(await runWith(['--memory', '2M', file])).toMatchObject({ status: 2 });
  expect(await runWith(['--memory', '4M', '--max-instructions', '1', file])).toMatchObject({ status: 124 });
});

test('a wrong option is answered with what is wrong, and the usage', async () => {
  const { status, err } = await runWith(['--mips', '0', 'a.s']);
  expect(status).toBe(2);
  expect(err).toContain(
    'valletta run: --mips: 0 MIPS is out of range: a whole number from 1 to 1000\n\nusage: ',
  );
});

test('--help explains every option', async () => {
  const { status, text } = await runWith(['--help']);
  expect(status).toBe(0);
  for (const option of [
    'endian',
    'memory',
    'clock',
    'mips',
    'count-hz',
    'timer',
    'max-instructions',
    'stats',
  ]) {
    expect(text).toContain(`--${option}`);
  }
});

test.each([
  ['current', '0'],
  ['seed', '0'],
  ['legacy', '8'],
])('--timer %s: Cause.DC stops Count or not', async (timer, ticks) => {
  const file = written(
    'dc.s',
    `
main:   lui     $t0, 0x0800
        mtc0    $t0, $13
        mfc0    $t1, $9
        nop; nop; nop; nop; nop; nop; nop
        nop; nop; nop; nop; nop; nop; nop
        nop
        mfc0    $t2, $9
        subu    $t1, $t2, $t1
        addiu   $t1, $t1, '0'
        lui     $t0, 0xb800
        sb      $t1, 0x3f8($t0)
        ${EXIT}`,
  );
  expect(await runWith(['--timer', timer, file])).toMatchObject({ status: 0, console: ticks });
});
