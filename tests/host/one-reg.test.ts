import { describe, expect, test } from 'vitest';
import type { OneReg } from '../../src/api/vm-api.ts';
import { changeOneReg, getOneReg, setOneReg } from '../../src/host/one-reg.ts';
import { TIME_ZERO, type Time } from '../../src/hw/time.ts';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';
import { createTimer } from '../../src/timer/create.ts';

const HZ = 100_000_000;
const EINVAL = -22;
const DC = 0x0800_0000n;

const us = (n: number): Time => ({ s: 0, ns: n * 1000 });

function setup(behaviour: TimerBehaviour = 'current') {
  const registers = { Count: 0, Compare: 0, Cause: 0 };
  const timer = createTimer(behaviour, registers, HZ, TIME_ZERO);
  return { timer, registers };
}

test.each<[OneReg, bigint]>([
  ['KVM_REG_MIPS_CP0_COUNT', 100n],
  ['KVM_REG_MIPS_CP0_COMPARE', 0n],
  ['KVM_REG_MIPS_CP0_CAUSE', 0n],
  ['KVM_REG_MIPS_COUNT_HZ', 100_000_000n],
  ['KVM_REG_MIPS_COUNT_CTL', 0n],
  ['KVM_REG_MIPS_COUNT_RESUME', 0n],
])('1 us after power-on %s is %d', (register, value) => {
  expect(getOneReg(setup().timer, us(1), register)).toBe(value);
});

test.each<[OneReg, bigint, bigint]>([
  ['KVM_REG_MIPS_CP0_COUNT', 0x1_2345_6789n, 0x2345_6789n],
  ['KVM_REG_MIPS_CP0_COUNT', -1n, 0xffff_ffffn],
  ['KVM_REG_MIPS_CP0_COMPARE', 0xffff_ffff_8000_0000n, 0x8000_0000n],
  ['KVM_REG_MIPS_CP0_CAUSE', 0x4000_8000n, 0x4000_8000n],
])('%s takes %d mod 2^32', (register, value, stored) => {
  const { timer } = setup();
  expect(setOneReg(timer, us(1), register, value)).toBe(0);
  expect(getOneReg(timer, us(1), register)).toBe(stored);
});

describe('refused values', () => {
  test.each<[OneReg, bigint]>([
    ['KVM_REG_MIPS_COUNT_HZ', 0n],
    ['KVM_REG_MIPS_COUNT_HZ', -1n],
    ['KVM_REG_MIPS_COUNT_HZ', 1_000_000_001n],
    ['KVM_REG_MIPS_COUNT_HZ', 2n ** 63n],
    ['KVM_REG_MIPS_COUNT_CTL', 2n],
    ['KVM_REG_MIPS_COUNT_CTL', 2n ** 32n],
    ['KVM_REG_MIPS_COUNT_RESUME', -1n],
    ['KVM_REG_MIPS_COUNT_RESUME', 1001n],
  ])('%s refuses %d and stays as it is', (register, value) => {
    const { timer } = setup();
    const before = getOneReg(timer, us(1), register);
    expect(setOneReg(timer, us(1), register, value)).toBe(EINVAL);
    expect(getOneReg(timer, us(1), register)).toBe(before);
  });

  test.each<[OneReg, bigint]>([
    ['KVM_REG_MIPS_COUNT_HZ', 1n],
    ['KVM_REG_MIPS_COUNT_HZ', 1_000_000_000n],
    ['KVM_REG_MIPS_COUNT_CTL', 1n],
    ['KVM_REG_MIPS_COUNT_RESUME', 1000n],
  ])('%s takes %d', (register, value) => {
    const { timer } = setup();
    expect(setOneReg(timer, us(1), register, value)).toBe(0);
    expect(getOneReg(timer, us(1), register)).toBe(value);
  });
});

test.each<TimerBehaviour>(['seed', 'legacy'])(
  '%s is older than COUNT_HZ, COUNT_CTL and COUNT_RESUME',
  (behaviour) => {
    const { timer } = setup(behaviour);
    for (const register of [
      'KVM_REG_MIPS_COUNT_HZ',
      'KVM_REG_MIPS_COUNT_CTL',
      'KVM_REG_MIPS_COUNT_RESUME',
    ] as const) {
      expect(getOneReg(timer, us(1), register)).toBeUndefined();
      expect(setOneReg(timer, us(1), register, 1n)).toBe(EINVAL);
      expect(changeOneReg(timer, us(1), register, 1n, 1n)).toBe(EINVAL);
    }
  },
);

test('a change leaves the other bits as they are', () => {
  const { timer } = setup();
  setOneReg(timer, us(1), 'KVM_REG_MIPS_CP0_CAUSE', 0x4080_8300n);
  changeOneReg(timer, us(1), 'KVM_REG_MIPS_CP0_CAUSE', 0x0880_0000n, DC);
  expect(getOneReg(timer, us(1), 'KVM_REG_MIPS_CP0_CAUSE')).toBe(0x4800_8300n);
});

test("the host's DC and the guest's stop and start Count alike", () => {
  const host = setup();
  const guest = setup();
  for (const [at, dc] of [
    [10, DC],
    [30, 0n],
    [70, DC],
    [100, 0n],
  ] as const) {
    changeOneReg(host.timer, us(at), 'KVM_REG_MIPS_CP0_CAUSE', DC, dc);
    guest.timer.writeCause(us(at), Number(dc));
    for (const later of [at, at + 5]) {
      expect(host.timer.readCount(us(later))).toBe(guest.timer.readCount(us(later)));
    }
    expect(host.registers).toEqual(guest.registers);
  }
  expect(host.timer.readCount(us(100))).toBe((10 + 40) * 100);
});
