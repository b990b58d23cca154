/** Replays a timer scenario against the timer and compares all that can be seen after every operation. */
import type { TimerRegisters } from '../hw/count-timer.ts';
import type { Time } from '../hw/time.ts';
import { createTimer } from './create.ts';
import type { HostTimer } from './host-timer.ts';
import { LegacyTimer } from './legacy.ts';
import { toNanoseconds } from './nanoseconds.ts';
import type { Expected, Scenario, Step } from './scenario.ts';

/** The first field in which a timer is not as the scenario says. */
export interface Mismatch {
  /** The operation after which it was seen; `undefined`: just after creation. */
  readonly step: Step | undefined;
  /** Of `step` in the scenario, from 0; -1 just after creation. */
  readonly index: number;
  readonly field: keyof Expected;
  readonly expected: number | string | null | undefined;
  readonly got: number | string | null | undefined;
}

const FIELDS: readonly (keyof Expected)[] = ['r', 'cause', 'compare', 'exp_ns'];

/** A timer in the state in which the scenario begins. */
export function timerFor({ behaviour, hz, hostHz, t0 }: Scenario): HostTimer {
  const registers: TimerRegisters = { Count: 0, Compare: 0, Cause: 0 };
  return hostHz === undefined
    ? createTimer(behaviour, registers, hz, t0)
    : new LegacyTimer(registers, hostHz, t0);
}

/** The operation's result in the file's terms: ns are decimal strings. */
export function perform(timer: HostTimer, { operation, t, argument }: Step): number | string | undefined {
  const result = operation.perform(timer, t, argument);
  return typeof result === 'bigint' ? String(result) : result;
}

/** `undefined` when everything agrees. */
export function replay(scenario: Scenario): Mismatch | undefined {
  const timer = timerFor(scenario);
  const state = (t: Time): Omit<Expected, 'r'> => {
    const expiry = timer.expiry(t);
    return {
      cause: timer.getCause(t),
      compare: timer.getCompare(t),
      exp_ns: expiry === undefined ? null : String(toNanoseconds(expiry)),
    };
  };
  const mismatch = firstDifference(scenario.init, state(scenario.t0), -1, undefined);
  if (mismatch !== undefined) return mismatch;
  for (const [index, step] of scenario.steps.entries()) {
    const r = perform(timer, step);
    const got = r === undefined ? state(step.t) : { r, ...state(step.t) };
    const found = firstDifference(step.expected, got, index, step);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstDifference(
  expected: Expected,
  got: Expected,
  index: number,
  step: Step | undefined,
): Mismatch | undefined {
  const field = FIELDS.find((name) => expected[name] !== got[name]);
  return field && { step, index, field, expected: expected[field], got: got[field] };
}
