/** Facts about an instruction, derived from what it does. */
import type { ExcCodeName } from './exceptions.ts';
import type { Instruction } from './instruction.ts';
import { irregularOf, loadRaises, storeRaises } from './irregular.ts';
import type { Expr, Stmt } from './semantics.ts';

/** A general register: by the field that holds its number, or the number itself. */
type RegisterName = string | number;

export interface Facts {
  readonly hasDelaySlot: boolean;
  /** The delay slot is skipped when the branch is not taken. */
  readonly isLikely: boolean;
  readonly reads: ReadonlySet<RegisterName>;
  /** Including those that are written only if a condition holds. */
  readonly writes: ReadonlySet<RegisterName>;
  readonly mayLoad: boolean;
  readonly mayStore: boolean;
  readonly mayRaise: ReadonlySet<ExcCodeName>;
  /** The next instruction may not be the one that follows, or may have to be fetched anew. */
  readonly endsBlock: boolean;
}

/** Statements with those inside `when`. */
const flat = (statements: readonly Stmt[]): readonly Stmt[] =>
  statements.flatMap((one) => (one.kind === 'when' ? [one, ...flat(one.then)] : [one]));

/** The expressions that a statement evaluates itself. */
function operandsOf(statement: Stmt): readonly Expr[] {
  switch (statement.kind) {
    case 'set':
      return [statement.value];
    case 'store':
      return [statement.address, statement.value];
    case 'branch':
    case 'when':
      return [statement.condition];
    case 'jump':
      return [statement.target];
    case 'raise':
      return statement.condition === undefined ? [] : [statement.condition];
    case 'call':
      return statement.args;
  }
}

/** An expression and all that it is made of. */
function parts(expression: Expr): readonly Expr[] {
  switch (expression.kind) {
    case 'field':
    case 'const':
    case 'gpr':
    case 'hi':
    case 'lo':
    case 'returnAddress':
    case 'inRegion':
      return [expression];
    case 'unary':
      return [expression, ...parts(expression.a)];
    case 'binary':
      return [expression, ...parts(expression.a), ...parts(expression.b)];
    case 'load':
      return [expression, ...parts(expression.address)];
  }
}

/** The fields that a call uses as register numbers in one of these ways. */
const numbersUsed = (statement: Stmt, ways: readonly string[]): readonly string[] =>
  statement.kind === 'call'
    ? statement.args.flatMap((argument, index) =>
        argument.kind === 'field' && ways.includes(irregularOf(statement.name).uses[index] ?? '')
          ? [argument.name]
          : [],
      )
    : [];

const targetsOf = (statement: Stmt): readonly RegisterName[] => {
  if (statement.kind !== 'set' || statement.target.kind !== 'gpr') return [];
  const { index } = statement.target;
  return [index.kind === 'field' ? index.name : index.value];
};

const raisedBy = (statement: Stmt): readonly ExcCodeName[] => {
  switch (statement.kind) {
    case 'raise':
      return [statement.ExcCode];
    case 'store':
      return storeRaises;
    case 'call':
      return irregularOf(statement.name).raises;
    case 'set':
    case 'branch':
    case 'jump':
    case 'when':
      return [];
  }
};

export const hasDelaySlot = ({ does }: Instruction): boolean =>
  flat(does).some(({ kind }) => kind === 'branch' || kind === 'jump');

const leaves = (statement: Stmt): boolean =>
  (statement.kind === 'raise' && statement.condition === undefined) ||
  (statement.kind === 'call' && irregularOf(statement.name).endsBlock);

export function factsOf(instruction: Instruction): Facts {
  const statements = flat(instruction.does);
  const expressions = statements.flatMap(operandsOf).flatMap(parts);
  const calls = statements.filter((one) => one.kind === 'call').map(({ name }) => irregularOf(name));
  const loads = expressions.some(({ kind }) => kind === 'load');
  return {
    hasDelaySlot: hasDelaySlot(instruction),
    isLikely: statements.some((one) => one.kind === 'branch' && one.likely),
    reads: new Set([
      ...expressions.flatMap((one) => (one.kind === 'gpr' ? [one.index.name] : [])),
      ...statements.flatMap((one) => numbersUsed(one, ['read', 'update'])),
    ]),
    writes: new Set([
      ...statements.flatMap(targetsOf),
      ...statements.flatMap((one) => numbersUsed(one, ['write', 'update'])),
    ]),
    mayLoad: loads || calls.some(({ access }) => access === 'load'),
    mayStore:
      statements.some(({ kind }) => kind === 'store') || calls.some(({ access }) => access === 'store'),
    mayRaise: new Set([...(loads ? loadRaises : []), ...statements.flatMap(raisedBy)]),
    endsBlock: hasDelaySlot(instruction) || statements.some(leaves),
  };
}
