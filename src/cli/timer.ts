/** `valletta timer FILE...`: replays timer scenarios and says what passes. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { hex } from '../bits.ts';
import { type Mismatch, replay } from '../timer/replay.ts';
import { parseScenario, type Scenario } from '../timer/scenario.ts';
import { BAD_USAGE, type Io } from './command.ts';

const USAGE = `usage: valletta timer FILE...

Replays timer scenarios (.jsonl, .jsonl.gz) and compares every value read, Cause, Compare and the expiry.
Which timer is meant stands in the file. Exit status: 0 all pass, 1 some fail, 2 a file cannot be used.
`;

/** Failures shown for each file; the others are only counted. */
const SHOWN = 10;

type Request =
  | { readonly kind: 'replay'; readonly files: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

type Loaded =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly message: string };

/** Writes a line for each file, its first failures, and at the end `N passed, N failed`. */
export async function timer(args: readonly string[], io: Io): Promise<number> {
  const request = readArguments(args);
  if (request.kind === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (request.kind === 'wrong') {
    io.err(`valletta timer: ${request.message}\n${USAGE}`);
    return BAD_USAGE;
  }
  let passed = 0;
  let failed = 0;
  let unusable = 0;
  for (const file of request.files) {
    const loaded = await load(file);
    if (!loaded.ok) {
      io.err(`${loaded.message}\n`);
      unusable += 1;
      continue;
    }
    const failures = report(file, loaded.scenarios, io);
    failed += failures;
    passed += loaded.scenarios.length - failures;
  }
  io.out(`${passed} passed, ${failed} failed\n`);
  if (unusable > 0) return BAD_USAGE;
  return failed > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]): Request {
  try {
    const { positionals: files, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { kind: 'help' };
    return files.length > 0 ? { kind: 'replay', files } : { kind: 'wrong', message: 'no file given' };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

async function load(file: string): Promise<Loaded> {
  let text: string;
  try {
    const bytes = await readFile(file);
    text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `${file}: error: cannot be read: ${why}` };
  }
  const scenarios: Scenario[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseScenario(line);
    if (!parsed.ok) return { ok: false, message: `${file}:${index + 1}: error: ${parsed.message}` };
    scenarios.push(parsed.scenario);
  }
  if (scenarios.length === 0)
    return { ok: false, message: `${file}: error: there is no scenario in this file` };
  return { ok: true, scenarios };
}

/** Returns how many fail. */
function report(file: string, scenarios: readonly Scenario[], io: Io): number {
  const failures = scenarios.flatMap((scenario) => {
    const mismatch = replay(scenario);
    return mismatch === undefined ? [] : [describe(scenario.id, mismatch)];
  });
  io.out(`${file}: ${scenarios.length - failures.length} passed, ${failures.length} failed\n`);
  for (const failure of failures.slice(0, SHOWN)) io.out(`  ${failure}\n`);
  if (failures.length > SHOWN) io.out(`  and ${failures.length - SHOWN} more\n`);
  return failures.length;
}

function describe(id: string, { step, index, field, expected, got }: Mismatch): string {
  const where = step === undefined ? 'just after creation' : `after op ${index} (${step.name})`;
  return `${id}: ${where}: ${field}: expected ${show(expected)}, got ${show(got)}`;
}

const show = (value: Mismatch['got']): string =>
  typeof value === 'number' && value >= 0 ? `${value} (0x${hex(value)})` : String(value ?? 'nothing');
