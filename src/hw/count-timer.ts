/** The CP0 timer as the CPU and the machine see it. Implementations: src/timer. */
import type { Time } from './time.ts';

/** The CP0 registers that the timer shares with the CPU: unsigned 32-bit cells of the CPU's state. */
export interface TimerRegisters {
  /** The static copy, meaningful only while Count is stopped (Cause.DC = 1). */
  Count: number;
  Compare: number;
  Cause: number;
}

/** Every method takes the time; times handed in never decrease. Values are unsigned 32-bit. */
export interface CountTimer {
  /** Handles whatever is due at `t`. To be called before each guest-visible operation (timer.md section 8). */
  sync(t: Time): void;
  /** MFC0 Count. */
  readCount(t: Time): number;
  /** RDHWR 2 (CC). */
  readCC(t: Time): number;
  /** MTC0 Count. */
  writeCount(t: Time, value: number): void;
  /** MTC0 Compare: also acknowledges, that is clears Cause.TI and IP7. */
  writeCompare(t: Time, value: number): void;
  /** MTC0 Cause: DC, IV and IP1..0, and what DC does to Count. */
  writeCause(t: Time, value: number): void;
  /** When the timer next raises TI if nothing is written before, or undefined while it is stopped. */
  nextMatch(t: Time): Time | undefined;
}
