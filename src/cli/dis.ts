/** `valletta dis`: executables and words as text. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readElf } from '../elf/read.ts';
import { disassemble } from '../isa/codec.ts';
import { BAD_USAGE, type Io } from './command.ts';
import { listing } from './listing.ts';

const USAGE = `usage: valletta dis FILE.elf
       valletta dis --words FILE

Lists the code of an executable, or turns words into text: one line in, one line out. A word has 1 to 8 hexadecimal
digits. Exit status: 0 done, 2 the command line or the file is wrong.
`;

export async function dis(args: readonly string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(USAGE);
    return 0;
  }
  const given = readArguments(args);
  if (typeof given === 'string') {
    io.err(`valletta dis: ${given}\n${USAGE}`);
    return BAD_USAGE;
  }
  const bytes = await readFile(given.file).catch((error: Error) => error);
  if (bytes instanceof Error) {
    io.err(`${given.file}: error: cannot be read: ${bytes.message}\n`);
    return BAD_USAGE;
  }
  return given.words ? words(given.file, bytes.toString('utf8'), io) : executable(given.file, bytes, io);
}

function executable(file: string, bytes: Uint8Array, io: Io): number {
  const outcome = readElf(bytes);
  if (!outcome.ok) {
    io.err(`${file}: error: ${outcome.message}\n`);
    return BAD_USAGE;
  }
  for (const line of listing(outcome.elf)) io.out(`${line}\n`);
  return 0;
}

function words(file: string, text: string, io: Io): number {
  const lines = text.trimEnd().split('\n');
  const wrong = lines.findIndex((line) => !/^\s*(0x)?[0-9a-f]{1,8}\s*$/i.test(line));
  if (wrong >= 0) {
    io.err(
      `${file}:${wrong + 1}: error: '${lines[wrong]?.slice(0, 40)}' is not a word: 1 to 8 hexadecimal digits\n`,
    );
    return BAD_USAGE;
  }
  io.out(lines.map((line) => `${disassemble(Number.parseInt(line, 16))}\n`).join(''));
  return 0;
}

/** The arguments, or what is wrong with them. */
function readArguments(args: readonly string[]): { readonly file: string; readonly words: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { words: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined) return 'no file given';
    if (more.length > 0) return `one file at a time: '${more[0]}' is one too many`;
    return { file, words: values.words };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
