/** `valletta asm FILE.s ... -o FILE.elf`: assembles and links with the default layout. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { assemble } from '../asm/assemble.ts';
import type { SourceFile } from '../asm/assembly.ts';
import { render } from '../asm/diagnostics.ts';
import type { Endian } from '../bits.ts';
import { BAD_USAGE, type Io } from './command.ts';

const USAGE = `usage: valletta asm FILE.s ... -o FILE.elf [--endian little|big]

Assembles GNU syntax for MIPS32 Release 2 and links it: .vec at 0x80000000, .text at 0x80100000, then .rodata, .data
and .bss. The entry is _start, else main, else the start of .text. Little-endian unless told otherwise.
Exit status: 0 done, 2 the command line or the source is wrong.
`;

const ENDIANS: Readonly<Record<string, Endian>> = { little: 'little', le: 'little', big: 'big', be: 'big' };

interface Arguments {
  readonly files: readonly string[];
  readonly output: string;
  readonly endian: Endian;
}

export async function asm(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    io.err(`valletta asm: ${given}\n${USAGE}`);
    return BAD_USAGE;
  }
  const files: SourceFile[] = [];
  for (const name of given.files) {
    const text = await readFile(name, 'utf8').catch((error: Error) => error);
    if (text instanceof Error) {
      io.err(`${name}: error: cannot be read: ${text.message}\n`);
      return BAD_USAGE;
    }
    files.push({ name, text });
  }
  const { elf, diagnostics } = assemble(files, given.endian);
  for (const diagnostic of diagnostics) io.err(`${render(diagnostic, files)}\n`);
  if (elf === undefined) return BAD_USAGE;
  const failure = await writeFile(given.output, elf).catch((error: Error) => error);
  if (failure === undefined) return 0;
  io.err(`${given.output}: error: cannot be written: ${failure.message}\n`);
  return BAD_USAGE;
}

/** The arguments, or what is wrong with them. */
function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, endian: { type: 'string', default: 'little' } },
    });
    const endian = ENDIANS[values.endian];
    if (endian === undefined) return `--endian '${values.endian}' is neither little (le) nor big (be)`;
    if (positionals.length === 0) return 'no source file given';
    if (values.output === undefined) return 'where to write is missing: -o FILE.elf';
    return { files: positionals, output: values.output, endian };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
