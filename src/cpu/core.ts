/** What the parts of the CPU share: its state, its pins, and whether the engine is to return. */
import type { Bus } from '../hw/bus.ts';
import type { CountTimer } from '../hw/count-timer.ts';
import type { Time } from '../hw/time.ts';
import { interruptPending } from './mode.ts';
import type { CpuState } from './state.ts';

/** Why an engine returned to the machine. */
export type RunStop =
  /** Everything that was asked for has been executed. */
  | 'budget'
  /** An interrupt or a deadline may have changed, or somebody asked for it. */
  | 'attention'
  /** In WAIT. */
  | 'waiting'
  /** An exception while Status.BEV = 1. Its vector is the next instruction. */
  | 'uncaught';

export interface CpuPins {
  /** What is not RAM. */
  readonly bus: Bus;
  /** When the instruction that is executing began. */
  now(): Time;
}

export interface Core {
  readonly state: CpuState;
  readonly pins: CpuPins;
  timer: CountTimer | undefined;
  /** Set while an instruction executes: the engine returns after it. */
  stop: Exclude<RunStop, 'budget'> | undefined;
}

/** Asks the engine to return before the next instruction. What is already asked for stays. */
export function requestAttention(core: Core): void {
  core.stop ??= 'attention';
}

/** The same if an interrupt has become pending and enabled. */
export function noticeInterrupt(core: Core): void {
  if (interruptPending(core.state)) requestAttention(core);
}

/** Throws when none has been assigned yet. */
export function timerOf({ timer }: Core): CountTimer {
  if (timer === undefined) throw new Error('the CPU has no timer: assign Cpu.timer first');
  return timer;
}

/** Brings the timer up to date before the guest looks at it (docs/timer.md section 8). Returns the time. */
export function syncTimer(core: Core): Time {
  const now = core.pins.now();
  timerOf(core).sync(now);
  noticeInterrupt(core);
  return now;
}

/** Writes a general register; `$0` stays 0. */
export function setGpr({ gpr }: { readonly gpr: Int32Array }, number: number, value: number): void {
  if (number !== 0) gpr[number] = value;
}
