/** Collects what there is to say about the source, and writes it as text: the same in page and command line. */
import type { Diagnostic, SourceFile } from './assembly.ts';
import type { Place } from './token.ts';

/** How many errors, and how many warnings, an assembly reports at most. */
export const MAX_DIAGNOSTICS = 50;

/** A mistake before anyone has decided to report it. */
export interface Problem {
  readonly message: string;
  readonly help?: string | undefined;
}

type Severity = Diagnostic['severity'];

/** The messages about one file. At most one a place: the first mistake is the true one. */
export class Diagnostics {
  readonly #file: string;
  readonly #found = new Map<string, Diagnostic>();
  readonly #count = { error: 0, warning: 0 };

  constructor(file: string) {
    this.#file = file;
  }

  /** A function is called only if there is room for what it says. */
  error(place: Place, problem: Problem | (() => Problem)): void {
    this.#add('error', place, problem);
  }

  warning(place: Place, problem: Problem): void {
    this.#add('warning', place, problem);
  }

  get errors(): number {
    return this.#count.error;
  }

  #add(severity: Severity, { line, column, length }: Place, problem: Problem | (() => Problem)): void {
    const key = `${severity}:${line}:${column}`;
    if (this.#found.has(key)) return;
    this.#count[severity]++;
    if (this.#count[severity] > MAX_DIAGNOSTICS) return;
    const { message, help } = typeof problem === 'function' ? problem() : problem;
    const common = { severity, file: this.#file, line, column, length, message };
    this.#found.set(key, help === undefined ? common : { ...common, help });
  }

  /** In the order of the source. */
  list(): readonly Diagnostic[] {
    return [...this.#found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** Several lines: `loop.s:2:25: error: ...`, the source line with a caret below, and `help: ...`. */
export function render(diagnostic: Diagnostic, files: readonly SourceFile[]): string {
  const { file, line, column, length, severity, message, help } = diagnostic;
  const text = files.find(({ name }) => name === file)?.text.split('\n', line)[line - 1] ?? '';
  const gutter = `${line} | `;
  const before = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  const shown = [`${file}:${line}:${column}: ${severity}: ${message}`];
  if (text !== '') {
    shown.push(gutter + text.trimEnd(), `${' '.repeat(gutter.length)}${before}${'^'.repeat(length)}`);
  }
  if (help !== undefined) shown.push(`help: ${help}`);
  return shown.join('\n');
}
