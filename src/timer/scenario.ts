/** Timer scenarios: one JSON object a line, operations with their times and what is to be seen after each. */
import { compareTime, TIME_ZERO, type Time } from '../hw/time.ts';
import type { TimerBehaviour } from './behaviour.ts';
import { JsonReader } from './json-reader.ts';
import { fromNanoseconds } from './nanoseconds.ts';
import { OPERATIONS, type Operation } from './operations.ts';

/** The format is described in tests/conformance/timer/README.md. */
export interface Scenario {
  readonly id: string;
  readonly behaviour: TimerBehaviour;
  /** Frequency of Count in Hz, 1 to 2^32 - 1. */
  readonly hz: number;
  /** Frequency of the host's Count in Hz, of `legacy` only: 4 * `hz` unless the file says otherwise. */
  readonly hostHz: number | undefined;
  /** When the timer is created. */
  readonly t0: Time;
  readonly init: Expected;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly t: Time;
  readonly name: string;
  readonly operation: Operation;
  /** 0 when the operation takes none. */
  readonly argument: bigint;
  readonly expected: Expected;
}

/** The state after an operation, as the file has it. */
export interface Expected {
  /** What the operation returned: only where it returns something. */
  readonly r?: number | string;
  readonly cause: number;
  readonly compare: number;
  /** When the host timer is due, in ns, decimal; `null` when none is armed. */
  readonly exp_ns: string | null;
}

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly message: string };

/** What the files call the behaviours. */
const BEHAVIOURS: ReadonlyMap<string, TimerBehaviour> = new Map([
  ['fixed', 'current'],
  ['seed', 'seed'],
  ['legacy', 'legacy'],
]);

const U32_MAX = 2 ** 32 - 1;
const S64_MAX = 2n ** 63n - 1n;
const U64_MAX = 2n ** 64n - 1n;
const EXPECTED_FIELDS = ['r', 'cause', 'compare', 'exp_ns'];

/** One line of a scenario file. The message of a failure says which field is wrong and what was expected. */
export function parseScenario(line: string): ParsedScenario {
  const reader = new JsonReader();
  const fields = reader.object(reader.parse(line), 'the line');
  const id = reader.text(fields.id, 'id');
  const behaviour = readBehaviour(reader, fields.behaviour);
  const hz = reader.integer(fields.hz, 'hz', 1, U32_MAX);
  const hostHz =
    behaviour === 'legacy' ? reader.integer(fields.host_hz ?? 4 * hz, 'host_hz', 1, U32_MAX) : undefined;
  const t0 = readTime(reader, fields.t0_ns, 't0_ns');
  const init = readExpected(reader, fields.init, 'init', 'nothing');
  const steps = readSteps(reader, fields, t0);
  if (reader.problem !== undefined) return { ok: false, message: reader.problem };
  return { ok: true, scenario: { id, behaviour, hz, hostHz, t0, init, steps } };
}

function readBehaviour(reader: JsonReader, value: unknown): TimerBehaviour {
  const name = reader.text(value, 'behaviour');
  const behaviour = BEHAVIOURS.get(name);
  if (behaviour !== undefined) return behaviour;
  const expected = `expected "fixed" (Valletta's current), "seed" or "legacy"`;
  reader.complain(
    name === 'ideal'
      ? `behaviour is "ideal", the yardstick for timers and not one that can be run: ${expected}`
      : `behaviour is ${JSON.stringify(name)}: ${expected}`,
  );
  return 'current';
}

function readSteps(reader: JsonReader, fields: Readonly<Record<string, unknown>>, t0: Time): Step[] {
  const ops = reader.array(fields.ops, 'ops');
  const expect = reader.array(fields.expect, 'expect');
  if (ops.length === 0) reader.complain('ops is empty: a scenario without operations checks nothing');
  if (ops.length !== expect.length) {
    reader.complain(`ops has ${ops.length} entries and expect ${expect.length}: expected one of each`);
  }
  let previous = t0;
  return ops.map((op, index) => {
    const step = readStep(reader, op, expect[index], index);
    if (compareTime(step.t, previous) < 0) {
      reader.complain(`ops[${index}].t_ns is before the time of the operation that precedes it`);
    }
    previous = step.t;
    return step;
  });
}

function readStep(reader: JsonReader, value: unknown, expected: unknown, index: number): Step {
  const where = `ops[${index}]`;
  const op = reader.object(value, where);
  const t = readTime(reader, op.t_ns, `${where}.t_ns`);
  const name = reader.text(op.op, `${where}.op`);
  const operation = OPERATIONS.get(name) ?? NO_OPERATION;
  if (operation === NO_OPERATION) {
    reader.complain(`${where}.op is "${name}": expected one of ${[...OPERATIONS.keys()].join(', ')}`);
  }
  return {
    t,
    name,
    operation,
    argument: readArgument(reader, op.args ?? [], `${where}.args`, operation),
    expected: readExpected(reader, expected, `expect[${index}]`, operation.returns),
  };
}

const NO_OPERATION: Operation = { takes: 'nothing', returns: 'nothing', perform: () => undefined };

function readArgument(reader: JsonReader, value: unknown, where: string, { takes }: Operation): bigint {
  const args = reader.array(value, where);
  const count = takes === 'nothing' ? 0 : 1;
  if (args.length !== count) reader.complain(`${where} has ${args.length} entries: expected ${count}`);
  switch (takes) {
    case 'nothing':
      return 0n;
    case 'number':
      return BigInt(reader.integer(args[0], `${where}[0]`, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
    case 'ns':
      return reader.decimal(args[0], `${where}[0]`, -S64_MAX, S64_MAX);
  }
}

/** Unknown fields are refused: what is not compared must not pass. */
function readExpected(
  reader: JsonReader,
  value: unknown,
  where: string,
  returns: Operation['returns'],
): Expected {
  const fields = reader.object(value, where);
  for (const name of Object.keys(fields)) {
    if (!EXPECTED_FIELDS.includes(name)) {
      reader.complain(
        `${where}.${name} is not a field that can be compared: expected r, cause, compare or exp_ns`,
      );
    }
  }
  const cause = reader.integer(fields.cause, `${where}.cause`, 0, U32_MAX);
  const compare = reader.integer(fields.compare, `${where}.compare`, 0, U32_MAX);
  const exp_ns =
    fields.exp_ns === null ? null : String(reader.decimal(fields.exp_ns, `${where}.exp_ns`, 0n, U64_MAX));
  switch (returns) {
    case 'nothing':
      if (fields.r !== undefined) reader.complain(`${where}.r is there, but the operation returns nothing`);
      return { cause, compare, exp_ns };
    case 'number':
      return { r: reader.integer(fields.r, `${where}.r`, -U32_MAX, U32_MAX), cause, compare, exp_ns };
    case 'ns':
      return { r: String(reader.decimal(fields.r, `${where}.r`, 0n, S64_MAX)), cause, compare, exp_ns };
  }
}

const readTime = (reader: JsonReader, value: unknown, where: string): Time => {
  const ns = reader.decimal(value, where, 0n, S64_MAX);
  return ns === 0n ? TIME_ZERO : fromNanoseconds(ns);
};
