/**
 * Every register of coprocessor 0, once: MFC0 and MTC0, reset, the register pane and the hovers read it here. It is
 * that of a 24Kf whose floating-point unit is missing; when that comes, Config1.FP, Status.CU1 and Status.FR change.
 */
import { configurationRegisters } from './cp0/configuration.ts';
import { debugRegisters } from './cp0/debug.ts';
import { exceptionRegisters } from './cp0/exception.ts';
import { memoryRegisters } from './cp0/memory.ts';
import type { Cp0Register } from './cp0/register.ts';
import { timerRegisters } from './cp0/timer.ts';

/** By number, then select. A register that is not here does not exist: it reads as all ones and ignores writes. */
export const cp0: readonly Cp0Register[] = [
  ...timerRegisters,
  ...exceptionRegisters,
  ...memoryRegisters,
  ...configurationRegisters,
  ...debugRegisters,
].sort((a, b) => a.number - b.number || a.select - b.select);
