import { expect, test } from 'vitest';
import { perform, timerFor } from '../../../src/timer/replay.ts';
import type { Scenario } from '../../../src/timer/scenario.ts';
import { linesOf, scenarioOf } from './vectors.ts';

/** What can be seen after each operation, when nextMatch is asked for before it, and when it is not. */
function sights(scenario: Scenario, asking: boolean): readonly unknown[] {
  const timer = timerFor(scenario);
  return scenario.steps.map((step) => {
    if (asking) timer.nextMatch(step.t);
    const r = perform(timer, step);
    return [r, timer.getCause(step.t), timer.expiry(step.t)];
  });
}

test.each([
  'handmade.fixed.jsonl',
  'handmade.seed.jsonl',
  'handmade.legacy.jsonl',
  'dev.fixed.jsonl.gz',
  'dev.seed.jsonl.gz',
  'ext-dev.fixed.jsonl.gz',
])('%s: asking for the next match changes nothing', (file) => {
  for (const scenario of linesOf(file).map(scenarioOf)) {
    expect(sights(scenario, true), scenario.id).toEqual(sights(scenario, false));
  }
});
