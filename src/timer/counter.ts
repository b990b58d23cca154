/**
 * Count as a function of time, and the deadline at which it meets Compare. Nothing ticks: a bias is added to the ticks
 * of the time handed in. Source: arch/mips/kvm, commit e30492bbe95a and its successors; docs/timer.md sections 2 and 7.
 */
import { u32 } from '../bits.ts';
import type { TimerRegisters } from '../hw/count-timer.ts';
import { addTime, compareTime, TIME_ZERO, type Time } from '../hw/time.ts';
import { CAUSE_DC, raise } from './cause.ts';
import { firstAfter } from './scale.ts';
import { TickGrid } from './tick-grid.ts';

/** How it is told that a match has come: by Count having reached Compare, or by the deadline having passed. */
export type MatchTest = 'Count' | 'deadline';

export class Counter {
  readonly #registers: TimerRegisters;
  readonly #matchTest: MatchTest;
  #grid: TickGrid;
  /** What Count is ahead of the ticks of the grid: the kernel's `count_bias`. */
  #bias = 0;
  /** Keeps its last value while Count is stopped. */
  #deadline: Time = TIME_ZERO;
  /** COUNT_CTL.DC. */
  #isFrozen = false;
  /** COUNT_RESUME: the time that counts while `isFrozen`. */
  resume: Time = TIME_ZERO;
  // hot: found by `nextMatch`, which the machine asks at every stop (20 ns instead of 240), and used by `sync` and `read`,
  // which come with every MFC0 Count (together 35 instead of 110).
  /** Nothing is due before this time. Forgotten with the deadline, and when Compare may change unseen. */
  #quietUntil: Time = TIME_ZERO;

  /** Starts at `t` with the registers as they stand and Count at `Count`. `hz`: an integer from 1 to 2^32 - 1. */
  constructor(registers: TimerRegisters, matchTest: MatchTest, hz: number, t: Time, Count: number) {
    this.#registers = registers;
    this.#matchTest = matchTest;
    this.#grid = new TickGrid(hz);
    this.write(t, Count);
  }

  get hz(): number {
    return this.#grid.hz;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  get isRunning(): boolean {
    return !this.#isFrozen && !this.#isStoppedByGuest;
  }

  /** When the host timer is due; `undefined` while stopped. Count may reach Compare up to a tick earlier. */
  get deadline(): Time | undefined {
    return this.isRunning ? this.#deadline : undefined;
  }

  read(t: Time): number {
    return this.isRunning ? this.settle(t) : this.#registers.Count;
  }

  /** Does not look whether a match is due: it is lost, as in every kernel. TI stays as it is. */
  write(t: Time, Count: number): void {
    this.#bias = u32(Count - this.#grid.ticksAt(this.#isFrozen ? this.resume : t));
    if (this.isRunning) this.arm(t, Count);
    else this.#registers.Count = Count;
  }

  /** Count goes on from where it is, and so do the ticks that are left to the match. */
  changeHz(t: Time, hz: number): void {
    const Count = this.read(t);
    this.#grid = new TickGrid(hz);
    this.write(t, Count);
  }

  /** Count at `t` as if running, after raising a match that has come and is not handled yet. */
  settle(t: Time): number {
    const Count = this.#at(t);
    if (!this.#isQuiet(t) && this.#isDue(t, Count)) {
      raise(this.#registers);
      if (this.isRunning) this.#setDeadline(addTime(this.#deadline, this.#grid.period));
    }
    return Count;
  }

  /** Everything that is due: what the host timer and a read of Count would raise. */
  sync(t: Time): void {
    if (!this.isRunning || this.#isQuiet(t)) return;
    this.fire(t);
    this.settle(t);
  }

  /** Count and every match up to `t`, by Count in the seed too: its own test loses one less than a tick before the deadline. */
  handOver(t: Time): number {
    if (!this.isRunning) return this.#registers.Count;
    this.fire(t);
    const Count = this.#at(t);
    if (this.#hasReachedCompare(t, Count)) raise(this.#registers);
    return Count;
  }

  /** The host timer calls. The next deadline is counted from this one, however late `t` is: nothing drifts. */
  fire(t: Time): void {
    if (!this.isRunning || compareTime(this.#deadline, t) > 0) return;
    raise(this.#registers);
    this.#setDeadline(firstAfter(t, this.#deadline, this.#grid.period));
  }

  /** Sets the deadline, given Count at `t`. */
  arm(t: Time, Count: number): void {
    this.#setDeadline(addTime(t, this.#timeToMatch(Count)));
  }

  /** COUNT_CTL.DC from 0 to 1: a match on or before `t` is raised, none after. */
  freeze(t: Time): void {
    this.#isFrozen = true;
    this.resume = t;
    if (!this.#isStoppedByGuest) this.#registers.Count = this.settle(t);
    this.#quietUntil = TIME_ZERO;
  }

  /**
   * COUNT_CTL.DC from 1 to 0: the bias has stayed, so Count is where it would have been, and a match missed is raised.
   * The deadline from before the freeze is looked at too, as in every kernel (docs/timer.md section 8, K8).
   */
  release(t: Time): void {
    this.#isFrozen = false;
    if (this.#isStoppedByGuest) return;
    const missed = addTime(this.resume, this.#timeToMatch(this.#registers.Count));
    if (compareTime(missed, t) <= 0) raise(this.#registers);
    this.arm(t, this.settle(t));
  }

  /** The first time from `t` on at which `sync` raises a match. */
  nextMatch(t: Time): Time | undefined {
    if (!this.isRunning) return undefined;
    if (this.#isQuiet(t)) return this.#quietUntil;
    if (compareTime(this.#deadline, t) <= 0 || this.#isDue(t, this.#at(t))) return t;
    this.#quietUntil = this.#deadline;
    if (this.#matchTest === 'Count') {
      const reached = this.#grid.nextTimeOf(u32(this.#registers.Compare - this.#bias), t);
      if (compareTime(reached, this.#deadline) < 0) this.#quietUntil = reached;
    }
    return this.#quietUntil;
  }

  get #isStoppedByGuest(): boolean {
    return (this.#registers.Cause & CAUSE_DC) !== 0;
  }

  #at(t: Time): number {
    return u32(this.#bias + this.#grid.ticksAt(t));
  }

  #isQuiet(t: Time): boolean {
    return compareTime(t, this.#quietUntil) < 0;
  }

  #isDue(t: Time, Count: number): boolean {
    return this.#matchTest === 'Count'
      ? this.#hasReachedCompare(t, Count)
      : compareTime(this.#deadline, t) <= 0;
  }

  /**
   * Count is less than half a wrap past Compare, and this match has not been handled: if it had, the deadline were about a
   * period away. A quarter of one tells the two apart, as would anything from a tick to a half.
   */
  #hasReachedCompare(t: Time, Count: number): boolean {
    return (
      u32(Count - this.#registers.Compare) < 2 ** 31 &&
      compareTime(this.#deadline, addTime(t, this.#grid.quarterPeriod)) < 0
    );
  }

  /** From the instant at which Count is `Count`, in whole ticks: a Compare equal to it is a wrap away, never now. */
  #timeToMatch(Count: number): Time {
    return this.#grid.durationOf(u32(this.#registers.Compare - Count - 1) + 1);
  }

  #setDeadline(deadline: Time): void {
    this.#deadline = deadline;
    this.#quietUntil = TIME_ZERO;
  }
}
