/** The fields of Cause and Status that matter to a timer interrupt, picked from the table of CP0. */

import { exceptionRegisters } from '../isa/cp0/exception.ts';
import type { Cp0Field } from '../isa/cp0/register.ts';

/** Fields of a register by name, in the order given. Throws RangeError for a name that the table does not know. */
function pick(register: string, names: readonly string[]): readonly Cp0Field[] {
  const fields = exceptionRegisters.find(({ name }) => name === register)?.fields ?? [];
  return names.map((name) => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw new RangeError(`${register} has no field '${name}'`);
    return field;
  });
}

/** IP7 is the timer's, IP2 that of the interrupt controller behind which the serial port sits. */
export const causeFields = pick('Cause', ['BD', 'TI', 'DC', 'IV', 'IP7', 'IP2', 'ExcCode']);
export const statusFields = pick('Status', ['BEV', 'IM7', 'IM2', 'ERL', 'EXL', 'IE']);

export const fieldOf = (word: number, { high, low }: Pick<Cp0Field, 'high' | 'low'>): number =>
  (word >>> low) & (2 ** (high - low + 1) - 1);

/** Bits of Cause: a match is pending; Count stands still. */
export const CAUSE_TI = 1 << 30;
export const CAUSE_DC = 1 << 27;
