/** The bits of Cause that belong to the timer, and the two things that happen to them. */
import type { TimerRegisters } from '../hw/count-timer.ts';

/** Disables Count. */
export const CAUSE_DC = 0x0800_0000;
/** What MTC0 changes: DC, IV, IP1 and IP0. Not WP, which KVM leaves out. */
export const CAUSE_WRITABLE = 0x0880_0300;

/** TI, and IP7, to which the timer is wired (IntCtl.IPTI = 7). */
const CAUSE_TI_IP7 = 0x4000_8000;

export function raise(registers: TimerRegisters): void {
  registers.Cause = (registers.Cause | CAUSE_TI_IP7) >>> 0;
}

export function acknowledge(registers: TimerRegisters): void {
  registers.Cause = (registers.Cause & ~CAUSE_TI_IP7) >>> 0;
}
