import { expect, test } from 'vitest';
import { replay } from '../../../src/timer/replay.ts';
import { linesOf, scenarioOf } from './vectors.ts';

test.each([
  ['handmade.fixed.jsonl', 98],
  ['handmade.seed.jsonl', 86],
  ['handmade.legacy.jsonl', 10],
  ['dev.fixed.jsonl.gz', 2000],
  ['dev.seed.jsonl.gz', 2000],
  ['ext-dev.fixed.jsonl.gz', 500],
])('%s: the timer agrees with all %i scenarios in every value, Cause, Compare and expiry', (file, count) => {
  const scenarios = linesOf(file).map(scenarioOf);
  expect(scenarios).toHaveLength(count);
  const mismatches = scenarios.flatMap((scenario) => {
    const mismatch = replay(scenario);
    return mismatch === undefined ? [] : [{ id: scenario.id, ...mismatch }];
  });
  expect(mismatches).toEqual([]);
});
