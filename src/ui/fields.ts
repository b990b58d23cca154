/** The fields of Cause and Status that matter to a timer interrupt, in the manual's order. */

export interface ShownField {
  readonly name: string;
  readonly high: number;
  readonly low: number;
  readonly doc: string;
}

const bit = (name: string, at: number, doc: string): ShownField => ({ name, high: at, low: at, doc });

export const causeFields: readonly ShownField[] = [
  bit('BD', 31, 'The exception struck in the delay slot of a branch; EPC points at the branch.'),
  bit('TI', 30, 'Timer interrupt: Count has met Compare. Writing Compare clears it.'),
  bit('DC', 27, 'Disable Count: while this is 1, Count stands still.'),
  bit('IV', 23, 'Interrupts use their own vector, 0x200, rather than 0x180.'),
  bit('IP7', 15, 'The timer asks for an interrupt.'),
  bit('IP4', 12, 'The serial port asks for an interrupt.'),
];

export const excCodeField: ShownField = {
  name: 'ExcCode',
  high: 6,
  low: 2,
  doc: 'Why the CPU last entered the exception handler.',
};

export const statusFields: readonly ShownField[] = [
  bit('BEV', 22, 'Exceptions go to the boot ROM, which has no handler here.'),
  bit('IM7', 15, 'Lets the timer interrupt through.'),
  bit('IM4', 12, 'Lets the serial interrupt through.'),
  bit('ERL', 2, 'Error level: no interrupt is taken.'),
  bit('EXL', 1, 'Exception level: inside a handler, no interrupt is taken.'),
  bit('IE', 0, 'Interrupts are allowed at all.'),
];

export const fieldOf = (word: number, { high, low }: ShownField): number =>
  (word >>> low) & (2 ** (high - low + 1) - 1);

/** Bits of Cause: a match is pending; Count stands still. */
export const CAUSE_TI = 1 << 30;
export const CAUSE_DC = 1 << 27;
