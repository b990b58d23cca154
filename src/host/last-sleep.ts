/** Tells a guest that sleeps from one that will never wake, where no input can come any more. */
import { compareTime, subtractTime, type Time } from '../hw/time.ts';
import type { Machine } from '../machine/machine.ts';

const STATUS_IE = 1;
const STATUS_EXL_ERL = 6;
const STATUS_IM = 0xff00;
const SECONDS_PER_DAY = 86_400;
const COUNT_VALUES = 2 ** 32;

/** WAIT ends with an interrupt that is pending and enabled: so without any that is enabled, never. */
const interruptsEnabled = (Status: number): boolean =>
  (Status & (STATUS_IE | STATUS_EXL_ERL)) === STATUS_IE && (Status & STATUS_IM) !== 0;

export class LastSleep {
  /** The instruction before which the guest sleeps, and since when. */
  #retired = -1;
  #since: Time | undefined;

  /**
   * `until`: the next event of a machine in WAIT. Whatever wakes it has happened after two wraps of Count and a day: then
   * it is an event that is not enabled, again and again.
   */
  isForEver(machine: Machine, until: Time | undefined): boolean {
    if (until === undefined || !interruptsEnabled(machine.cpu.state.Status)) return true;
    if (this.#since === undefined || this.#retired !== machine.retired) {
      this.#retired = machine.retired;
      this.#since = machine.now();
    }
    const longest = { s: SECONDS_PER_DAY + Math.ceil((2 * COUNT_VALUES) / machine.timer.countHz), ns: 0 };
    return compareTime(subtractTime(machine.now(), this.#since), longest) > 0;
  }
}
