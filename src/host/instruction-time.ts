/** Guest time made of instructions: the virtual clock, and the steps of a machine that stands still. */
import { addTime, compareTime, NS_PER_S, subtractTime, type Time } from '../hw/time.ts';
import type { GuestTime } from './guest-time.ts';
import { msBetween } from './host-clock.ts';
import type { Pace } from './pace.ts';

const INSTRUCTIONS_PER_S_PER_MIPS = 1e6;
const NS_PER_US = 1000;

/**
 * floor(instructions * 1000 / mips) ns. Exact for an integer `mips` from 1 to 1000 and fewer than 2^53 instructions:
 * the remainder of a second is below 10^9, so no product reaches 2^53 (lemma of timer.md section 12).
 */
const timeOfInstructions = (instructions: number, mips: number): Time => {
  const perSecond = mips * INSTRUCTIONS_PER_S_PER_MIPS;
  const s = Math.floor(instructions / perSecond);
  const ns = Math.floor(((instructions - s * perSecond) * NS_PER_US) / mips);
  return ns < NS_PER_S ? { s, ns } : { s: s + 1, ns: 0 };
};

/** The least number of instructions that `timeOfInstructions` takes to `time` or beyond. Exact where that is. */
const instructionsTo = (time: Time, mips: number): number =>
  time.s * mips * INSTRUCTIONS_PER_S_PER_MIPS + Math.ceil((time.ns * mips) / NS_PER_US);

/** Instruction `from` begins at `origin`, and each takes 1000 / `mips` ns. Without `pace` as fast as the host can. */
export class InstructionTime implements GuestTime {
  #origin: Time;
  readonly #from: number;
  readonly #mips: number;
  readonly #pace: Pace | undefined;

  constructor(origin: Time, from: number, mips: number, pace?: Pace) {
    this.#origin = origin;
    this.#from = from;
    this.#mips = mips;
    this.#pace = pace;
  }

  at(retired: number): Time {
    return addTime(this.#origin, timeOfInstructions(retired - this.#from, this.#mips));
  }

  budgetTo(deadline: Time, retired: number): number {
    if (compareTime(this.at(retired), deadline) >= 0) return 0;
    const due = this.#from + instructionsTo(subtractTime(deadline, this.#origin), this.#mips);
    return Math.max(1, due - retired);
  }

  look(retired: number): void {
    this.#pace?.follow(this.at(retired));
  }

  lose(retired: number): void {
    this.#pace?.restart(this.at(retired));
  }

  allowance(retired: number): number {
    return this.#pace === undefined ? Number.POSITIVE_INFINITY : this.budgetTo(this.#pace.due(), retired);
  }

  msTo(deadline: Time): number {
    return this.#pace === undefined ? 0 : Math.max(0, msBetween(this.#pace.due(), deadline));
  }

  doze(until: Time | undefined, retired: number): void {
    const due = this.#pace?.due() ?? until;
    if (due === undefined) return;
    this.skipTo(until !== undefined && compareTime(until, due) < 0 ? until : due, retired);
  }

  /** Instruction `retired` begins at `time` instead, unless it does so later already. */
  skipTo(time: Time, retired: number): void {
    const now = this.at(retired);
    if (compareTime(now, time) >= 0) return;
    this.#origin = addTime(this.#origin, subtractTime(time, now));
  }
}
