/** How `--endian` is written. */
import type { Endian } from '../bits.ts';

const names: Readonly<Record<string, Endian>> = { little: 'little', le: 'little', big: 'big', be: 'big' };

/** Undefined for a name that is none; `endianError` says so. */
export const readEndian = (written: string): Endian | undefined =>
  Object.hasOwn(names, written) ? names[written] : undefined;

export const endianError = (written: string): string =>
  `--endian '${written}' is neither little (le) nor big (be)`;
