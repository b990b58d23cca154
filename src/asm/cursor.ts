/** Walks over the tokens of one statement, and reports what is wrong with them. */
import type { Diagnostics, Problem } from './diagnostics.ts';
import { type Place, quoted, type Statement, span, type Token } from './token.ts';

export class Cursor {
  readonly #tokens: Statement;
  readonly #diagnostics: Diagnostics;
  #at = 0;

  constructor(tokens: Statement, diagnostics: Diagnostics) {
    this.#tokens = tokens;
    this.#diagnostics = diagnostics;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token | undefined {
    const token = this.#tokens[this.#at];
    if (token !== undefined) this.#at++;
    return token;
  }

  /** Takes the mark `text` if it comes next. */
  accept(text: string): Token | undefined {
    const token = this.peek();
    return token?.kind === 'mark' && token.text === text ? this.next() : undefined;
  }

  /** Takes a name if one comes next. */
  acceptName(): Token | undefined {
    return this.peek()?.kind === 'name' ? this.next() : undefined;
  }

  /** Leaves out what is left. */
  skip(): void {
    this.#at = this.#tokens.length;
  }

  /** Where something is missing: the next token, or the last one of the statement. */
  here(): Place {
    return this.peek() ?? this.#tokens.at(-1) ?? this.#tokens[0];
  }

  /** From the first token to the last. */
  whole(): Place {
    return span(this.#tokens[0], this.#tokens.at(-1) ?? this.#tokens[0]);
  }

  /** Reports, leaves out the rest of the statement, and gives undefined. */
  error(place: Place, problem: Problem | (() => Problem)): undefined {
    this.#diagnostics.error(place, problem);
    this.skip();
  }

  /** Reports what follows a complete operand without a comma. */
  expectEndOfList(): boolean {
    const token = this.peek();
    if (
      token === undefined ||
      token.kind === 'bad' ||
      (token.kind === 'mark' && !'(-~%'.includes(token.text))
    ) {
      return this.expectEnd();
    }
    this.error(token, { message: `a comma is missing before ${quoted(token.text)}` });
    return false;
  }

  /** Reports what is left over after a complete statement. */
  expectEnd(): boolean {
    const token = this.peek();
    if (token === undefined) return true;
    const help = token.kind === 'bad' ? token.help : 'statements end at the line end or at a semicolon';
    this.error(token, {
      message:
        token.kind === 'bad' ? token.problem : `${quoted(token.text)} is left over after the statement`,
      help,
    });
    return false;
  }
}
