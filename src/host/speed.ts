/** How fast this host runs this guest, from what the run loop measures around its budgets. */

/** Before anything has been measured: 20 million instructions a second. */
const FIRST_GUESS_PER_MS = 20_000;
/** A coarse clock measures one budget as 0 or 1 step: so budgets are summed up until they last this long. */
const WINDOW_MS = 10;
/** Weight of the newest window. */
const WEIGHT = 0.5;

export class Speed {
  #perMs = FIRST_GUESS_PER_MS;
  #instructions = 0;
  #ms = 0;

  /** Instructions in a millisecond of running: positive, sleep not counted. */
  get perMs(): number {
    return this.#perMs;
  }

  /** `instructions` were executed in `ms` of host time. */
  add(instructions: number, ms: number): void {
    this.#instructions += instructions;
    this.#ms += ms;
    if (this.#ms < WINDOW_MS) return;
    const measured = Math.max(1, this.#instructions / this.#ms);
    this.#perMs += WEIGHT * (measured - this.#perMs);
    this.#instructions = 0;
    this.#ms = 0;
  }
}
