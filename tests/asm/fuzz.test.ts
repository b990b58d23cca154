/** No source text, however odd, throws or hangs; what it reports can be shown. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import type { Diagnostic } from '../../src/asm/assembly.ts';
import { MAX_DIAGNOSTICS } from '../../src/asm/diagnostics.ts';
import { directives } from '../../src/asm/directives.ts';
import { readElf } from '../../src/elf/read.ts';
import { mnemonics } from '../../src/isa/forms.ts';
import { macros } from '../../src/isa/pseudo.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What is wrong with a diagnostic; undefined when it can be shown. */
function fault(
  { line, column, length, message, help = '' }: Diagnostic,
  lines: readonly string[],
): string | undefined {
  const width = Math.max(lines[line - 1]?.length ?? 0, 1);
  if (line < 1 || line > lines.length) return 'the line does not exist';
  if (column < 1 || length < 1 || column + length - 1 > width) return 'the caret is not below the line';
  return message.length + help.length > 400 ? 'the message is too long' : undefined;
}

function check(text: string): void {
  const lines = text.split('\n');
  for (const endian of ['little', 'big'] as const) {
    const { elf, diagnostics } = assemble([{ name: 'fuzz.s', text }], endian);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    if (failed !== (elf === undefined)) throw new Error('an executable despite an error, or none without');
    if (elf !== undefined && !readElf(elf).ok) throw new Error('an executable that cannot be read');
    if (diagnostics.length > 2 * MAX_DIAGNOSTICS) throw new Error('too many diagnostics');
    for (const diagnostic of diagnostics) {
      const wrong = fault(diagnostic, lines);
      if (wrong !== undefined) throw new Error(`${wrong}: ${JSON.stringify(diagnostic)}`);
    }
  }
}

const words = [
  ...mnemonics,
  ...macros.map(({ mnemonic }) => mnemonic),
  ...directives.keys(),
  ...'$0 $t0 $8 $sp $at $c0_status $q9 $ , , , , ( ) ( ) : : = + - * / % << >> == && || ! ~ | & ^ < > @ # // /* */ ; "x" "\\n" "a'.split(
    ' ',
  ),
  ..."0 1 -1 4 31 32 70000 0xffffffff 0x123456789 08 0b101 1f 1b 0b 'a' '\\n' ' 1: x: x y main . .L1 $L2 %hi %lo reorder noreorder push pop at noat".split(
    ' ',
  ),
  '\n',
  '\n',
  '\n',
  '\t',
  'é',
  '\u{1f600}',
  '\0',
];

test('any characters assemble or are refused in words', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 300 });
});

test('any bytes assemble or are refused in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(new TextDecoder().decode(bytes))),
    { numRuns: 300 },
  );
});

test('any tokens in any order assemble or are refused in words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (soup) => check(soup.join(' '))),
    { numRuns: 600 },
  );
});

test('any operands assemble or are refused in words', () => {
  const name = fc.constantFrom(...mnemonics, ...macros.map(({ mnemonic }) => mnemonic), ...directives.keys());
  const operand = fc.constantFrom(
    ...'$0 $t0 $t1 $at $31 $c0_count 0 1 -1 5 32 0x8000 70000 0xffffffff 0x1ffffffff x y . 4($t0) ($t0) x($t0) %lo(x)($t0) %hi(y) 1f "s"'.split(
      ' ',
    ),
    'x + 4',
    'x - y',
    'x * 2',
    "'a'",
  );
  const line = fc.tuple(name, fc.array(operand, { maxLength: 4 })).map(([a, b]) => ` ${a} ${b.join(', ')}`);
  const program = fc
    .array(line, { maxLength: 8 })
    .map((lines) => ['x:', ...lines, '1: .data', 'y: .word x'].join('\n'));
  fc.assert(fc.property(program, check), { numRuns: 600 });
});

const folder = new URL('gnu/', import.meta.url);
const programs = readdirSync(folder)
  .filter((file) => file.endsWith('.s') && !file.startsWith('reach'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8').slice(0, 3000));

test('programs with parts missing or replaced assemble or are refused in words', () => {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', ...words));
  fc.assert(
    fc.property(
      fc.constantFrom(...programs),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (program, edits) => {
        let text = program;
        for (const [where, length, insert] of edits) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + insert + text.slice(at + length);
        }
        check(text);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['brackets', `.word ${'('.repeat(100_000)}`],
  ['signs', `.word ${'-'.repeat(100_000)}1`],
  ['operators', `.word ${'x+'.repeat(100_000)}x`],
  ['digits', `.word ${'9'.repeat(1_000_000)}`],
  ['a numeric label', `${'9'.repeat(1_000_000)}: b ${'9'.repeat(1_000_000)}b`],
  ['a name', `${'a'.repeat(1_000_000)}: j ${'b'.repeat(1_000_000)}`],
  ['quotation marks', '.ascii "" "" '.repeat(50_000)],
  ['open strings', '"\n'.repeat(50_000)],
  ['apostrophes', "'\n".repeat(50_000)],
  ['open comments', '/* '.repeat(200_000)],
  ['room', '.space 0x0fffffff\n'.repeat(1000)],
  ['fill', '.fill 0x0fffffff, 8, 1\n'.repeat(1000)],
  ['repeated words', '.word 1:0x0fffffff\n'.repeat(1000)],
  ['org', '.org 0x7fffffff\n'.repeat(1000)],
  ['alignment', '.byte 1\n.align 16\n'.repeat(5000)],
  ['definitions', [...Array(20_000).keys()].map((n) => `.set a${n}, a${n + 1} + a${n + 1}`).join('\n')],
  [
    'definitions, last first',
    [...Array(20_000).keys()].map((n) => `.set b${n + 1}, b${n} + b${n}`).join('\n'),
  ],
  ['a circle', '.set a, b\n.set b, a\n.word a'],
  ['globals in a circle', '.globl a\n.set a, a\n.word a'],
  ['errors', 'frobnicate $t0\n'.repeat(20_000)],
  ['undefined names', [...Array(5000).keys()].map((n) => `j name${n}`).join('\n')],
])('%s without end assemble or are refused in words', (_, text) => {
  check(text);
});
