/** The timer of the kernel patch: what guest and host may do to Count, Compare and Cause, and when (docs/timer.md section 3). */
import { u32 } from '../bits.ts';
import type { TimerRegisters } from '../hw/count-timer.ts';
import type { Time } from '../hw/time.ts';
import { acknowledge, CAUSE_DC, CAUSE_WRITABLE } from './cause.ts';
import { CountControl } from './count-control.ts';
import { Counter, type MatchTest } from './counter.ts';
import type { HostTimer } from './host-timer.ts';

/** The two places where later kernels mended the seed (docs/timer.md section 7). */
interface Rules {
  /** 4355c44f063d: between Count reaching Compare and the deadline there is up to a tick. */
  readonly matchTest: MatchTest;
  /** b45bacd2d048: a new Compare settles the old deadline before it acknowledges and stores, or after. */
  readonly settles: 'before' | 'after';
}

const RULES: Readonly<Record<'current' | 'seed', Rules>> = {
  current: { matchTest: 'Count', settles: 'before' },
  seed: { matchTest: 'deadline', settles: 'after' },
};

export class CountCompare implements HostTimer {
  readonly behaviour: 'current' | 'seed';
  readonly control: CountControl | undefined;
  readonly #registers: TimerRegisters;
  readonly #settles: 'before' | 'after';
  readonly #counter: Counter;

  /** Starts at `t` with Compare and Cause as they stand and Count at `Count`. `hz`: an integer from 1 to 2^32 - 1. */
  constructor(behaviour: 'current' | 'seed', registers: TimerRegisters, hz: number, t: Time, Count: number) {
    const { matchTest, settles } = RULES[behaviour];
    this.behaviour = behaviour;
    this.#registers = registers;
    this.#settles = settles;
    this.#counter = new Counter(registers, matchTest, hz, t, Count);
    this.control = behaviour === 'current' ? new CountControl(this.#counter) : undefined;
  }

  get countHz(): number {
    return this.#counter.hz;
  }

  sync(t: Time): void {
    this.#counter.sync(t);
  }

  readCount(t: Time): number {
    return this.#counter.read(t);
  }

  readCC(t: Time): number {
    return this.#counter.read(t);
  }

  writeCount(t: Time, value: number): void {
    this.#counter.write(t, u32(value));
  }

  /** The value that is there already acknowledges and leaves the deadline alone. */
  writeCompare(t: Time, value: number): void {
    if (u32(value) === this.#registers.Compare) acknowledge(this.#registers);
    else this.#changeCompare(t, u32(value), true);
  }

  writeCause(t: Time, value: number): void {
    const before = this.#registers.Cause;
    this.#registers.Cause = u32((before & ~CAUSE_WRITABLE) | (value & CAUSE_WRITABLE));
    if (((before ^ value) & CAUSE_DC) === 0) return;
    if ((value & CAUSE_DC) !== 0) this.#stop(t);
    else this.#start(t);
  }

  nextMatch(t: Time): Time | undefined {
    return this.#counter.nextMatch(t);
  }

  getCount(t: Time): number {
    return this.#counter.read(t);
  }

  setCount(t: Time, value: number): void {
    this.#counter.write(t, u32(value));
  }

  getCompare(): number {
    return this.#registers.Compare;
  }

  /** The value that is there already does nothing at all. */
  setCompare(t: Time, value: number): void {
    if (u32(value) !== this.#registers.Compare) this.#changeCompare(t, u32(value), false);
  }

  getCause(): number {
    return this.#registers.Cause;
  }

  /** Stops first and starts last: the TI written wins over a match up to the stop. */
  setCause(t: Time, value: number): void {
    const changed = this.#registers.Cause ^ value;
    if ((changed & value & CAUSE_DC) !== 0) this.#stop(t);
    this.#registers.Cause = u32(value);
    if ((changed & ~value & CAUSE_DC) !== 0) this.#start(t);
  }

  expiry(): Time | undefined {
    return this.#counter.deadline;
  }

  fire(t: Time): void {
    this.#counter.fire(t);
  }

  handOver(t: Time): number {
    return this.#counter.handOver(t);
  }

  #changeCompare(t: Time, Compare: number, acknowledges: boolean): void {
    const store = (): void => {
      if (acknowledges) acknowledge(this.#registers);
      this.#registers.Compare = Compare;
    };
    if (!this.#counter.isRunning) {
      store();
      return;
    }
    if (this.#settles === 'after') store();
    const Count = this.#counter.settle(t);
    if (this.#settles === 'before') store();
    this.#counter.arm(t, Count);
  }

  /** A match on or before `t` is raised, none after it. */
  #stop(t: Time): void {
    this.#registers.Cause = u32(this.#registers.Cause | CAUSE_DC);
    if (!this.#counter.isFrozen) this.#registers.Count = this.#counter.settle(t);
  }

  #start(t: Time): void {
    this.#registers.Cause = u32(this.#registers.Cause & ~CAUSE_DC);
    this.#counter.write(t, this.#registers.Count);
  }
}
