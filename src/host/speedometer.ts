/** The speed that the page shows: instructions per second of host time, sleep included. */

const WINDOW_MS = 100;

export class Speedometer {
  #mips = 0;
  #retired = 0;
  #ms = 0;

  /** From now on, after a time of standing still. */
  start(retired: number, ms: number): void {
    this.#mips = 0;
    this.#retired = retired;
    this.#ms = ms;
  }

  /** Million instructions per second over the last tenth of a second or more. */
  read(retired: number, ms: number): number {
    const passed = ms - this.#ms;
    if (passed >= WINDOW_MS) {
      this.#mips = (retired - this.#retired) / passed / 1000;
      this.#retired = retired;
      this.#ms = ms;
    }
    return this.#mips;
  }
}
