/** The exception codes of Cause.ExcCode. Source: MIPS32 Privileged Resource Architecture, Cause register. */

export interface ExcCode {
  readonly code: number;
  readonly name: string;
  readonly doc: string;
}

const code = <Name extends string>(code: number, name: Name, doc: string) => ({ code, name, doc }) as const;

export const excCodes = [
  code(0, 'Int', 'An interrupt that is enabled is pending.'),
  code(1, 'Mod', 'A store to a page whose TLB entry is not writable (D = 0).'),
  code(2, 'TLBL', 'A load or fetch from a mapped address that the TLB does not hold, or holds as invalid.'),
  code(3, 'TLBS', 'A store to a mapped address that the TLB does not hold, or holds as invalid.'),
  code(4, 'AdEL', 'A load or fetch from an address that is misaligned, or not allowed in this mode.'),
  code(5, 'AdES', 'A store to an address that is misaligned, or not allowed in this mode.'),
  code(6, 'IBE', 'The bus did not answer an instruction fetch.'),
  code(7, 'DBE', 'The bus did not answer a load or store.'),
  code(8, 'Sys', 'SYSCALL was executed.'),
  code(9, 'Bp', 'BREAK was executed.'),
  code(10, 'RI', 'The instruction is reserved: no such encoding on this CPU.'),
  code(11, 'CpU', 'The instruction needs a coprocessor that is absent or not enabled; Cause.CE says which.'),
  code(12, 'Ov', 'A signed addition or subtraction overflowed.'),
  code(13, 'Tr', 'A conditional trap was taken.'),
  code(15, 'FPE', 'A floating-point exception that FCSR enables.'),
  code(23, 'WATCH', 'An access matched a WatchLo/WatchHi pair.'),
  code(24, 'MCheck', 'A machine check.'),
] as const satisfies readonly ExcCode[];

export type ExcCodeName = (typeof excCodes)[number]['name'];

/** The number that goes into Cause.ExcCode. */
export const excCode = (name: ExcCodeName): number => {
  const row = excCodes.find((one) => one.name === name);
  if (row === undefined) throw new RangeError(`no exception is called '${name}'`);
  return row.code;
};
