/** Sleeping until a deadline that is near, to a tenth of a millisecond, and waking at once when something happens. */

/**
 * Memory that is shared with nobody, to wait on. A shared `WebAssembly.Memory` needs no cross-origin isolation as long
 * as it is not posted; `SharedArrayBuffer` may not even have a name. Undefined where there is none.
 */
export const privateCells = (): Int32Array | undefined => {
  try {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    return new Int32Array(memory.buffer);
  } catch {
    return undefined;
  }
};

/** Undefined where this thread must not block: there `Atomics.wait` throws. */
const blockableCells = (): Int32Array | undefined => {
  const cells = privateCells();
  try {
    if (cells !== undefined) Atomics.wait(cells, 0, 0, 0);
    return cells;
  } catch {
    return undefined;
  }
};

/** `setTimeout` is late by about 0.1 ms and early by less than 1 ms, since it drops the fraction. */
const TIMER_MARGIN_MS = 1.5;
/** While the thread blocks no message gets in. */
const MOST_BLOCKED_MS = 1;
/** A shorter wait costs as much; where the clock is coarser than this, looking more often than 0.3 ms shows nothing new. */
const LEAST_BLOCKED_MS = 0.02;
const LEAST_BLOCKED_COARSE_MS = 0.3;
const COARSE_STEP_MS = 0.5;

export interface Sleeper {
  /**
   * At most `ms`, and less where that is more exact: to be called again until the deadline has come. To be called in a
   * task that is not a timer's: timers set by timers are 4 ms late.
   */
  sleep(ms: number): Promise<void>;
  /** Ends the present `sleep`. */
  wake(): void;
}

/** The bulk of a sleep is a timer, and the tail blocks the thread, a millisecond at most. */
export class HostSleeper implements Sleeper {
  readonly #cells = blockableCells();
  readonly #leastBlockedMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolve: (() => void) | undefined;

  /** `stepMs`: smallest step of the host's clock. */
  constructor(stepMs: number) {
    this.#leastBlockedMs = stepMs > COARSE_STEP_MS ? LEAST_BLOCKED_COARSE_MS : LEAST_BLOCKED_MS;
  }

  async sleep(ms: number): Promise<void> {
    const byTimer = Math.floor(ms - TIMER_MARGIN_MS);
    if (byTimer >= 1) {
      await new Promise<void>((resolve) => {
        this.#resolve = resolve;
        this.#timer = setTimeout(resolve, byTimer);
      });
    } else if (this.#cells !== undefined) {
      Atomics.wait(this.#cells, 0, 0, Math.min(Math.max(ms, this.#leastBlockedMs), MOST_BLOCKED_MS));
    }
  }

  wake(): void {
    clearTimeout(this.#timer);
    this.#resolve?.();
  }
}
