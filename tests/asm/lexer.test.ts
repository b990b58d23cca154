import { expect, test } from 'vitest';
import { lex } from '../../src/asm/lexer.ts';

const texts = (source: string) => [...lex(source)].map((tokens) => tokens.map(({ text }) => text));

test('a statement ends at the line end or at a semicolon', () => {
  expect(texts('nop; nop\n\n nop')).toEqual([['nop'], ['nop'], ['nop']]);
});

test.each([
  ['# to the end', 'a # b ; c\nd'],
  ['// to the end', 'a // b ; c\nd'],
  ['/* to the other mark, over lines */', '/* b\n c */ a /* ; */\nd'],
])('a comment goes %s', (_, source) => {
  expect(texts(source)).toEqual([['a'], ['d']]);
});

test('what looks like a comment in a string is text', () => {
  expect(texts('.ascii "# // /* ;"')).toEqual([['.ascii', '"# // /* ;"']]);
});

test('lines and columns count from 1, after block comments too', () => {
  expect([...lex('/* \n\n */ a\r\n\tb')]).toMatchObject([
    [{ text: 'a', line: 3, column: 5, length: 1 }],
    [{ text: 'b', line: 4, column: 2, length: 1 }],
  ]);
});

test.each([
  ['10', 10n],
  ['017', 15n],
  ['0x1F', 31n],
  ['0B101', 5n],
  ['0xffffffffffffffff', 2n ** 64n - 1n],
  ["'a'", 97n],
  ["'\\n'", 10n],
  ["'\\''", 39n],
  ["'\\\\'", 92n],
  ["'\\x41'", 65n],
])('%s is the number %i', (source, value) => {
  expect([...lex(source)]).toEqual([[expect.objectContaining({ kind: 'number', value })]]);
});

test.each(['08', '0x', '0xg', '1.5', '12abc', "'ab'", "''", "'é'", '"open', '/* open', 'é', '\\'])(
  '%s is no token, with a reason',
  (source) => {
    const [[token] = []] = [...lex(source)];
    expect(token).toMatchObject({ kind: 'bad', problem: expect.stringMatching(/.{10}/) });
  },
);

test('a number with b or f after it is a numeric label, 0b101 a number', () => {
  expect([...lex('1b 2f 0b 00f 0b1')][0]).toMatchObject([
    { kind: 'local', label: '1', forward: false },
    { kind: 'local', label: '2', forward: true },
    { kind: 'local', label: '0', forward: false },
    { kind: 'local', label: '0', forward: true },
    { kind: 'number', value: 1n },
  ]);
});

test('a string is UTF-8 with the escapes of GNU as', () => {
  const [[token] = []] = [...lex('"é\\n\\0\\101\\x41\\"\\q"')];
  expect(token).toMatchObject({ bytes: Uint8Array.from([0xc3, 0xa9, 10, 0, 0x41, 0x41, 0x22, 0x71]) });
});
