/** KVM's ONE_REG interface to the timer, under the kernel's names (Documentation/virt/kvm/api.rst, MIPS registers). */
import type { OneReg } from '../api/vm-api.ts';
import type { Time } from '../hw/time.ts';
import type { CountControl } from '../timer/count-control.ts';
import type { HostTimer } from '../timer/host-timer.ts';

/** A value, or a register that this timer lacks, was refused; nothing has changed. */
export const EINVAL = -22;

interface Access {
  /** `undefined` where the timer lacks the register. */
  get(timer: HostTimer, t: Time): bigint | undefined;
  set(timer: HostTimer, t: Time, value: bigint): 0 | typeof EINVAL;
}

/** A register of 32 bits: the value is taken mod 2^32, as the kernel's `write_c0_...` do. */
const cp0 = (
  get: (timer: HostTimer, t: Time) => number,
  set: (timer: HostTimer, t: Time, value: number) => void,
): Access => ({
  get: (timer, t) => BigInt(get(timer, t)),
  set: (timer, t, value) => {
    set(timer, t, Number(BigInt.asUintN(32, value)));
    return 0;
  },
});

/** A register that came after the patch: all 64 bits of the value count. */
const later = (
  get: (control: CountControl) => number | bigint,
  set: (control: CountControl, t: Time, value: bigint) => 0 | typeof EINVAL,
): Access => ({
  get: ({ control }) => (control === undefined ? undefined : BigInt(get(control))),
  set: ({ control }, t, value) => (control === undefined ? EINVAL : set(control, t, value)),
});

const accesses: Readonly<Record<OneReg, Access>> = {
  KVM_REG_MIPS_CP0_COUNT: cp0(
    (timer, t) => timer.getCount(t),
    (timer, t, value) => timer.setCount(t, value),
  ),
  KVM_REG_MIPS_CP0_COMPARE: cp0(
    (timer, t) => timer.getCompare(t),
    (timer, t, value) => timer.setCompare(t, value),
  ),
  KVM_REG_MIPS_CP0_CAUSE: cp0(
    (timer, t) => timer.getCause(t),
    (timer, t, value) => timer.setCause(t, value),
  ),
  KVM_REG_MIPS_COUNT_HZ: later(
    (control) => control.getCountHz(),
    (control, t, value) => control.setCountHz(t, Number(value)),
  ),
  KVM_REG_MIPS_COUNT_CTL: later(
    (control) => control.getCountCtl(),
    (control, t, value) => control.setCountCtl(t, Number(value)),
  ),
  KVM_REG_MIPS_COUNT_RESUME: later(
    (control) => control.getCountResume(),
    (control, t, value) => control.setCountResume(t, value),
  ),
};

/** The timer has been synced to `t` (timer.md section 8), here and below. */
export const getOneReg = (timer: HostTimer, t: Time, register: OneReg): bigint | undefined =>
  accesses[register].get(timer, t);

export const setOneReg = (timer: HostTimer, t: Time, register: OneReg, value: bigint): 0 | typeof EINVAL =>
  accesses[register].set(timer, t, value);

/** The bits of `mask` from `value`, the others as they are at `t`. */
export const changeOneReg = (
  timer: HostTimer,
  t: Time,
  register: OneReg,
  mask: bigint,
  value: bigint,
): 0 | typeof EINVAL => {
  const present = getOneReg(timer, t, register);
  return present === undefined ? EINVAL : setOneReg(timer, t, register, (present & ~mask) | (value & mask));
};
