/** One row of the instruction table. */
import { type Encoding, type FieldsOf, parsePattern } from './pattern.ts';
import type { FieldRef, Stmt } from './semantics.ts';

/** The release of MIPS32 that brought an instruction. */
export type Since = 'MIPS32' | 'MIPS32R2';

export interface Instruction {
  /** Lower case, as the assembler takes it: `addiu`, `jalr.hb`. */
  readonly mnemonic: string;
  readonly pattern: string;
  readonly encoding: Encoding;
  /** Operands in assembler order, by field name: `'rt, offset(base)'`. */
  readonly syntax: string;
  readonly does: readonly Stmt[];
  readonly doc: string;
  readonly since: Since;
}

interface Row<Name extends string> {
  readonly syntax: string;
  /** Gets exactly the fields that the pattern declares. */
  readonly does: (fields: Readonly<Record<Name, FieldRef>>) => Stmt | readonly Stmt[];
  readonly doc: string;
  /** `'MIPS32'` when left out. */
  readonly since?: Since;
}

export function op<const Pattern extends string>(
  mnemonic: string,
  pattern: Pattern,
  row: Row<FieldsOf<Pattern>>,
): Instruction {
  const encoding = parsePattern(pattern);
  const fields = Object.fromEntries(
    [...encoding.fields.keys()].map((name): [string, FieldRef] => [name, { kind: 'field', name }]),
  ) as Record<FieldsOf<Pattern>, FieldRef>;
  const does = row.does(fields);
  return {
    mnemonic,
    pattern,
    encoding,
    syntax: row.syntax,
    does: Array.isArray(does) ? (does as readonly Stmt[]) : [does as Stmt],
    doc: row.doc,
    since: row.since ?? 'MIPS32',
  };
}
