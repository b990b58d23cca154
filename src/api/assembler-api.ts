/** What the page asks of the assembler's worker. Types only. */
import type { Assembly, SourceFile } from '../asm/assembly.ts';
import type { Endian } from '../bits.ts';

export type { Assembly, Diagnostic, LineEntry, SourceFile } from '../asm/assembly.ts';

export interface AssemblerApi {
  assemble(files: readonly SourceFile[], endian: Endian): Assembly;
}
