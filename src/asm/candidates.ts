/** The instructions and macros that a mnemonic can mean, and which of them is meant. */
import { type Form, formsWithMnemonic, mnemonics } from '../isa/forms.ts';
import type { Macro } from '../isa/pseudo/macro.ts';
import { macros } from '../isa/pseudo.ts';
import type { Argument } from './argument.ts';
import { type BoundForm, type BoundMacro, type Mismatch, WRONG_VALUE } from './match.ts';
import { matchForm } from './match-form.ts';
import { matchMacro } from './match-macro.ts';

export interface Candidates {
  readonly forms: readonly Form[];
  readonly macros: readonly Macro[];
}

/** By mnemonic, in lower case. */
export const candidates: ReadonlyMap<string, Candidates> = new Map(
  [...mnemonics, ...macros.map(({ mnemonic }) => mnemonic)].map((mnemonic) => [
    mnemonic,
    { forms: formsWithMnemonic(mnemonic), macros: macros.filter((macro) => macro.mnemonic === mnemonic) },
  ]),
);

/**
 * The first form or macro that takes the arguments, one without a warning if there is; else what came nearest.
 * A macro is not meant by its own lines: `except`.
 */
export function choose(
  { forms, macros }: Candidates,
  given: readonly Argument[],
  except?: Macro,
): BoundForm | BoundMacro | Mismatch {
  let tolerated: BoundForm | undefined;
  let nearest: Mismatch | undefined;
  for (const form of forms) {
    const bound = matchForm(form, given);
    if (bound.kind === 'mismatch') nearest = nearer(nearest, bound);
    else if (bound.warning === undefined) return bound;
    else tolerated ??= bound;
  }
  for (const macro of macros) {
    if (macro === except) continue;
    const bound = matchMacro(macro, given);
    if (bound.kind !== 'mismatch') return bound;
    nearest = nearer(nearest, bound);
  }
  const outcome = tolerated ?? nearest;
  if (outcome === undefined) throw new RangeError('a mnemonic has neither form nor macro');
  return outcome;
}

const nearer = (best: Mismatch | undefined, found: Mismatch): Mismatch =>
  best === undefined || found.progress > best.progress || isWider(best, found) ? found : best;

/** Of two that are one value short the later takes more: a macro, after the forms. */
const isWider = (best: Mismatch, found: Mismatch): boolean =>
  found.progress === best.progress && found.progress % 1 === WRONG_VALUE;
