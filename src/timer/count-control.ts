/** COUNT_HZ, COUNT_CTL and COUNT_RESUME: what later kernels let the host do (commits f74a8e224e32 and f82393426afb). */
import type { Time } from '../hw/time.ts';
import type { Counter } from './counter.ts';
import { fromNanoseconds, toNanoseconds } from './nanoseconds.ts';

/** A value was refused, and nothing has changed. */
export const EINVAL = -22;

const MAX_HZ = 1_000_000_000;

/** Values are not taken mod 2^32 here: the kernel's registers are 64 bits wide. */
export class CountControl {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  getCountHz(): number {
    return this.#counter.hz;
  }

  /** An integer from 1 to 10^9. Count is continuous, the ticks left to the match are kept, a due match is raised. */
  setCountHz(t: Time, hz: number): 0 | typeof EINVAL {
    if (!(Number.isInteger(hz) && hz >= 1 && hz <= MAX_HZ)) return EINVAL;
    if (hz !== this.#counter.hz) this.#counter.changeHz(t, hz);
    return 0;
  }

  getCountCtl(): 0 | 1 {
    return this.#counter.isFrozen ? 1 : 0;
  }

  /** Bit 0, DC: 1 freezes Count for a snapshot, 0 lets it jump to where it would have been and raises a match missed. */
  setCountCtl(t: Time, value: number): 0 | typeof EINVAL {
    if (value !== 0 && value !== 1) return EINVAL;
    if (value === this.getCountCtl()) return 0;
    if (value === 1) this.#counter.freeze(t);
    else this.#counter.release(t);
    return 0;
  }

  /** The time in ns at which COUNT_CTL froze Count. */
  getCountResume(): bigint {
    return toNanoseconds(this.#counter.resume);
  }

  /** 0 to `t`, in ns. */
  setCountResume(t: Time, ns: bigint): 0 | typeof EINVAL {
    if (ns < 0n || ns > toNanoseconds(t)) return EINVAL;
    this.#counter.resume = fromNanoseconds(ns);
    return 0;
  }
}
