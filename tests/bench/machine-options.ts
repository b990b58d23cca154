/** The machine that is measured: the page's, with another clock. */
import type { ClockMode, MachineOptions } from '../../src/api/vm-api.ts';

export const COUNT_HZ = 100_000_000;

export const machineOptions = (clock: ClockMode): MachineOptions => ({
  memoryBytes: 32 * 2 ** 20,
  timer: 'current',
  countHz: COUNT_HZ,
  clock,
});
