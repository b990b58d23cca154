/** The macros as data: each can be assembled in each of its cases. */
import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import type { Macro, Parameter } from '../../src/isa/pseudo/macro.ts';
import { macros } from '../../src/isa/pseudo.ts';

const registers = ['$t0', '$t1', '$0'];
const constants = ['0', '1', '-1', '31', '-0x8000', '0x12345', '0x7fffffff'];

/** Ways to write a parameter. */
function writings(parameter: Parameter): readonly string[] {
  switch (parameter.kind) {
    case 'register':
      return registers;
    case 'constant':
      return ['hint', 'op'].includes(parameter.name) ? ['0', '31'] : constants;
    case 'target':
      return ['main'];
    case 'memory':
      return [
        'main',
        '4',
        '0x12345($t1)',
        '0x12345($t0)',
        '4($t1)',
        '($t0)',
        ...(parameter.known ? [] : ['main($t1)', 'main($t0)']),
      ];
  }
}

const combinations = ({ parameters }: Macro): readonly string[] =>
  parameters.reduce<readonly string[]>(
    (texts, parameter) =>
      texts.flatMap((text) => writings(parameter).map((one) => (text === '' ? one : `${text}, ${one}`))),
    [''],
  );

/** The manual forbids it. */
const LINKS_ITS_SOURCE = /^jal (\S+), \1$/;

test.each([...new Set(macros.map(({ mnemonic }) => mnemonic))])(
  '%s assembles with all kinds of operands',
  (mnemonic) => {
    for (const macro of macros.filter((one) => one.mnemonic === mnemonic)) {
      const statements = combinations(macro)
        .map((operands) => `${mnemonic} ${operands}`)
        .filter((statement) => !LINKS_ITS_SOURCE.test(statement));
      const { diagnostics } = assemble([{ name: 'a.s', text: ['main:', ...statements].join('\n') }], 'big');
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ line, message }) => `${statements[line - 2]}: ${message}`)).toEqual([]);
    }
  },
);

test('every macro says what it does', () => {
  for (const { mnemonic, doc } of macros) expect(doc, mnemonic).toMatch(/\.$/);
});

test('the last case of a macro always holds', () => {
  for (const { mnemonic, cases } of macros) expect(cases.at(-1)?.condition, mnemonic).toBeUndefined();
});
