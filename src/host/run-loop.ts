/** Runs the guest in slices, so that whatever it does the host can be spoken to: guests are not to be trusted to end. */
import type { Sleeper } from './sleep.ts';
import { type Job, type RunEnd, type SliceResult, Slicer, type SlicerParts } from './slice.ts';
import type { Yielding } from './yield.ts';

export interface RunLoopParts extends SlicerParts {
  readonly yielding: Promise<Yielding>;
  readonly sleeper: Sleeper;
  /** A slice is over. */
  readonly sliced: () => void;
  /** A `start` or a `step` is over, not by `stop`. */
  readonly ended: (end: RunEnd, kind: 'run' | 'step') => void;
}

const SLICE_MS = 4;
/** Where giving way is dear it is done half as often. */
const DEAR_YIELD_MICROSECONDS = 50;
const DEAR_SLICE_MS = 8;

/** Yields in a row while messages keep coming: `waitAsync` lets one in at a time. */
const MOST_YIELDS = 32;

export class RunLoop {
  readonly #parts: RunLoopParts;
  readonly #slicer: Slicer;
  #job: Job | undefined;
  #messages = 0;
  #sliceMs = SLICE_MS;

  constructor(parts: RunLoopParts) {
    this.#parts = parts;
    this.#slicer = new Slicer(parts);
  }

  get isRunning(): boolean {
    return this.#job !== undefined;
  }

  /** Running, but in WAIT. */
  get isAsleep(): boolean {
    return this.#job !== undefined && this.#slicer.isWaiting;
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
    this.#slicer.beginStep();
    const job: Job = { kind: 'step', until: this.#parts.guest.retired + instructions };
    this.#job = job;
    if (this.#settle(job, this.#slicer.slice(job, this.#sliceMs))) void this.#loop(job);
  }

  stop(): void {
    this.refresh();
    this.#job = undefined;
    this.#parts.clock.hold(this.#parts.guest.retired);
    this.#parts.sleeper.wake();
  }

  /** Brings guest time up to date: to be called before it is used between two slices. */
  refresh(): void {
    if (this.#job?.kind === 'run') this.#slicer.refresh();
  }

  /** Something has changed that the guest, or the loop, must look at. */
  wake(): void {
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
      const result = this.#slicer.slice(job, this.#sliceMs);
      if (!this.#settle(job, result)) return;
      if (typeof result === 'number' && result > 0) await this.#parts.sleeper.sleep(result);
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
}
