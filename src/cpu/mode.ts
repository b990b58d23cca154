/** Kernel, supervisor or user mode, and whether an interrupt is let in: what Status and Debug decide. */
import {
  CAUSE_IP,
  DEBUG_DM,
  STATUS_CU0,
  STATUS_ERL,
  STATUS_EXL,
  STATUS_IE,
  STATUS_KSU,
} from './cp0-fields.ts';
import { DATA_WORDS, FETCH_WORDS } from './layout.ts';
import type { CpuState } from './state.ts';

export type Mode = 'kernel' | 'supervisor' | 'user';

const KSU_SUPERVISOR = 0x08;

const inDebugMode = (state: CpuState): boolean => (state.Debug & DEBUG_DM) !== 0;

/** Source: MIPS32 Volume III, section 3.2 to 3.5. KSU = 3 is undefined; here it is user mode. */
export function modeOf(state: CpuState): Mode {
  const { Status } = state;
  if ((Status & (STATUS_EXL | STATUS_ERL)) !== 0 || inDebugMode(state)) return 'kernel';
  const KSU = Status & STATUS_KSU;
  if (KSU === 0) return 'kernel';
  return KSU === KSU_SUPERVISOR ? 'supervisor' : 'user';
}

/** Kernel mode always may; the others if Status.CU0 is set. */
export const mayUseCp0 = (state: CpuState): boolean =>
  modeOf(state) === 'kernel' || (state.Status & STATUS_CU0) !== 0;

/** To be called after Status.EXL, ERL or KSU, or Debug.DM, may have changed: opens or closes the fast way to RAM. */
export function modeChanged(state: CpuState): void {
  const words = modeOf(state) === 'kernel' ? state.ram32.length : 0;
  state.words[FETCH_WORDS] = words;
  state.words[DATA_WORDS] = words;
}

/** An interrupt is pending and enabled. Source: MIPS32 Volume III, section 6.1. */
export const interruptPending = (state: CpuState): boolean => {
  const { Status } = state;
  return (
    (state.Cause & Status & CAUSE_IP) !== 0 &&
    (Status & (STATUS_IE | STATUS_EXL | STATUS_ERL)) === STATUS_IE &&
    !inDebugMode(state)
  );
};
