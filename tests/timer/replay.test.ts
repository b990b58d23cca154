import { expect, test } from 'vitest';
import { type Mismatch, replay } from '../../src/timer/replay.ts';
import { parseScenario } from '../../src/timer/scenario.ts';

const right = {
  id: 'r',
  behaviour: 'fixed',
  hz: 100_000_000,
  t0_ns: '0',
  init: { cause: 0, compare: 0, exp_ns: '42949672960' },
  ops: [
    { t_ns: '0', op: 'mtc0_compare', args: [1000] },
    { t_ns: '10000', op: 'mfc0_count' },
    { t_ns: '10000', op: 'mtc0_cause', args: [0x0800_0000] },
  ],
  expect: [
    { cause: 0, compare: 1000, exp_ns: '10000' },
    { r: 1000, cause: 0x4000_8000, compare: 1000, exp_ns: '42949682960' },
    { cause: 0x4800_8000, compare: 1000, exp_ns: null },
  ],
};

function mismatchOf(changes: Readonly<Record<string, unknown>>): Mismatch | undefined {
  const parsed = parseScenario(JSON.stringify({ ...right, ...changes }));
  if (!parsed.ok) throw new Error(parsed.message);
  return replay(parsed.scenario);
}

/** The expectations with one field of one of them replaced. */
const expecting = (index: number, field: string, value: unknown) => ({
  expect: right.expect.map((expected, at) => (at === index ? { ...expected, [field]: value } : expected)),
});

test('a scenario in which everything agrees has no mismatch', () => {
  expect(mismatchOf({})).toBeUndefined();
});

test.each([
  [0, 'compare', 1001, 1000],
  [0, 'exp_ns', '10001', '10000'],
  [1, 'r', 999, 1000],
  [1, 'cause', 0, 0x4000_8000],
  [1, 'exp_ns', null, '42949682960'],
  [2, 'exp_ns', '10000', null],
])('after operation %i %s is compared', (index, field, expected, got) => {
  expect(mismatchOf(expecting(index, field, expected))).toMatchObject({ index, field, expected, got });
});

test('the state at creation is compared', () => {
  expect(mismatchOf({ init: { ...right.init, compare: 7 } })).toMatchObject({
    step: undefined,
    field: 'compare',
    expected: 7,
    got: 0,
  });
});

test('the first mismatch is reported', () => {
  const { expect: first } = expecting(1, 'r', 5);
  const changed = first.map((expected) => ({ ...expected, compare: 7 }));
  expect(mismatchOf({ expect: changed })).toMatchObject({ index: 0, field: 'compare' });
});

test('a register that the behaviour lacks reads as nothing and refuses to be written', () => {
  const base = { behaviour: 'seed' };
  const expected = { cause: 0, compare: 0, exp_ns: '42949672960' };
  expect(
    mismatchOf({ ...base, ops: [{ t_ns: '0', op: 'get_hz' }], expect: [{ r: 1, ...expected }] }),
  ).toMatchObject({ field: 'r', expected: 1, got: undefined });
  for (const [op, argument] of [
    ['set_hz', 1000],
    ['set_ctl', 1],
    ['set_resume', '0'],
  ]) {
    expect(
      mismatchOf({ ...base, ops: [{ t_ns: '0', op, args: [argument] }], expect: [{ r: -22, ...expected }] }),
    ).toBeUndefined();
  }
});

test('the legacy timer takes the frequency of the host from the file', () => {
  const state = { cause: 0, compare: 0, exp_ns: '10000000' };
  const legacy = {
    behaviour: 'legacy',
    init: state,
    ops: [{ t_ns: '1000', op: 'mfc0_count' }],
    expect: [{ r: 200, ...state }],
  };
  expect(mismatchOf({ ...legacy, host_hz: 800_000_000 })).toBeUndefined();
  expect(mismatchOf(legacy)).toMatchObject({ field: 'r', got: 100 });
});
