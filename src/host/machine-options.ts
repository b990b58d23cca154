/** What a machine may be asked to be: the limits of `MachineOptions`, in words. */
import type { MachineOptions } from '../api/vm-api.ts';
import { clockModeError } from './clocks.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const RAM_UNIT = 64 * KIB;
const LEAST_RAM = 1 * MIB;
const MOST_RAM = 256 * MIB;
const MOST_HZ = 1_000_000_000;

/** Why no machine has `bytes` of RAM, or undefined. */
export const memoryError = (bytes: number): string | undefined =>
  Number.isInteger(bytes) && bytes % RAM_UNIT === 0 && bytes >= LEAST_RAM && bytes <= MOST_RAM
    ? undefined
    : `${bytes} bytes of memory are out of range: a multiple of 64 KiB from 1 MiB to 256 MiB`;

/** Why Count cannot run at `hz`, or undefined. */
export const countHzError = (hz: number): string | undefined =>
  Number.isInteger(hz) && hz >= 1 && hz <= MOST_HZ
    ? undefined
    : `a Count frequency of ${hz} Hz is out of range: a whole number from 1 to ${MOST_HZ}`;

export const optionsError = ({ memoryBytes, countHz, clock }: MachineOptions): string | undefined =>
  memoryError(memoryBytes) ?? countHzError(countHz) ?? clockModeError(clock);
