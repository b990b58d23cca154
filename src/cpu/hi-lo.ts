/** The irregular instructions that touch nothing but HI and LO and never raise: DIV and MADD with their relatives. */
import { mulh, mulhu } from './arithmetic.ts';
import type { CpuState } from './state.ts';

/** A divisor of 0 leaves HI and LO unpredictable, says the manual; here as in QEMU it counts as 1. */
export function div(state: CpuState, a: number, b: number): void {
  const divisor = b === 0 ? 1 : b;
  state.lo = (a / divisor) | 0;
  state.hi = (a % divisor) | 0;
}

export function divu(state: CpuState, a: number, b: number): void {
  const dividend = a >>> 0;
  const divisor = b === 0 ? 1 : b >>> 0;
  state.lo = dividend / divisor;
  state.hi = dividend % divisor;
}

function accumulate(state: CpuState, high: number, low: number): void {
  const sum = state.lo + (low >>> 0);
  state.hi = state.hi + high + (sum > 0xffff_ffff ? 1 : 0);
  state.lo = sum;
}

export function madd(state: CpuState, a: number, b: number): void {
  accumulate(state, mulh(a, b), Math.imul(a, b));
}

export function maddu(state: CpuState, a: number, b: number): void {
  accumulate(state, mulhu(a, b), Math.imul(a, b));
}

function subtract(state: CpuState, high: number, low: number): void {
  const difference = state.lo - (low >>> 0);
  state.hi = state.hi - high - (difference < 0 ? 1 : 0);
  state.lo = difference;
}

export function msub(state: CpuState, a: number, b: number): void {
  subtract(state, mulh(a, b), Math.imul(a, b));
}

export function msubu(state: CpuState, a: number, b: number): void {
  subtract(state, mulhu(a, b), Math.imul(a, b));
}
