/** Memory as a debugger sees it: by virtual address, without side effects. */
import type { Ram } from '../machine/ram.ts';

const KSEG0 = 0x8000_0000;
const KSEG2 = 0xc000_0000;
const PHYSICAL = 0x1fff_ffff;
const MOST_BYTES = 65_536;

/** Bytes of RAM in kseg0 or kseg1; fewer at its end, none elsewhere. */
export const readVirtual = (ram: Ram, address: number, length: number): Uint8Array => {
  if (address < KSEG0 || address >= KSEG2) return new Uint8Array();
  return ram.load(address & PHYSICAL, Math.min(Math.max(length, 0), MOST_BYTES));
};
