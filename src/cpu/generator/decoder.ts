/** A decision tree as nested `switch` statements. */
import type { Instruction } from '../../isa/instruction.ts';
import type { Tree } from './decision-tree.ts';
import { indent } from './statements.ts';

/** Lines of code, and the comments that belong above them. Control never falls out of the last line. */
interface Text {
  readonly comments: readonly string[];
  readonly code: readonly string[];
}

export interface Bodies {
  of(instruction: Instruction): readonly string[];
  /** For a word that no instruction encodes. */
  readonly reserved: readonly string[];
}

type Switch = Extract<Tree, { readonly kind: 'switch' }>;

/** Cases with the same text. */
interface Group {
  readonly values: readonly number[];
  readonly text: Text;
}

const binary = (value: number, width: number): string => `0b${value.toString(2).padStart(width, '0')}`;

const bitsText = ({ shift, width }: Switch): string =>
  shift + width === 32
    ? `w >>> ${shift}`
    : `${shift === 0 ? 'w' : `w >>> ${shift}`} & 0x${(2 ** width - 1).toString(16)}`;

const sameCode = (a: Text, b: Text): boolean => a.code.join('\n') === b.code.join('\n');

function grouped(cases: ReadonlyMap<number, Text>): readonly Group[] {
  const groups: Group[] = [];
  for (const [value, text] of cases) {
    const at = groups.findIndex((group) => sameCode(group.text, text));
    const group = groups[at];
    if (group === undefined) groups.push({ values: [value], text });
    else {
      const comments = [...group.text.comments, ...text.comments];
      groups[at] = { values: [...group.values, value], text: { ...text, comments } };
    }
  }
  return groups;
}

/** One value alone reads better as a question. */
const ifLines = (tree: Switch, value: number, { comments, code }: Text): readonly string[] => [
  ...comments,
  `if ((${bitsText(tree)}) === ${binary(value, tree.width)}) {`,
  ...indent(code),
  '}',
];

function caseLines({ values, text }: Group, width: number): readonly string[] {
  const labels = values.map((value) => `case ${binary(value, width)}:`);
  const needsBlock = text.code.some((line) => line.startsWith('const '));
  return [
    ...text.comments,
    ...labels.slice(0, -1),
    `${labels.at(-1)}${needsBlock ? ' {' : ''}`,
    ...indent(text.code),
    ...(needsBlock ? ['}'] : []),
  ];
}

function switchText(tree: Switch, bodies: Bodies): Text {
  const otherwise = textOf(tree.otherwise, bodies);
  const texts = [...tree.cases].map(([value, one]): [number, Text] => [value, textOf(one, bodies)]);
  const groups = grouped(new Map(texts.filter(([, text]) => !sameCode(text, otherwise))));
  const [first, second] = groups;
  if (first === undefined) return otherwise;
  if (second === undefined && first.values.length === 2 ** tree.width) return first.text;
  const [value, another] = first.values;
  const cases =
    second === undefined && value !== undefined && another === undefined
      ? ifLines(tree, value, first.text)
      : [
          `switch (${bitsText(tree)}) {`,
          ...indent(groups.flatMap((group) => caseLines(group, tree.width))),
          '}',
        ];
  return { comments: [], code: [...cases, ...otherwise.comments, ...otherwise.code] };
}

function textOf(tree: Tree, bodies: Bodies): Text {
  switch (tree.kind) {
    case 'leaf': {
      const { mnemonic, syntax } = tree.instruction;
      return { comments: [`// ${mnemonic} ${syntax}`.trimEnd()], code: bodies.of(tree.instruction) };
    }
    case 'reserved':
      return { comments: [], code: bodies.reserved };
    case 'switch':
      return switchText(tree, bodies);
  }
}

/** Lines that find out which instruction the word `w` is and do what it does. */
export const decoderText = (tree: Tree, bodies: Bodies): readonly string[] => textOf(tree, bodies).code;
