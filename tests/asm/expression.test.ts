import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cursor } from '../../src/asm/cursor.ts';
import { constantNow, parseExpression } from '../../src/asm/expression.ts';
import { lex } from '../../src/asm/lexer.ts';
import { Unit } from '../../src/asm/unit.ts';

function evaluate(source: string): bigint | string | undefined {
  const unit = new Unit('x.s', 'big');
  const [statement] = [...lex(source)];
  if (statement === undefined) return undefined;
  const cursor = new Cursor(statement, unit.diagnostics);
  const expr = parseExpression(cursor, unit);
  cursor.expectEnd();
  return unit.diagnostics.list()[0]?.message ?? (expr && constantNow(expr));
}

// From GNU as, by .quad.
test.each([
  ['1+2*3', 7n],
  ['2+3<<1', 8n],
  ['1|2+4', 7n],
  ['6&3|8', 10n],
  ['1+1==2', -1n],
  ['1+2<4&&5-1', 1n],
  ['1<<2+3', 7n],
  ['1||0&&0', 1n],
  ['7-3-2', 2n],
  ['2*3%4', 2n],
  ['-10/3', -3n],
  ['-10%3', -1n],
  ['-8>>1', 0x7fff_ffff_ffff_fffcn],
  ['1<<63', -(2n ** 63n)],
  ['0x80000000>>4', 0x800_0000n],
  ['12!5', -2n],
  ['- -5', 5n],
  ['!0', 1n],
  ['!7', 0n],
  ['~0', -1n],
  ['1<>1', 0n],
  ['(1+2)*3', 9n],
  ['0x7fffffffffffffff+1', -(2n ** 63n)],
])('%s is %i', (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test.each([
  ['1/0', 'this divides by zero'],
  ['1%0', 'this divides by zero'],
  ['1<<64', 'cannot shift by 64: a shift count is 0 to 63'],
  ['1>>-1', 'cannot shift by -1: a shift count is 0 to 63'],
  ['(1', "a bracket is not closed: ')' is missing"],
  ['1+', 'a number or a symbol is missing here'],
  ['1+*', "a number or a symbol is missing here, not '*'"],
  ['1 2', "'2' is left over after the statement"],
  ['1b', "there is no label '1:' above this line"],
  ['$t0+1', 'the register $t0 cannot be part of an expression'],
  ['0x10000000000000000', 'this number has more than 64 bits'],
])('%s is refused: %s', (source, message) => {
  expect(evaluate(source)).toBe(message);
});

test('64-bit arithmetic wraps as in C', () => {
  const number = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const operators = {
    '+': (a: bigint, b: bigint) => a + b,
    '-': (a: bigint, b: bigint) => a - b,
    '*': (a: bigint, b: bigint) => a * b,
  };
  fc.assert(
    fc.property(number, number, fc.constantFrom('+' as const, '-' as const, '*' as const), (a, b, op) => {
      const shown = (value: bigint) =>
        value < 0n ? `(0-0x${(-value).toString(16)})` : `0x${value.toString(16)}`;
      expect(evaluate(`${shown(a)} ${op} ${shown(b)}`)).toBe(BigInt.asIntN(64, operators[op](a, b)));
    }),
  );
});
