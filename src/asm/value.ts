/** What expressions, symbols and their values are. */
import type { Place } from './token.ts';

/** A section as far as expressions care: addresses in the same one have a known difference. */
export interface SectionBase {
  readonly kind: 'section';
  readonly name: string;
}

/** A number, or so many bytes after a section's start, or after a symbol that has no value (yet). */
export interface Value {
  readonly base: SectionBase | AsmSymbol | undefined;
  /** 64 bits, signed. */
  readonly offset: bigint;
}

export const absolute = (offset: bigint): Value => ({ base: undefined, offset });

export type UnaryMark = '-' | '+' | '~' | '!';
export type BinaryMark =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '|'
  | '&'
  | '^'
  | '!'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>';

export type Expr = { readonly place: Place } /** `text`: as the user wrote it, when it is one number. */ & (
  | { readonly kind: 'known'; readonly value: Value; readonly text?: string }
  | { readonly kind: 'symbol'; readonly symbol: AsmSymbol }
  | { readonly kind: 'unary'; readonly op: UnaryMark; readonly a: Expr }
  | { readonly kind: 'binary'; readonly op: BinaryMark; readonly a: Expr; readonly b: Expr }
);

export type Definition =
  | { readonly kind: 'undefined' }
  | { readonly kind: 'value'; readonly value: Value }
  /** Set to an expression over symbols that stand further down. */
  | { readonly kind: 'deferred'; readonly expr: Expr };

/** One name in one source file. */
export interface AsmSymbol {
  readonly kind: 'symbol';
  readonly name: string;
  definition: Definition;
  /** Where it is defined, or else first used. */
  place: Place;
  /** Set by `.set` or `=`: may be set again. */
  redefinable: boolean;
  global: boolean;
  type: 'none' | 'function' | 'object';
  size: Expr | undefined;
}
