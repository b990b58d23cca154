/** `valletta asm FILE.s ... -o FILE.elf`: assembles and links with the default layout. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { assemble } from '../asm/assemble.ts';
import type { SourceFile } from '../asm/assembly.ts';
import { render } from '../asm/diagnostics.ts';
import type { Endian } from '../bits.ts';
import { BAD_USAGE, type Io } from './command.ts';
import { endianError, readEndian } from './endian.ts';

const USAGE = `usage: valletta asm FILE.s ... -o FILE.elf [--endian little|big]

Assembles GNU syntax for MIPS32 Release 2 and links it: .vec at 0x80000000, .text at 0x80100000, then .rodata, .data
and .bss. The entry is _start, else main, else the start of .text. Little-endian unless told otherwise.
Exit status: 0 done, 2 the command line or a source is wrong.
`;

interface Request {
  readonly files: readonly string[];
  readonly output: string;
  readonly endian: Endian;
}

/** Errors and warnings go to stderr, each with its line. */
export async function asm(args: readonly string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(USAGE);
    return 0;
  }
  const request = readArguments(args);
  if (typeof request === 'string') {
    io.err(`valletta asm: ${request}\n${USAGE}`);
    return BAD_USAGE;
  }
  const files: SourceFile[] = [];
  for (const name of request.files) {
    const text = await readFile(name, 'utf8').catch((error: Error) => error);
    if (text instanceof Error) {
      io.err(`${name}: error: cannot be read: ${text.message}\n`);
      return BAD_USAGE;
    }
    files.push({ name, text });
  }
  const { elf, diagnostics } = assemble(files, request.endian);
  for (const diagnostic of diagnostics) io.err(`${render(diagnostic, files)}\n`);
  if (elf === undefined) return BAD_USAGE;
  const failure = await writeFile(request.output, elf).catch((error: Error) => error);
  if (failure === undefined) return 0;
  io.err(`${request.output}: error: cannot be written: ${failure.message}\n`);
  return BAD_USAGE;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  endian: { type: 'string', default: 'little' },
  compile: { type: 'boolean', short: 'c', default: false },
} as const;

/** What is asked, or what is wrong with it. */
function readArguments(args: readonly string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.compile) return '-c comes with relocatable objects, in a later version';
    const endian = readEndian(values.endian);
    if (endian === undefined) return endianError(values.endian);
    if (positionals.length === 0) return 'no source given';
    if (values.output === undefined) return 'where to write is missing: -o FILE.elf';
    return { files: positionals, output: values.output, endian };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
