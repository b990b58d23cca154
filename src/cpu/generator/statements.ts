/** What an instruction does, as lines of JavaScript: the parts that are the same in every text. */
import type { ExcCodeName } from '../../isa/exceptions.ts';
import type { Instruction } from '../../isa/instruction.ts';
import type { Encoding } from '../../isa/pattern.ts';
import type { Expr, FieldRef, Stmt, Target } from '../../isa/semantics.ts';
import { bare, conditionText, gprText, wordText } from './expression.ts';

export type Bits = 8 | 16 | 32;

/** How one of the texts words what leaves the registers. Arguments are texts; `encoding` belongs to the instruction. */
export interface Dialect {
  /** The signed or zero-extended number at `address`, and the lines that have to come before it. */
  load(bits: Bits, signed: boolean, address: string): { lines: readonly string[]; value: string };
  store(bits: Bits, address: string, value: string): readonly string[];
  branch(encoding: Encoding, condition: string, offset: FieldRef, likely: boolean): readonly string[];
  jump(target: string): readonly string[];
  raise(ExcCode: ExcCodeName, condition: string | undefined): readonly string[];
  /** `last`: nothing comes after it. */
  call(name: string, args: readonly string[], last: boolean): readonly string[];
}

export const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function assign(encoding: Encoding, target: Target, value: string): readonly string[] {
  switch (target.kind) {
    case 'gpr': {
      const line = `${gprText(encoding, target.index)} = ${value};`;
      return target.index.kind === 'const' ? [line] : [line, 'r[0] = 0;'];
    }
    case 'hi':
      return [`r[HI] = ${value};`];
    case 'lo':
      return [`r[LO] = ${value};`];
  }
}

function lines(encoding: Encoding, dialect: Dialect, statement: Stmt, last: boolean): readonly string[] {
  const word = (expr: Expr): string => wordText(encoding, expr);
  switch (statement.kind) {
    case 'set': {
      const { target, value } = statement;
      if (value.kind !== 'load') return assign(encoding, target, bare(word(value)));
      const { bits, signed, address } = value;
      const load = dialect.load(bits, signed, bare(word(address)));
      return [...load.lines, ...assign(encoding, target, load.value)];
    }
    case 'store':
      return dialect.store(statement.bits, bare(word(statement.address)), word(statement.value));
    case 'branch': {
      const { condition, offset, likely } = statement;
      return dialect.branch(encoding, conditionText(encoding, condition), offset, likely);
    }
    case 'jump':
      return dialect.jump(bare(word(statement.target)));
    case 'when': {
      const inner = statement.then.flatMap((one) => lines(encoding, dialect, one, false));
      return [`if (${conditionText(encoding, statement.condition)}) {`, ...indent(inner), '}'];
    }
    case 'raise': {
      const { ExcCode, condition } = statement;
      return dialect.raise(ExcCode, condition && conditionText(encoding, condition));
    }
    case 'call':
      return dialect.call(
        statement.name,
        statement.args.map((arg) => bare(word(arg))),
        last,
      );
  }
}

export const body = ({ encoding, does }: Instruction, dialect: Dialect): readonly string[] =>
  does.flatMap((statement, i) => lines(encoding, dialect, statement, i === does.length - 1));
