/** What the page asks of the assembler's worker. Types only. */
import type { Endian } from './vm-api.ts';

/** A message about the source, as design.md rule 10 wants it. Lines and columns count from 1. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters that the caret underlines, at least 1, within the line. */
  readonly length: number;
  /** What is wrong with what the user wrote, and the limits. */
  readonly message: string;
  /** How to get on. */
  readonly help?: string;
}

/** Which source line the instruction at `address` came from. */
export interface LineEntry {
  readonly address: number;
  readonly file: string;
  readonly line: number;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface Assembly {
  /** A linked ELF32 executable with symbols; undefined when there are errors. */
  readonly elf: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Ascending by address. */
  readonly lines: readonly LineEntry[];
}

export interface AssemblerApi {
  assemble(file: SourceFile, endian: Endian): Assembly;
}
