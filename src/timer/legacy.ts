/**
 * What stood in the kernel before the patch, for the demonstration: an interrupt every 10 ms whatever Compare says, and
 * Count cut out of the host's own. Source: the lines that commit e30492bbe95a removes; docs/timer.md section 9.
 */
import { u32 } from '../bits.ts';
import type { TimerRegisters } from '../hw/count-timer.ts';
import { addTime, compareTime, type Time } from '../hw/time.ts';
import { acknowledge, raise } from './cause.ts';
import type { HostTimer } from './host-timer.ts';
import { firstAfter, ticksAt } from './scale.ts';

const TEN_MS: Time = { s: 0, ns: 10_000_000 };

export class LegacyTimer implements HostTimer {
  readonly behaviour = 'legacy';
  readonly control = undefined;
  readonly #registers: TimerRegisters;
  readonly #hostHz: number;
  #expiry: Time;

  /** `hostHz`: frequency of the host's Count register, an integer from 1 to 2^32 - 1. The guest's runs at a quarter. */
  constructor(registers: TimerRegisters, hostHz: number, t: Time) {
    this.#registers = registers;
    this.#hostHz = hostHz;
    this.#expiry = addTime(t, TEN_MS);
    registers.Count = 0;
  }

  get countHz(): number {
    return this.#hostHz / 4;
  }

  sync(t: Time): void {
    this.fire(t);
  }

  /** The host's Count, shifted as the signed number it was taken for: after 0x1fffffff comes 0xe0000000. */
  readCount(t: Time): number {
    return u32((ticksAt(t, this.#hostHz) | 0) >> 2);
  }

  /** The stored register, which nobody updates. */
  readCC(): number {
    return this.#registers.Count;
  }

  writeCount(): void {}

  writeCompare(_t: Time, value: number): void {
    acknowledge(this.#registers);
    this.#registers.Compare = u32(value);
  }

  /** Every bit, so that the guest can raise and clear TI itself; DC stops nothing. */
  writeCause(_t: Time, value: number): void {
    this.#registers.Cause = u32(value);
  }

  nextMatch(t: Time): Time {
    return compareTime(this.#expiry, t) < 0 ? t : this.#expiry;
  }

  getCount(t: Time): number {
    return this.readCount(t);
  }

  setCount(): void {}

  getCompare(): number {
    return this.#registers.Compare;
  }

  setCompare(_t: Time, value: number): void {
    this.#registers.Compare = u32(value);
  }

  getCause(): number {
    return this.#registers.Cause;
  }

  setCause(_t: Time, value: number): void {
    this.#registers.Cause = u32(value);
  }

  expiry(): Time {
    return this.#expiry;
  }

  /** Late calls are not made up for: the next is the first on the 10 ms grid after `t` (hrtimer_forward_now). */
  fire(t: Time): void {
    if (compareTime(this.#expiry, t) > 0) return;
    raise(this.#registers);
    this.#expiry = firstAfter(t, this.#expiry, TEN_MS);
  }

  handOver(t: Time): number {
    this.fire(t);
    return this.readCount(t);
  }
}
