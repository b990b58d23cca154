/**
 * The layer above the kernel's timer (docs/timer.md section 8): with `sync` before each operation the current behaviour
 * is that of an ideal timer, which raises TI at the first ns at which Count has reached Compare.
 */
import { expect, test } from 'vitest';
import { addTime, type Time } from '../../../src/hw/time.ts';
import { perform, timerFor } from '../../../src/timer/replay.ts';
import { linesOf, scenarioOf } from './vectors.ts';

const TI = 0x4000_0000;
const ONE_NS = { s: 0, ns: 1 };

/** What of an ideal scenario is compared: values read, TI, and what the other fields depend on. */
interface IdealScenario {
  readonly id: string;
  readonly hz: number;
  readonly period_exact: boolean;
  readonly expect: readonly { readonly r?: number; readonly cause: number; readonly compare: number }[];
}

interface Difference {
  readonly id: string;
  readonly index: number;
  /** Compare - Count at the operation, and 1 ns later. */
  readonly ticksToMatch: readonly [number, number];
}

/** The first operation of a scenario after which the synced timer differs from the ideal one. */
function firstDifference(line: string, ideal: IdealScenario): Difference | undefined {
  const scenario = scenarioOf(line);
  const timer = timerFor(scenario);
  for (const [index, step] of scenario.steps.entries()) {
    timer.sync(step.t);
    const r = perform(timer, step);
    const expected = ideal.expect[index];
    const Compare = timer.getCompare(step.t);
    const agrees =
      expected !== undefined &&
      r === expected.r &&
      Compare === expected.compare &&
      ((timer.getCause(step.t) ^ expected.cause) & TI) === 0;
    if (agrees) continue;
    const ticksToMatchAt = (t: Time): number => (Compare - timer.getCount(t)) | 0;
    return {
      id: scenario.id,
      index,
      ticksToMatch: [ticksToMatchAt(step.t), ticksToMatchAt(addTime(step.t, ONE_NS))],
    };
  }
  return undefined;
}

function differences(
  name: string,
  extension: string,
): { readonly count: number; readonly found: Difference[] } {
  const lines = new Map(linesOf(`${name}.fixed.${extension}`).map((line) => [scenarioOf(line).id, line]));
  const comparable = linesOf(`${name}.ideal.${extension}`)
    .map((line): IdealScenario => JSON.parse(line))
    .filter(({ hz, period_exact }) => period_exact && hz <= 1_000_000_000);
  const found = comparable.flatMap((ideal) => firstDifference(lines.get(ideal.id) ?? '', ideal) ?? []);
  return { count: comparable.length, found };
}

test('synced, the hand-made scenarios at exact frequencies are ideal', () => {
  expect(differences('handmade', 'jsonl')).toEqual({ count: 76, found: [] });
});

/**
 * At 80 and 160 MHz a tick is 12.5 and 6.25 ns. The deadline is rounded down to a ns, so the host timer raises TI while
 * Count is still one tick, and less than 1 ns, from Compare.
 */
test('synced, 1514 of the 1519 random scenarios are ideal, and 5 raise TI 1 ns early', () => {
  const ticksToMatch = [1, 0];
  expect(differences('dev', 'jsonl.gz')).toEqual({
    count: 1519,
    found: [
      { id: 'dev-0080', index: 6, ticksToMatch },
      { id: 'dev-0477', index: 7, ticksToMatch },
      { id: 'dev-0988', index: 19, ticksToMatch },
      { id: 'dev-1736', index: 48, ticksToMatch },
      { id: 'dev-1776', index: 19, ticksToMatch },
    ],
  });
});
