/** A slice: what the guest does between two yields of the run loop, bounded in time whatever it does. */
import type { Time } from '../hw/time.ts';
import type { MachineStop } from '../machine/machine.ts';
import type { GuestClock } from './clocks.ts';
import type { HostClock } from './host-clock.ts';
import type { Speed } from './speed.ts';

/** What is run: a `Machine`. */
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

/** A run, or a step: guest time stands still but for its instructions. */
export interface Job {
  readonly kind: 'run' | 'step';
  /** Instructions since power-on at which it ends. */
  readonly until: number;
}

/** Host ms to sleep before the next slice, or why there is none. */
export type SliceResult = number | RunEnd;

export interface SlicerParts {
  readonly guest: Guest;
  readonly clock: GuestClock;
  readonly host: HostClock;
  readonly speed: Speed;
  /** The console waits for credit: the guest must not print more. */
  readonly isBlocked: () => boolean;
  /** The guest is in WAIT, `until` is its next event, and nothing will ever wake it. */
  readonly sleepsForEver: (until: Time | undefined) => boolean;
}

/** No sleep is longer, so that a gap (see `HostTime`) can be told from it. */
const LONGEST_SLEEP_MS = 100;
/** How long a guest ahead of its pace waits: long enough for a timer. */
const PACE_SLEEP_MS = 4;

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

export class Slicer {
  readonly #parts: SlicerParts;
  /** The guest is in WAIT; `until` is its next event, if it has one. */
  #waiting: { readonly until: Time | undefined } | undefined;
  /** The last slice was left out, since the console was full: that time is lost. */
  #blocked = false;
  /** Where a step left WAIT for the next event, in instructions since power-on. */
  #skippedAt = -1;

  constructor(parts: SlicerParts) {
    this.#parts = parts;
  }

  /** In WAIT when last seen. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Brings the guest time of a run up to date: to be called before it is used between two slices. */
  refresh(): void {
    const { clock, guest } = this.#parts;
    if (this.#blocked) return;
    if (this.#waiting === undefined) clock.look(guest.retired);
    else clock.doze(this.#waiting.until, guest.retired);
  }

  /** A step begins: it may leave WAIT once. */
  beginStep(): void {
    this.#skippedAt = -1;
  }

  /** Runs for `sliceMs` or a little longer. */
  slice(job: Job, sliceMs: number): SliceResult {
    const { guest, clock, host, speed } = this.#parts;
    if (job.kind === 'run') clock.run(guest.retired);
    const wasBlocked = this.#blocked;
    this.#blocked = this.#parts.isBlocked();
    if (wasBlocked || this.#blocked) clock.lose(guest.retired);
    if (this.#blocked) return LONGEST_SLEEP_MS;
    if (job.kind === 'run') this.refresh();
    const begun = guest.retired;
    const start = host.now();
    const most = 2 * sliceMs * speed.perMs;
    let result: SliceResult | undefined;
    let ms = 0;
    for (let turn = 0; turn < MOST_TURNS && result === undefined; turn++) {
      result = this.#turn(job);
      ms = host.now() - start;
      if (guest.retired >= job.until) continue;
      if (ms >= sliceMs || guest.retired - begun >= most) break;
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
      if (until === undefined || this.#skippedAt === guest.retired) return { kind: 'limit' };
      this.#skippedAt = guest.retired;
      clock.skipTo(until, guest.retired);
      return undefined;
    }
    if (this.#parts.sleepsForEver(until)) return { kind: 'asleep' };
    if (until === undefined) return LONGEST_SLEEP_MS;
    const ms = clock.msTo(until, guest.retired);
    if (ms > 0) return Math.min(ms, LONGEST_SLEEP_MS);
    clock.doze(until, guest.retired);
    return undefined;
  }
}
