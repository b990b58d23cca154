import { expect, test } from 'vitest';
import { parseScenario } from '../../src/timer/scenario.ts';
import { ns } from './setup.ts';

const scenario = {
  id: 'h22',
  behaviour: 'fixed',
  hz: 100_000_000,
  t0_ns: '0',
  init: { cause: 0, compare: 0, exp_ns: '42949672960' },
  ops: [
    { t_ns: '1000', op: 'mtc0_compare', args: [101] },
    { t_ns: '1009', op: 'mfc0_count' },
  ],
  expect: [
    { cause: 0, compare: 101, exp_ns: '1010' },
    { r: 100, cause: 0, compare: 101, exp_ns: '1010' },
  ],
};

const expect0 = scenario.expect[0];
const expect1 = scenario.expect[1];

/** What is wrong with the scenario after some of its fields have been replaced. */
function problemOf(changes: Readonly<Record<string, unknown>>): string | undefined {
  const parsed = parseScenario(JSON.stringify({ ...scenario, ...changes }));
  return parsed.ok ? undefined : parsed.message;
}

test('a line becomes a scenario', () => {
  const parsed = parseScenario(JSON.stringify(scenario));
  expect(parsed).toMatchObject({
    ok: true,
    scenario: {
      id: 'h22',
      behaviour: 'current',
      hz: 100_000_000,
      t0: ns(0),
      steps: [
        { name: 'mtc0_compare', t: ns(1000), argument: 101n, expected: expect0 },
        { name: 'mfc0_count', t: ns(1009), argument: 0n, expected: expect1 },
      ],
    },
  });
});

test('times beyond 2^53 ns keep every ns', () => {
  const parsed = parseScenario(
    JSON.stringify({
      ...scenario,
      t0_ns: '0',
      ops: [{ t_ns: '9007199254740993', op: 'fire' }],
      expect: [expect0],
    }),
  );
  expect(parsed).toMatchObject({ ok: true, scenario: { steps: [{ t: { s: 9_007_199, ns: 254_740_993 } }] } });
});

test('fields that describe a scenario are free', () => {
  expect(
    problemOf({ group: 'compare', name: 'x', shows: 'y', style: 'late', period_exact: true }),
  ).toBeUndefined();
});

test.each([
  ['fixed', 'current'],
  ['seed', 'seed'],
  ['legacy', 'legacy'],
])('behaviour "%s" is %s', (behaviour, name) => {
  const parsed = parseScenario(JSON.stringify({ ...scenario, behaviour }));
  expect(parsed).toMatchObject({ ok: true, scenario: { behaviour: name } });
});

test.each([
  ['legacy', undefined, 400_000_000],
  ['legacy', 33_333_333, 33_333_333],
  ['fixed', 33_333_333, undefined],
])("behaviour %s with host_hz %s: the host's Count runs at %s Hz", (behaviour, host_hz, hostHz) => {
  const parsed = parseScenario(JSON.stringify({ ...scenario, behaviour, host_hz }));
  expect(parsed).toMatchObject({ ok: true, scenario: { hostHz } });
});

test.each([
  [
    { behaviour: 'ideal' },
    'behaviour is "ideal", the yardstick for timers and not one that can be run: expected "fixed" (Valletta\'s current), "seed" or "legacy"',
  ],
  [
    { behaviour: 'current' },
    'behaviour is "current": expected "fixed" (Valletta\'s current), "seed" or "legacy"',
  ],
  [{ behaviour: undefined }, 'behaviour is missing: expected a string'],
  [{ id: 7 }, 'id is 7: expected a string'],
  [{ hz: 0 }, 'hz is 0: expected an integer from 1 to 4294967295'],
  [{ hz: 2 ** 32 }, 'hz is 4294967296: expected an integer from 1 to 4294967295'],
  [{ hz: 1.5 }, 'hz is 1.5: expected an integer from 1 to 4294967295'],
  [{ t0_ns: 5 }, 't0_ns is 5: expected a decimal string from "0" to "9223372036854775807"'],
  [{ t0_ns: '-1' }, 't0_ns is "-1": expected a decimal string from "0" to "9223372036854775807"'],
  [{ t0_ns: '1e3' }, 't0_ns is "1e3": expected a decimal string from "0" to "9223372036854775807"'],
  [
    { t0_ns: '9223372036854775808' },
    't0_ns is "9223372036854775808": expected a decimal string from "0" to "9223372036854775807"',
  ],
  [{ t0_ns: '1001' }, 'ops[0].t_ns is before the time of the operation that precedes it'],
  [{ init: undefined }, 'init is missing: expected an object'],
  [
    { init: { cause: 0, compare: 0 } },
    'init.exp_ns is missing: expected a decimal string from "0" to "18446744073709551615"',
  ],
  [{ ops: [], expect: [] }, 'ops is empty: a scenario without operations checks nothing'],
  [{ ops: {} }, 'ops is {}: expected an array'],
  [{ expect: [expect0] }, 'ops has 2 entries and expect 1: expected one of each'],
  [{ ops: [7, 8] }, 'ops[0] is 7: expected an object'],
  [
    {
      ops: [
        { t_ns: '5', op: 'fire' },
        { t_ns: '4', op: 'fire' },
      ],
      expect: [expect0, expect0],
    },
    'ops[1].t_ns is before the time of the operation that precedes it',
  ],
  [{ ops: [{ t_ns: '5', op: 'mtc0_compare' }], expect: [expect0] }, 'ops[0].args has 0 entries: expected 1'],
  [
    { ops: [{ t_ns: '5', op: 'fire', args: [1] }], expect: [expect0] },
    'ops[0].args has 1 entries: expected 0',
  ],
  [
    { ops: [{ t_ns: '5', op: 'mtc0_compare', args: ['1'] }], expect: [expect0] },
    'ops[0].args[0] is "1": expected an integer from -9007199254740991 to 9007199254740991',
  ],
  [
    { ops: [{ t_ns: '5', op: 'set_resume', args: [1] }], expect: [{ ...expect1, r: 0 }] },
    'ops[0].args[0] is 1: expected a decimal string from "-9223372036854775807" to "9223372036854775807"',
  ],
  [
    { expect: [expect0, expect0] },
    'expect[1].r is missing: expected an integer from -4294967295 to 4294967295',
  ],
  [{ expect: [expect1, expect1] }, 'expect[0].r is there, but the operation returns nothing'],
  [
    { expect: [expect0, { ...expect1, cause: -1 }] },
    'expect[1].cause is -1: expected an integer from 0 to 4294967295',
  ],
  [
    { expect: [{ ...expect0, queued: 1 }, expect1] },
    'expect[0].queued is not a field that can be compared: expected r, cause, compare or exp_ns',
  ],
])('%j: %s', (changes, message) => {
  expect(problemOf(changes)).toBe(message);
});

test('an unknown operation is answered with those that there are', () => {
  expect(problemOf({ ops: [{ t_ns: '5', op: 'mfc0_epc' }], expect: [expect0] })).toBe(
    'ops[0].op is "mfc0_epc": expected one of mfc0_count, rdhwr_cc, mfc0_compare, mfc0_cause, mtc0_count, ' +
      'mtc0_compare, mtc0_cause, get_count, get_compare, get_cause, set_count, set_compare, set_cause, fire, ' +
      'get_hz, set_hz, get_ctl, set_ctl, get_resume, set_resume',
  );
});

test.each(['', '{', 'null', '[]', '3', '"x"', '{"id":', '\u0000'])('the line %j is no scenario', (line) => {
  expect(parseScenario(line)).toMatchObject({ ok: false });
});
