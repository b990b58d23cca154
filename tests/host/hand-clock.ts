/** A host clock driven by hand. */
import type { HostClock } from '../../src/host/host-clock.ts';

export class HandClock implements HostClock {
  /** True time in ms. */
  ms: number;
  readonly #stepMs: number;
  /** How often it was read. */
  reads = 0;

  /** Readings are rounded down to multiples of `stepMs`, as browsers do. */
  constructor(ms = 0, stepMs = 0.001) {
    this.ms = ms;
    this.#stepMs = stepMs;
  }

  now(): number {
    this.reads += 1;
    return Math.floor(this.ms / this.#stepMs + 1e-6) * this.#stepMs;
  }
}
