/** The CPU's way to everything that is not RAM. Addresses are physical. */
import type { AccessBytes } from './device.ts';

export interface Bus {
  /** False where the board raises a bus error (DBE, or IBE for a fetch) instead of answering. */
  answers(physical: number): boolean;
  /** An unsigned number of `bytes` bytes. `physical` is a multiple of `bytes` and outside RAM. */
  read(physical: number, bytes: AccessBytes): number;
  write(physical: number, bytes: AccessBytes, value: number): void;
}
