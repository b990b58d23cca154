/** Source text to statements: comments, separators and tokens, as GNU as reads them; `//` starts a comment too. */
import { characterToken, numberToken, stringToken } from './literals.ts';
import { type Place, quoted, type Statement, type Token } from './token.ts';

const TWO_CHARACTER_MARKS = new Set(['<<', '>>', '==', '!=', '<>', '<=', '>=', '&&', '||']);
const MARKS = new Set('+-*/%&|^!~()=<>,:@');

const [TAB, NEWLINE, FORM_FEED, RETURN, SPACE] = [9, 10, 12, 13, 32];
const [QUOTE, HASH, APOSTROPHE, STAR, SLASH, SEMICOLON] = [34, 35, 39, 42, 47, 59];
const BYTE_ORDER_MARK = 0xfeff;

const DIGIT = 1;
const LETTER = 2;
/** What a name consists of; by character code. */
const nameParts = new Uint8Array(128);
for (const char of '0123456789') nameParts[char.charCodeAt(0)] = DIGIT;
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.$') {
  nameParts[char.charCodeAt(0)] = LETTER;
}
const partOf = (code: number): number => nameParts[code] ?? 0;

/** Reads one statement after the other, in time linear in the text's length. */
export function* lex(text: string): Generator<Statement> {
  let tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;

  const place = (start: number, end: number): Place => ({
    line,
    column: start - lineStart + 1,
    length: Math.max(end - start, 1),
  });
  const takeStatement = (): Statement => {
    const statement = tokens as [Token, ...Token[]];
    tokens = [];
    return statement;
  };
  let knownEnd = -1;
  const lineEnd = (): number => {
    if (knownEnd < at) {
      knownEnd = text.indexOf('\n', at);
      if (knownEnd < 0) knownEnd = text.length;
    }
    return knownEnd;
  };
  const take = ([token, end]: readonly [Token, number]): void => {
    tokens.push(token);
    at = end;
  };
  const skipBlockComment = (): void => {
    const close = text.indexOf('*/', at + 2);
    if (close < 0) {
      const problem = "the comment that starts here never ends: '*/' is missing";
      const bad = { text: '/*', problem, help: 'close it with */', ...place(at, at + 2) };
      take([{ kind: 'bad', ...bad }, text.length]);
      return;
    }
    let newline = text.indexOf('\n', at);
    while (newline >= 0 && newline < close) {
      line++;
      lineStart = newline + 1;
      newline = text.indexOf('\n', lineStart);
    }
    at = close + 2;
  };
  const word = (start: number): string => {
    at++;
    while (partOf(text.charCodeAt(at)) > 0) at++;
    return text.slice(start, at);
  };
  const mark = (): void => {
    const two = text.slice(at, at + 2);
    const one = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const isTwo = TWO_CHARACTER_MARKS.has(two);
    const found = isTwo ? two : one;
    const end = at + found.length;
    if (isTwo || MARKS.has(one)) {
      tokens.push({ kind: 'mark', text: found, line, column: at - lineStart + 1, length: found.length });
      at = end;
    } else {
      const problem = `${printable(one)} has no meaning here`;
      take([{ kind: 'bad', text: one, problem, help: 'remove it', ...place(at, end) }, end]);
    }
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    const part = partOf(code);
    if (part === LETTER) {
      const start = at;
      const name = word(start);
      tokens.push({ kind: 'name', text: name, line, column: start - lineStart + 1, length: at - start });
    } else if (part === DIGIT) {
      const start = at;
      const digits = word(start);
      tokens.push(numberToken(digits, place(start, at)));
    } else if (code === NEWLINE) {
      if (tokens.length > 0) yield takeStatement();
      at++;
      line++;
      lineStart = at;
    } else if (isBlank(code)) {
      at++;
    } else if (code === SEMICOLON) {
      if (tokens.length > 0) yield takeStatement();
      at++;
    } else if (code === HASH || (code === SLASH && text.charCodeAt(at + 1) === SLASH)) {
      at = lineEnd();
    } else if (code === SLASH && text.charCodeAt(at + 1) === STAR) {
      skipBlockComment();
    } else if (code === QUOTE) {
      take(stringToken(text, at, lineEnd(), place));
    } else if (code === APOSTROPHE) {
      take(characterToken(text, at, lineEnd(), place));
    } else {
      mark();
    }
  }
  if (tokens.length > 0) yield takeStatement();
}

const isBlank = (code: number): boolean =>
  code === SPACE || code === TAB || code === RETURN || code === FORM_FEED || code === BYTE_ORDER_MARK;

const printable = (char: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char)
    ? quoted(char)
    : `the character U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
