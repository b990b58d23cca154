import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import { type ElfFile, readElf } from '../../src/elf/read.ts';

function program(...texts: readonly string[]) {
  const files = texts.map((text, index) => ({ name: `${'abc'[index]}.s`, text }));
  return { files, ...assemble(files, 'big') };
}

function executable(...texts: readonly string[]): ElfFile {
  const { elf, diagnostics } = program(...texts);
  const outcome = readElf(elf ?? new Uint8Array());
  if (!outcome.ok) throw new Error(diagnostics[0]?.message ?? outcome.message);
  return outcome.elf;
}

const words = ({ segments }: ElfFile): readonly string[] =>
  segments.map(({ data }) => Buffer.from(data).toString('hex'));

const messages = (...texts: readonly string[]) =>
  program(...texts).diagnostics.map(
    ({ file, line, message, help }) => `${file}:${line}: ${message}${help ? ` (${help})` : ''}`,
  );

test.each([
  ['_start', 'nop\nmain: nop\n_start: nop', 0x8010_0008],
  ['main when there is no _start', 'nop\nmain: nop', 0x8010_0004],
  ['the start of .text when there is neither', '.data\n.word 1\n.text\nx: nop', 0x8010_0000],
])('the entry is %s', (_, text, entry) => {
  expect(executable(text).entry).toBe(entry);
});

test('_start of a later file comes before main of an earlier one', () => {
  expect(executable('main: nop', '_start: nop').entry).toBe(0x8010_0010);
});

test('a global symbol is seen by the other files, forward and backward', () => {
  const elf = executable('.globl a\na: j b', '.globl b\n.set noreorder\nb: j a\nnop');
  expect(words(elf)).toEqual(['0804000400000000' + '0000000000000000' + '0804000000000000']);
});

test('a symbol that is not global belongs to its file: two files may use one name', () => {
  const elf = executable('.data\nx: .word x', '.data\nx: .word x');
  expect(words(elf)).toEqual([`80100000${'00'.repeat(12)}80100010`]);
});

test('a number that another file makes global is a number', () => {
  expect(words(executable('.data\n.byte SIZE + 1', '.globl SIZE\nSIZE = 6'))).toEqual(['07']);
});

test('a name that another file keeps to itself is undefined, and the help says where it is', () => {
  expect(messages('main: jal f', 'f: jr $ra')).toEqual([
    "a.s:1: 'f' is not defined (b.s defines it: write .globl f there)",
  ]);
});

test('a name that two files make global is an error in the second', () => {
  expect(messages('.globl f\nf: nop', '.globl f\n\nf: nop')).toEqual([
    "b.s:3: 'f' is global here and in a.s, line 2 (rename one, or take away its .globl)",
  ]);
});

test('an undefined name is reported where it is first used, once', () => {
  expect(messages('j x\nj x\nlw $t0, x')).toEqual(["a.s:1: 'x' is not defined"]);
});

test('errors of one kind do not hide those of another', () => {
  expect(messages('frob $t0\nj nowhere\naddiu $t0, $t0, 70000\n.word 1 +')).toHaveLength(4);
});

test('a wrong instruction takes a word, so that no label moves', () => {
  const { lines } = program('addu $t0\nx: nop');
  expect(lines.map(({ address }) => address)).toEqual([0x8010_0000, 0x8010_0004]);
});

test('at most 50 errors of a file are reported', () => {
  expect(messages('frob\n'.repeat(80))).toHaveLength(50);
});

test('lines say which statement an instruction came from, delay slots and macros included', () => {
  const { lines } = program('main: li $t0, 0x12345678\n b main\n\n nop', 'nop');
  expect(lines).toEqual([
    { address: 0x8010_0000, file: 'a.s', line: 1 },
    { address: 0x8010_0008, file: 'a.s', line: 2 },
    { address: 0x8010_0010, file: 'a.s', line: 4 },
    { address: 0x8010_0020, file: 'b.s', line: 1 },
  ]);
});

test('symbols carry their type, size and binding; private labels are left out', () => {
  const { symbols } = executable(
    '.globl main\n.ent main\nmain: nop\n nop\n .end main\n.Lx: $Ly: 1: K = 5\n.data\nv: .word 1\n.type v, @object\n.size v, 4',
  );
  expect(symbols).toEqual([
    { name: 'K', value: 5, size: 0, type: 'none', global: false, section: undefined },
    { name: 'v', value: 0x8010_0010, size: 4, type: 'object', global: false, section: 2 },
    { name: 'main', value: 0x8010_0000, size: 8, type: 'function', global: true, section: 1 },
  ]);
});

test('no file at all is an empty assembly without an executable', () => {
  expect(assemble([], 'little')).toMatchObject({ elf: undefined });
});
