/** What goes into the assembler and what comes out. Errors of the user are values, never exceptions. */

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A message about the source. Lines and columns count from 1. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters that the caret underlines: at least 1, all on `line`. */
  readonly length: number;
  /** What the user wrote, what is wrong with it, and the limits. */
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

export interface Assembly {
  /** A linked ELF32 executable with symbols; undefined when there are errors. */
  readonly elf: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Ascending by address. */
  readonly lines: readonly LineEntry[];
}
