/** Runs the guest in slices, so that whatever it does the host can be spoken to: guests are not to be trusted to end. */
import type { Time } from '../hw/time.ts';
import type { MachineStop } from '../machine/machine.ts';
import type { GuestClock } from './clocks.ts';
import type { HostClock } from './host-clock.ts';
import type { Sleeper } from './sleep.ts';
import type { Speed } from './speed.ts';
import type { Yielding } from './yield.ts';

/** What the loop runs: a `Machine`. */
export interface Guest {
  /** Instructions since power-on. */
  readonly retired: number;
  /** At most `instructions`. */
  run(instructions: number): MachineStop;
}

/** Why a run ended of itself. */
export type RunEnd =
  | Extract<MachineStop, { readonly kind: 'exited' | 'uncaught' }>
  /** The instructions asked for are done. */
  | { readonly kind: 'limit' }
  /** In WAIT, and nothing is left that could end it. */
  | { readonly kind: 'asleep' };

export interface RunLoopParts {
  readonly guest: Guest;
  readonly clock: GuestClock;
  readonly host: HostClock;
  readonly speed: Speed;
  readonly yielding: Promise<Yielding>;
  readonly sleeper: Sleeper;
  /** The console waits for credit: the guest must not print more. */
  readonly isBlocked: () => boolean;
  /** The guest is in WAIT, `until` is its next event, and nothing will ever wake it. */
  readonly sleepsForEver: (until: Time | undefined) => boolean;
  /** A slice is over. */
  readonly sliced: () => void;
  /** A `start` or a `step` is over, not by `stop`. */
  readonly ended: (end: RunEnd, kind: 'run' | 'step') => void;
}

const SLICE_MS = 4;
/** Where giving way is dear it is done half as often. */
const DEAR_YIELD_MICROSECONDS = 50;
const DEAR_SLICE_MS = 8;

/**
 * Instructions between two looks at the host's clock: half a millisecond at the measured speed. The upper bound is for
 * the guest that turns slow at once: even at 2 us an instruction a budget takes 66 ms.
 */
const BUDGET_MS = 0.5;
const LEAST_BUDGET = 1024;
const MOST_BUDGET = 32_768;
/** Ends a slice where the host's clock is too coarse, or the guest too idle, for anything else to end it. */
const MOST_TURNS = 256;
/** Below this a slice says more about the loop than about the guest's speed. */
const LEAST_MEASURED = 1024;

/** No sleep is longer, so that a gap (see `HostTime`) can be told from it. */
const LONGEST_SLEEP_MS = 100;
/** How long a guest ahead of its pace waits: long enough for a timer. */
const PACE_SLEEP_MS = 4;

/** Yields in a row while messages keep coming: `waitAsync` lets one in at a time. */
const MOST_YIELDS = 32;

/** One `start` or `step`. */
interface Job {
  readonly kind: 'run' | 'step';
  /** Instructions since power-on at which it ends. */
  readonly until: number;
  /** Where a step left WAIT for the next event, in instructions since power-on. */
  skippedAt?: number;
}

/** Host ms to sleep before the next slice, or why there is none. */
type SliceResult = number | RunEnd;

export class RunLoop {
  readonly #parts: RunLoopParts;
  #job: Job | undefined;
  /** The guest is in WAIT; `until` is its next event, if it has one. */
  #waiting: { readonly until: Time | undefined } | undefined;
  /** The last slice was left out, since the console was full: that time is lost. */
  #blocked = false;
  #messages = 0;
  #sliceMs = SLICE_MS;

  constructor(parts: RunLoopParts) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#job !== undefined;
  }

  /** Running, but in WAIT. */
  get isAsleep(): boolean {
    return this.#job !== undefined && this.#waiting !== undefined;
  }

  /** Runs in the background until `stop`, until the guest ends it, or until `until` instructions since power-on. */
  start(until = Number.POSITIVE_INFINITY): void {
    if (this.#job?.kind === 'run') return;
    this.#job = { kind: 'run', until };
    void this.#loop(this.#job);
  }

  /** Executes `instructions` while guest time stands still but for them: what fits in a slice at once. */
  step(instructions: number): void {
    this.stop();
    const job: Job = { kind: 'step', until: this.#parts.guest.retired + instructions };
    this.#job = job;
    const result = this.#slice(job);
    if (this.#settle(job, result)) void this.#loop(job);
  }

  stop(): void {
    this.refresh();
    this.#job = undefined;
    this.#parts.clock.hold(this.#parts.guest.retired);
    this.#parts.sleeper.wake();
  }

  /** Brings guest time up to date: to be called before it is used between two slices. */
  refresh(): void {
    const { clock, guest } = this.#parts;
    if (this.#job?.kind !== 'run' || this.#blocked) return;
    if (this.#waiting === undefined) clock.look(guest.retired);
    else clock.doze(this.#waiting.until, guest.retired);
  }

  /** Something has changed that the guest, or the loop, must look at. */
  wake(): void {
    this.#waiting = undefined;
    this.#parts.sleeper.wake();
  }

  /** A message has got in: perhaps more of them wait. */
  messageArrived(): void {
    this.#messages += 1;
  }

  async #loop(job: Job): Promise<void> {
    const { giveWay, microseconds } = await this.#parts.yielding;
    this.#sliceMs = microseconds > DEAR_YIELD_MICROSECONDS ? DEAR_SLICE_MS : SLICE_MS;
    for (;;) {
      for (let seen = -1, times = 0; seen !== this.#messages && times < MOST_YIELDS; times++) {
        seen = this.#messages;
        await giveWay();
      }
      if (this.#job !== job) return;
      const result = this.#slice(job);
      if (!this.#settle(job, result)) return;
      if (typeof result === 'number' && result > 0) {
        await this.#parts.sleeper.sleep(Math.min(result, LONGEST_SLEEP_MS));
      }
      if (this.#job !== job) return;
    }
  }

  /** False when the job is over. */
  #settle(job: Job, result: SliceResult): boolean {
    this.#parts.sliced();
    if (this.#job !== job) return false;
    if (typeof result === 'number') return true;
    this.stop();
    this.#parts.ended(result, job.kind);
    return false;
  }

  #slice(job: Job): SliceResult {
    const { guest, clock, host, speed } = this.#parts;
    if (job.kind === 'run') clock.run(guest.retired);
    const wasBlocked = this.#blocked;
    this.#blocked = this.#parts.isBlocked();
    if (wasBlocked || this.#blocked) clock.lose(guest.retired);
    if (this.#blocked) return LONGEST_SLEEP_MS;
    this.refresh();
    const begun = guest.retired;
    const start = host.now();
    const most = 2 * this.#sliceMs * speed.perMs;
    let result: SliceResult | undefined;
    let ms = 0;
    for (let turn = 0; turn < MOST_TURNS && result === undefined; turn++) {
      result = this.#turn(job);
      ms = host.now() - start;
      if (guest.retired >= job.until) continue;
      if (ms >= this.#sliceMs || guest.retired - begun >= most) break;
    }
    if (guest.retired - begun >= LEAST_MEASURED) speed.add(guest.retired - begun, ms);
    return result ?? 0;
  }

  /** One budget. The result ends the slice; undefined lets it go on. */
  #turn(job: Job): SliceResult | undefined {
    const { guest, clock, speed } = this.#parts;
    const left = job.until - guest.retired;
    if (left <= 0) return { kind: 'limit' };
    const allowed = job.kind === 'step' ? left : Math.min(left, clock.allowance(guest.retired));
    if (allowed === 0 && this.#waiting === undefined) return PACE_SLEEP_MS;
    const aim = Math.min(Math.max(Math.floor(speed.perMs * BUDGET_MS), LEAST_BUDGET), MOST_BUDGET);
    const stop = guest.run(Math.max(1, Math.min(aim, allowed)));
    this.#waiting = stop.kind === 'waiting' ? stop : undefined;
    switch (stop.kind) {
      case 'budget':
        clock.look(guest.retired);
        return undefined;
      case 'waiting':
        return this.#rest(job, stop.until);
      case 'exited':
      case 'uncaught':
        return stop;
    }
  }

  /** The guest is in WAIT. */
  #rest(job: Job, until: Time | undefined): SliceResult | undefined {
    const { guest, clock } = this.#parts;
    if (job.kind === 'step') {
      if (until === undefined || job.skippedAt === guest.retired) return { kind: 'limit' };
      job.skippedAt = guest.retired;
      clock.skipTo(until, guest.retired);
      return undefined;
    }
    if (this.#parts.sleepsForEver(until)) return { kind: 'asleep' };
    if (until === undefined) return LONGEST_SLEEP_MS;
    const ms = clock.msTo(until, guest.retired);
    if (ms > 0) return ms;
    clock.doze(until, guest.retired);
    return undefined;
  }
}
