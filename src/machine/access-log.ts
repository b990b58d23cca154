/** The accesses that nothing on the board claimed: what a driver that goes wrong leaves behind. */
import type { AccessBytes } from '../hw/device.ts';

export interface UnclaimedAccess {
  readonly physical: number;
  readonly bytes: AccessBytes;
  readonly write: boolean;
  readonly value: number;
  /** The instruction's address. */
  readonly pc: number;
  /** How often in a row. */
  readonly times: number;
}

const KEPT = 256;

export class AccessLog {
  /** Newest last. */
  readonly #kept: UnclaimedAccess[] = [];
  #last: UnclaimedAccess | undefined;
  /** Of `#last`, which is not among `#kept`. */
  #times = 0;

  note(physical: number, bytes: AccessBytes, write: boolean, value: number, pc: number): void {
    const last = this.#last;
    if (
      last?.pc === pc &&
      last.physical === physical &&
      last.value === value &&
      last.write === write &&
      last.bytes === bytes
    ) {
      this.#times++;
      return;
    }
    if (last) this.#kept.push({ ...last, times: this.#times });
    if (this.#kept.length >= KEPT) this.#kept.shift();
    this.#last = { physical, bytes, write, value, pc, times: 1 };
    this.#times = 1;
  }

  /** The newest 256, newest last. */
  list(): readonly UnclaimedAccess[] {
    return this.#last ? [...this.#kept, { ...this.#last, times: this.#times }] : [];
  }

  clear(): void {
    this.#kept.length = 0;
    this.#last = undefined;
  }
}
