/** What the lexer makes of source text. */

/** Where something stands in its file; all on one line. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** At least 1. */
  readonly length: number;
}

/** What cannot be read is a `bad` token: reported only if its statement is assembled. */
export type Token = Place & { readonly text: string } & (
    | { readonly kind: 'name' }
    | { readonly kind: 'number'; readonly value: bigint }
    /** `1b` and `1f`: the nearest label `1:` backward or forward. */
    | { readonly kind: 'local'; readonly label: string; readonly forward: boolean }
    | { readonly kind: 'string'; readonly bytes: Uint8Array }
    | { readonly kind: 'mark' }
    | { readonly kind: 'bad'; readonly problem: string; readonly help: string }
  );

/** What stands between line ends and semicolons: at least one token. */
export type Statement = readonly [Token, ...Token[]];

/** From the start of `first` to the end of `last`, or `first` alone when they stand on different lines. */
export const span = (first: Place, last: Place): Place =>
  first.line === last.line && last.column >= first.column
    ? { line: first.line, column: first.column, length: last.column + last.length - first.column }
    : first;

/** `text` as it goes into a message: no longer than a line takes. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export const quoted = (text: string): string => `'${shortened(text)}'`;
