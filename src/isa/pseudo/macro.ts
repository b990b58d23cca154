/** One macro: an instruction that the CPU lacks, and the lines that it stands for. */

export interface Macro {
  readonly mnemonic: string;
  /** Parameters in the order in which they are written: `'rd, rs, imm'`. */
  readonly syntax: string;
  readonly parameters: readonly Parameter[];
  /** The first one whose condition holds is taken. */
  readonly cases: readonly Case[];
  readonly doc: string;
}

export interface Case {
  /** An expression that is not 0; undefined holds always. */
  readonly condition: string | undefined;
  readonly lines: readonly string[];
  /** What to tell a user who wrote this case. */
  readonly warning: string | undefined;
}

export type Parameter =
  | { readonly kind: 'register'; readonly name: string }
  /** A number of 32 bits that is known where the macro stands; read as signed, unless it counts as it is written. */
  | { readonly kind: 'constant'; readonly name: string; readonly asWritten: boolean }
  /** Where a branch or jump goes. */
  | { readonly kind: 'target'; readonly name: string }
  /** `offset(base)`: with `known`, the offset is a constant, else any expression. `base` is $0 when left out. */
  | { readonly kind: 'memory'; readonly offset: string; readonly base: string; readonly known: boolean };

function parameter(text: string): Parameter {
  const memory = /^(\w+)\((\w+)\)$/.exec(text);
  if (memory) {
    const [, offset = '', base = ''] = memory;
    return { kind: 'memory', offset, base, known: offset === 'imm' };
  }
  switch (text) {
    case 'rd':
    case 'rs':
    case 'rt':
      return { kind: 'register', name: text };
    case 'label':
      return { kind: 'target', name: text };
    default:
      return { kind: 'constant', name: text, asWritten: text === 'asWritten' };
  }
}

export const macro = (mnemonic: string, syntax: string, doc: string, ...cases: readonly Case[]): Macro => ({
  mnemonic,
  syntax,
  parameters: syntax.split(', ').map(parameter),
  cases,
  doc,
});

/** The lines for when `condition` holds. */
export const when = (condition: string, ...lines: readonly string[]): Case => ({
  condition,
  lines,
  warning: undefined,
});

/** The lines for everything else. */
export const otherwise = (...lines: readonly string[]): Case => ({
  condition: undefined,
  lines,
  warning: undefined,
});

/** A case that is allowed but hardly meant. */
export const warned = (warning: string, given: Case): Case => ({ ...given, warning });

/** Fits a signed field of 16 bits. */
export const s16 = (x: string): string => `${x} >= -0x8000 && ${x} <= 0x7fff`;
/** Fits an unsigned field of 16 bits. */
export const u16 = (x: string): string => `${x} >= 0 && ${x} <= 0xffff`;
