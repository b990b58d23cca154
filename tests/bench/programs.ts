/** Assembles the benchmark's own programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/asm/assemble.ts';
import type { SourceFile } from '../../src/asm/assembly.ts';
import { render } from '../../src/asm/diagnostics.ts';

const FOLDER = 'tests/bench/programs';

export const programFile = (name: string): SourceFile => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
});

/** A little-endian executable. */
export function program(files: readonly SourceFile[]): Uint8Array {
  const { elf, diagnostics } = assemble(files, 'little');
  if (elf !== undefined) return elf;
  throw new Error(diagnostics.map((diagnostic) => render(diagnostic, files)).join('\n'));
}
