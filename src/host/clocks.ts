/** The machine's clock: wall, scaled or virtual, changed while it runs, and standing still when the machine does. */
import type { ClockMode } from '../api/vm-api.ts';
import { TIME_ZERO, type Time } from '../hw/time.ts';
import type { GuestTime } from './guest-time.ts';
import type { HostClock } from './host-clock.ts';
import { HostTime } from './host-time.ts';
import { InstructionTime } from './instruction-time.ts';
import { Pace } from './pace.ts';
import type { Speed } from './speed.ts';

/**
 * In a step of the wall or scaled clock each instruction takes 5 ns times the factor: one cycle of a 200 MHz CPU.
 * Host time has no meaning there, since a person thinks between two steps.
 */
const STEP_MIPS = 200;

/** Factors of the scaled clock: at 10^-9 a Count of 1 GHz ticks once a second. */
const LEAST_FACTOR = 1e-9;
const MOST_FACTOR = 1000;
const MOST_MIPS = 1000;

/** What is wrong with `mode`, or undefined. */
export const clockModeError = (mode: ClockMode): string | undefined => {
  switch (mode.kind) {
    case 'wall':
      return undefined;
    case 'scaled':
      return mode.factor >= LEAST_FACTOR && mode.factor <= MOST_FACTOR
        ? undefined
        : `clock factor ${mode.factor} is out of range: ${LEAST_FACTOR} to ${MOST_FACTOR}`;
    case 'virtual':
      return Number.isInteger(mode.mips) && mode.mips >= 1 && mode.mips <= MOST_MIPS
        ? undefined
        : `${mode.mips} MIPS is out of range: a whole number from 1 to ${MOST_MIPS}`;
  }
};

export interface GuestClockParts {
  readonly host: HostClock;
  /** Smallest step of `host` in ms. */
  readonly stepMs: number;
  readonly speed: Speed;
  /** The virtual clock waits for real time. Without it, it runs as fast as the host can. */
  readonly paced: boolean;
}

/**
 * Starts at time 0 and stands still. Guest time is continuous and never goes back over `run`, `hold` and `setMode`:
 * each begins a new stretch where the last one ended. `retired` is the number of the instruction about to begin.
 */
export class GuestClock implements GuestTime {
  readonly #parts: GuestClockParts;
  #mode: ClockMode;
  #running = false;
  #lostMs = 0;
  #time: GuestTime;

  constructor(parts: GuestClockParts, mode: ClockMode) {
    this.#parts = parts;
    this.#mode = mode;
    this.#time = this.#stretch(TIME_ZERO, 0);
  }

  get mode(): ClockMode {
    return this.#mode;
  }

  /** Guest ms that were not lived through since power-on, because the host slept or stalled. */
  get lostMs(): number {
    return this.#lostMs;
  }

  /** Guest time goes on. */
  run(retired: number): void {
    if (this.#running) return;
    this.#running = true;
    this.#turn(retired);
  }

  /** Guest time stands still, except for the instructions of a step. */
  hold(retired: number): void {
    if (!this.#running) return;
    this.#time.look(retired);
    this.#running = false;
    this.#turn(retired);
  }

  /** `mode` has passed `clockModeError`. */
  setMode(mode: ClockMode, retired: number): void {
    const same = mode.kind === 'virtual' && this.#mode.kind === 'virtual' && mode.mips === this.#mode.mips;
    this.#mode = mode;
    if (!same) this.#time = this.#stretch(this.at(retired), retired);
  }

  at(retired: number): Time {
    return this.#time.at(retired);
  }

  budgetTo(deadline: Time, retired: number): number {
    return this.#time.budgetTo(deadline, retired);
  }

  look(retired: number): void {
    this.#time.look(retired);
  }

  lose(retired: number): void {
    this.#time.lose(retired);
  }

  allowance(retired: number): number {
    return this.#time.allowance(retired);
  }

  msTo(deadline: Time, retired: number): number {
    return this.#time.msTo(deadline, retired);
  }

  doze(until: Time | undefined, retired: number): void {
    this.#time.doze(until, retired);
  }

  skipTo(time: Time, retired: number): void {
    this.#time.skipTo(time, retired);
  }

  /** The virtual clock does not change with running and standing: its fraction of a ns must not be lost. */
  #turn(retired: number): void {
    if (this.#mode.kind === 'virtual') this.#time.lose(retired);
    else this.#time = this.#stretch(this.at(retired), retired);
  }

  #stretch(origin: Time, retired: number): GuestTime {
    const { host, paced } = this.#parts;
    if (this.#mode.kind === 'virtual') {
      const pace = paced ? new Pace(host, origin) : undefined;
      return new InstructionTime(origin, retired, this.#mode.mips, pace);
    }
    const factor = this.#mode.kind === 'wall' ? 1 : this.#mode.factor;
    if (!this.#running) return new InstructionTime(origin, retired, STEP_MIPS / factor);
    const lost = (ms: number): void => {
      this.#lostMs += ms;
    };
    return new HostTime({ ...this.#parts, lost }, factor, origin, retired);
  }
}
