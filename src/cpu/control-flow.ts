/** What comes after the instruction at PC. While one executes, NEXT and TARGET stand for the two after it. */
import type { CpuState } from './state.ts';

/** Execution goes on at `address`, and no delay slot comes before it. */
export function goTo(state: CpuState, address: number): void {
  state.next = address;
  state.target = address + 4;
  state.branched = false;
}

/** A branch likely is not taken: its delay slot does not execute. */
export function skipSlot(state: CpuState): void {
  goTo(state, state.target);
}

/** The instruction at PC begins. */
export function begin(state: CpuState): void {
  state.target = state.next + 4;
  state.branched = false;
}

/** The instruction at PC ends: NEXT becomes PC. */
export function advance(state: CpuState): void {
  state.pc = state.next;
  state.next = state.target;
  state.inDelaySlot = state.branched;
}

/** Where ERET is to come back to: the instruction at PC, or the branch in whose delay slot it stands. */
export const restartAddress = (state: CpuState): number => (state.inDelaySlot ? state.pc - 4 : state.pc);
