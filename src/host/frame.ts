/** A picture of the machine between two slices. */
import type { Frame, RunState } from '../api/vm-api.ts';
import type { Machine } from '../machine/machine.ts';
import type { GuestClock } from './clocks.ts';

/** `machine` runs on `clock`, and its timer has been synced to this moment. */
export const takeFrame = (machine: Machine, clock: GuestClock, state: RunState, mips: number): Frame => {
  const { timer } = machine;
  const now = machine.now();
  const cpu = machine.cpu.state;
  return {
    state,
    s: now.s,
    ns: now.ns,
    retired: machine.retired,
    mips,
    pc: cpu.pc,
    inDelaySlot: cpu.inDelaySlot,
    gpr: cpu.gpr.slice(),
    hi: cpu.hi,
    lo: cpu.lo,
    Count: timer.getCount(now),
    Compare: cpu.Compare,
    Cause: cpu.Cause,
    Status: cpu.Status,
    EPC: cpu.EPC,
    BadVAddr: cpu.BadVAddr,
    EBase: cpu.EBase,
    countHz: timer.countHz,
    timer: timer.behaviour,
    clock: clock.mode,
    leds: machine.leds,
    display: machine.display,
    lostMs: clock.lostMs,
  };
};
