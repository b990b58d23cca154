/** What the machine did, in words for a student: why it stands still, and what to do about it. */
import type { Diagnostic } from '../api/assembler-api.ts';
import type { RunState, StopReason } from '../api/vm-api.ts';
import { type ExcCodeName, excCodes } from '../isa/exceptions.ts';
import { hexWord } from './format.ts';

export interface Explanation {
  /** A few words: the headline. */
  readonly title: string;
  readonly detail: string;
  /** How to get on. */
  readonly help: string | undefined;
}

/** Why a request was not carried out. */
export const notDone = (detail: string): Explanation => ({ title: 'Not done.', detail, help: undefined });

/** `One error`, `3 errors`. */
export const errorCount = (count: number): string => (count === 1 ? 'One error' : `${count} errors`);

/** Why a program was not run: how many errors it has, and the first. */
export const notRun = (count: number, { line, message, help }: Diagnostic): Explanation => ({
  title: `${errorCount(count)}, nothing was run.`,
  detail: `Line ${line}: ${message}`,
  help,
});

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** What usually causes an exception in a student's program. */
const usualCauses: Readonly<Record<ExcCodeName, string>> = {
  Int: 'Install a handler before you set Status.IE, or leave the interrupt masked in Status.IM.',
  Mod: 'The TLB entry of this page has D = 0. Set D to allow stores.',
  TLBL: 'Programs here live in kseg0: addresses from 0x80000000 to 0x9fffffff. Is a pointer zero or never set?',
  TLBS: 'Programs here live in kseg0: addresses from 0x80000000 to 0x9fffffff. Is a pointer zero or never set?',
  AdEL: 'lw needs an address that is a multiple of 4, lh one of 2; lb takes any. A jump needs a multiple of 4.',
  AdES: 'sw needs an address that is a multiple of 4, sh one of 2; sb takes any.',
  IBE: 'The CPU jumped to an address with no memory behind it. Was $ra overwritten, or a pointer called?',
  DBE: 'Nothing on the board answers at this address. Devices are at 0xb8000000 and 0xbf000000.',
  Sys: 'There is no operating system on this machine: a syscall goes to a handler of your own. To print, store bytes to the UART at 0xb80003f8.',
  Bp: 'BREAK stops a program that has no debugger handler. Remove it, or install a handler.',
  RI: 'Did the program run past its last instruction, into data? End it with a loop, or store 0x42 to 0xbf000500 to exit.',
  CpU: 'This CPU has no such coprocessor, or Status.CU does not enable it.',
  Ov: 'add, addi and sub trap when a signed result does not fit. addu, addiu and subu never do.',
  Tr: 'A trap instruction (teq, tne, tge \u2026) found its condition true.',
  FPE: 'FCSR enables this floating-point exception. Clear its enable bit to get a default result instead.',
  WATCH: 'WatchLo and WatchHi ask for this. Clear their I, R and W bits to stop it.',
  MCheck: 'The CPU found its own state inconsistent, for example two TLB entries for one page.',
};

function uncaught(reason: Extract<StopReason, { kind: 'uncaught' }>, where: string | undefined): Explanation {
  const doc = excCodes.find(({ name }) => name === reason.ExcCode)?.doc ?? '';
  const address =
    reason.BadVAddr === undefined ? '' : ` The address was ${hexWord(reason.BadVAddr)} (BadVAddr).`;
  return {
    title: `Stopped by an exception: ${reason.ExcCode}`,
    detail: `${doc}${address} It happened at ${hexWord(reason.EPC)} (EPC)${where === undefined ? '' : `, ${where}`}. Status.BEV is 1, so the CPU looked for a handler in the boot ROM, which has none.`,
    help: usualCauses[reason.ExcCode],
  };
}

const standing = (where: string | undefined): string =>
  `${where === undefined ? '' : `Next is ${where}. `}Guest time stands still.`;

/** `where` names the source line of the instruction in question: `hello.s line 12`; undefined when unknown. */
export function explainStop(reason: StopReason, where: string | undefined): Explanation {
  switch (reason.kind) {
    case 'ready':
      return { title: 'Ready', detail: 'The program is loaded and nothing has run yet.', help: undefined };
    case 'paused':
      return { title: 'Paused', detail: standing(where), help: undefined };
    case 'stepped':
      return { title: 'Stepped', detail: standing(where), help: undefined };
    case 'exited':
      return {
        title: reason.status === 0 ? 'Finished' : `Finished with status ${reason.status}`,
        detail: 'The program ended itself by a store to the soft-reset register, 0xbf000500.',
        help: undefined,
      };
    case 'uncaught':
      return uncaught(reason, where);
    case 'limit':
      return {
        title: 'Stopped at the limit',
        detail: 'The allowed number of instructions was used up.',
        help: undefined,
      };
  }
}

const stopWords: Readonly<Record<StopReason['kind'], string>> = {
  ready: 'ready',
  paused: 'paused',
  stepped: 'stepped',
  exited: 'finished',
  uncaught: 'stopped by an exception',
  limit: 'stopped at the limit',
};

/** The state in one or two words, for the status line. */
export function stateWord(state: RunState): string {
  switch (state.kind) {
    case 'running':
      return state.asleep ? 'asleep in WAIT' : 'running';
    case 'hidden':
      return 'held while hidden';
    case 'stopped':
      return stopWords[state.reason.kind];
  }
}
