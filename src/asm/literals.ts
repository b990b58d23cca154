/** Numbers, strings and character constants, as GNU as reads them. */
import { type Place, quoted, type Token } from './token.ts';

const RADIX: readonly { readonly starts: RegExp; readonly whole: RegExp; readonly rule: string }[] = [
  {
    starts: /^0[xX]/,
    whole: /^0[xX][0-9a-fA-F]+$/,
    rule: 'after 0x come the digits 0 to 9 and a to f',
  },
  { starts: /^0[bB]/, whole: /^0[bB][01]+$/, rule: 'after 0b come the digits 0 and 1' },
  { starts: /^0/, whole: /^0[0-7]*$/, rule: 'a number that starts with 0 is octal: its digits are 0 to 7' },
  { starts: /^/, whole: /^[0-9]+$/, rule: 'its digits are 0 to 9; a hexadecimal number starts with 0x' },
];

/** Longest number that is read: far more than 64 bits in any radix. */
const MAX_DIGITS = 100;

const PLAIN = /^(?:0|[1-9][0-9]{0,15}|0x[0-9a-fA-F]{1,8})$/;

/** `text` starts with a digit and consists of letters, digits, `_`, `.` and `$`. */
export function numberToken(text: string, place: Place): Token {
  if (PLAIN.test(text)) return { kind: 'number', value: BigInt(text), text, ...place };
  const last = text.at(-1);
  if ((last === 'b' || last === 'f') && /^[0-9]+.$/.test(text)) {
    const label = text.slice(0, -1).replace(/^0+(?=.)/, '');
    return { kind: 'local', label, forward: last === 'f', text, ...place };
  }
  const radix = RADIX.find(({ starts }) => starts.test(text));
  if (radix?.whole.test(text) !== true || text.length > MAX_DIGITS) {
    const help = radix?.rule ?? '';
    return { kind: 'bad', text, problem: `${quoted(text)} is not an integer`, help, ...place };
  }
  const octal = /^0[0-7]/.test(text);
  return { kind: 'number', value: BigInt(octal ? `0o${text}` : text), text, ...place };
}

const ESCAPE = /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]+)|([^\n]))/y;
const ESCAPED: Readonly<Record<string, number>> = { b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The byte of the escape at `start` and where it ends. An unknown one stands for the character itself. */
function escapeAt(text: string, start: number): readonly [byte: number, end: number] | undefined {
  ESCAPE.lastIndex = start;
  const match = ESCAPE.exec(text);
  if (match === null) return undefined;
  const [, octal, hexadecimal, char = ''] = match;
  const end = ESCAPE.lastIndex;
  if (octal !== undefined) return [Number.parseInt(octal, 8) & 0xff, end];
  if (hexadecimal !== undefined) return [Number.parseInt(hexadecimal.slice(-2), 16), end];
  return [ESCAPED[char] ?? char.charCodeAt(0) & 0xff, end];
}

type PlaceOf = (start: number, end: number) => Place;
type Read = readonly [token: Token, end: number];

const utf8 = new TextEncoder();

/** The string whose quotation mark stands at `start`: text in UTF-8, with escapes. */
export function stringToken(text: string, start: number, lineEnd: number, place: PlaceOf): Read {
  const bytes: number[] = [];
  let at = start + 1;
  while (at < lineEnd && text[at] !== '"') {
    const escaped = text[at] === '\\' ? escapeAt(text, at) : undefined;
    if (escaped !== undefined && escaped[1] <= lineEnd) {
      bytes.push(escaped[0]);
      at = escaped[1];
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      bytes.push(...utf8.encode(char));
      at += char.length;
    }
  }
  const end = Math.min(at + 1, lineEnd);
  const common = { text: text.slice(start, end), ...place(start, end) };
  if (at < lineEnd) return [{ kind: 'string', bytes: Uint8Array.from(bytes), ...common }, end];
  const problem = 'this string does not end on its line';
  return [{ kind: 'bad', problem, help: 'close it with a quotation mark "', ...common }, lineEnd];
}

/** The character constant whose apostrophe stands at `start`: one ASCII character or escape. */
export function characterToken(text: string, start: number, lineEnd: number, place: PlaceOf): Read {
  const escaped = text[start + 1] === '\\' ? escapeAt(text, start + 1) : undefined;
  const [value, last] = escaped ?? [text.codePointAt(start + 1) ?? 0, start + 2];
  if (last < lineEnd && text[last] === "'" && (escaped !== undefined || value < 128)) {
    const end = last + 1;
    const common = { text: text.slice(start, end), ...place(start, end) };
    return [{ kind: 'number', value: BigInt(value), ...common }, end];
  }
  const close = text.indexOf("'", start + 1);
  const end = close < 0 || close >= lineEnd ? lineEnd : close + 1;
  const common = { text: text.slice(start, end), ...place(start, end) };
  const problem = 'a character constant is one ASCII character or escape between two apostrophes';
  return [{ kind: 'bad', problem, help: "write 'a' or '\\n'; longer text goes into .ascii", ...common }, end];
}
