/** Reads what `valletta run` runs: an ELF executable, or a source that is assembled on the spot. */
import { readFile } from 'node:fs/promises';
import { assemble } from '../asm/assemble.ts';
import { render } from '../asm/diagnostics.ts';
import type { Endian } from '../bits.ts';
import { readElf } from '../elf/read.ts';
import type { DebugInfo } from './where.ts';

export interface Program {
  readonly elf: Uint8Array;
  readonly debug: DebugInfo;
}

/** `messages` for stderr: why there is no program, or warnings. */
export interface ProgramOutcome {
  readonly program: Program | undefined;
  readonly messages: readonly string[];
}

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];

const refused = (message: string): ProgramOutcome => ({ program: undefined, messages: [message] });

/** `endian`: undefined means little for a source. */
export async function readProgram(file: string, endian: Endian | undefined): Promise<ProgramOutcome> {
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) return refused(`${file}: error: cannot be read: ${bytes.message}`);
  if (ELF_MAGIC.every((byte, index) => bytes[index] === byte)) return readExecutable(file, bytes, endian);
  if (/\.s$/i.test(file)) return assembleSource(file, bytes.toString('utf8'), endian ?? 'little');
  return refused(`${file}: error: is neither an ELF file nor a source: the name of a source ends in .s`);
}

function readExecutable(file: string, bytes: Uint8Array, endian: Endian | undefined): ProgramOutcome {
  const read = readElf(bytes);
  if (!read.ok) return refused(`${file}: error: ${read.message}`);
  if (endian !== undefined && endian !== read.elf.endian) {
    return refused(`${file}: error: it is ${read.elf.endian}-endian: --endian ${endian} cannot change that`);
  }
  return { program: { elf: bytes, debug: { symbols: read.elf.symbols, lines: [] } }, messages: [] };
}

function assembleSource(name: string, text: string, endian: Endian): ProgramOutcome {
  const files = [{ name, text }];
  const { elf, diagnostics, lines } = assemble(files, endian);
  const messages = diagnostics.map((diagnostic) => render(diagnostic, files));
  if (elf === undefined) return { program: undefined, messages };
  const read = readElf(elf);
  return { program: { elf, debug: { symbols: read.ok ? read.elf.symbols : [], lines } }, messages };
}
