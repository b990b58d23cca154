/** Reads the scenario files that lie beside this one. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseScenario, type Scenario } from '../../../src/timer/scenario.ts';

/** The lines of one file, unpacked when its name ends in .gz. */
export function linesOf(file: string): readonly string[] {
  const bytes = readFileSync(new URL(file, import.meta.url));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** Throws when a line is not a scenario: these files are part of the tests. */
export function scenarioOf(line: string): Scenario {
  const parsed = parseScenario(line);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.scenario;
}
