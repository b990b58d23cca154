import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import { Diagnostics, MAX_DIAGNOSTICS, render } from '../../src/asm/diagnostics.ts';

const shown = (text: string) => {
  const files = [{ name: 'loop.s', text }];
  return assemble(files, 'little').diagnostics.map((one) => render(one, files));
};

test('an error shows its place, the line, a caret below and how to get on', () => {
  expect(shown('\nloop:   addiu $t0, $t0, 70000')).toEqual([
    [
      'loop.s:2:25: error: immediate 70000 is out of range: this field holds -32768 to 32767',
      '2 | loop:   addiu $t0, $t0, 70000',
      '                            ^^^^^',
      'help: load it into a register first: li $t1, 70000',
    ].join('\n'),
  ]);
});

test('a caret below a line with tabs keeps them', () => {
  expect(shown('\tfrob\t$t0')).toEqual([
    "loop.s:1:2: error: there is no instruction 'frob'\n1 | \tfrob\t$t0\n    \t^^^^",
  ]);
});

test('diagnostics come in the order of the source, one for each place', () => {
  const diagnostics = new Diagnostics('x.s');
  const at = (line: number, column: number) => ({ line, column, length: 1 });
  diagnostics.error(at(2, 1), { message: 'c' });
  diagnostics.error(at(1, 9), { message: 'b' });
  diagnostics.error(at(1, 2), { message: 'a' });
  diagnostics.error(at(1, 2), { message: 'again' });
  expect(diagnostics.list().map(({ message }) => message)).toEqual(['a', 'b', 'c']);
});

test('what is beyond the limit is counted, not kept, nor put into words', () => {
  const diagnostics = new Diagnostics('x.s');
  const line = (number: number) => ({ line: number, column: 1, length: 1 });
  for (let number = 1; number <= MAX_DIAGNOSTICS; number++) diagnostics.error(line(number), { message: 'x' });
  diagnostics.error(line(1000), () => {
    throw new Error('nobody reads this');
  });
  expect(diagnostics.list()).toHaveLength(MAX_DIAGNOSTICS);
  expect(diagnostics.errors).toBe(MAX_DIAGNOSTICS + 1);
});
