/**
 * Where the CPU's state lies: in the first 64 KiB of the machine's memory, as 32-bit words, with RAM after it. A
 * translating engine will use the same offsets. Words 384 to 447 are kept for the floating-point registers, 512 to
 * 767 for the TLB.
 */
import { cp0 } from '../isa/cp0.ts';

/** Size of the state in bytes, and the offset of RAM in the memory. */
export const STATE_BYTES = 0x1_0000;

/** `$0` to `$31` are words 0 to 31. */
export const GPRS = 32;
export const HI = 32;
export const LO = 33;
/** The instruction that is next, or the one that is executing. */
export const PC = 34;
/** The instruction after it in the order of execution ... */
export const NEXT = 35;
/** ... and the one after that, while an instruction executes: this is what branches set. */
export const TARGET = 36;
/** 1 when PC stands in the delay slot of a branch or jump, taken or not. */
export const IN_SLOT = 37;
/** 1 when NEXT will: set by branches and jumps while they execute. */
export const BRANCHED = 38;
/** Instructions left to run, the one that is executing included. */
export const LEFT = 39;
/** 1 from WAIT to the interrupt that ends it. */
export const WAITING = 40;
/** 1 from LL to SC or ERET, and the address of that LL. */
export const LL_BIT = 41;
export const LINK = 42;
/** The levels of the hardware interrupt lines, as bits of Cause. */
export const LINES = 43;
/** The segment that instructions are fetched from without help: its address, and how many words of RAM are there. */
export const FETCH_BASE = 44;
export const FETCH_WORDS = 45;
/** How many words of RAM loads and stores reach in kseg0: 0 outside kernel mode. */
export const DATA_WORDS = 46;
/** What the address of a byte in RAM is xored with: 0, or 3 for a big-endian guest. */
export const BYTE_LANE = 47;

const CP0 = 128;

/** The word of CP0 register `number` (0 to 31), `select` (0 to 7). */
export const cp0Word = (number: number, select: number): number => CP0 + 8 * number + select;

/** The word of the CP0 register that the manual calls `name`. */
export function cp0WordOf(name: string): number {
  const register = cp0.find((one) => one.name === name);
  if (register === undefined) throw new RangeError(`CP0 has no register '${name}'`);
  return cp0Word(register.number, register.select);
}
