import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CountCompare } from '../../src/timer/count-compare.ts';
import { toNanoseconds } from '../../src/timer/nanoseconds.ts';
import { ns } from './setup.ts';
import { Specification } from './specification.ts';

/** A time or a value that depends on where the timer stands. */
type FromState = (specification: Specification, t: bigint) => bigint;

const around = (value: FromState): fc.Arbitrary<FromState> =>
  fc.integer({ min: -3, max: 8 }).map((by) => (specification, t) => value(specification, t) + BigInt(by));
const anything = (max: number): fc.Arbitrary<FromState> => fc.nat(max).map((value) => () => BigInt(value));

const anyPause: fc.Arbitrary<FromState> = fc.oneof(
  anything(30),
  anything(100_000),
  anything(2 ** 31 - 1),
  around(({ E }, t) => E - t),
  around(({ P }) => P / 4n),
  around(({ P }) => P / 2n),
  around(({ P }) => P),
  around(({ P }) => 7n * P),
);
const anyValue: fc.Arbitrary<FromState> = fc.oneof(
  around((specification, t) => specification.count(t)),
  around((specification, t) => specification.count(t) + 2n ** 31n),
  around(() => 0n),
  fc.constant<FromState>(({ cmp }) => cmp),
  anything(2 ** 32 - 1),
);
const anyCause: fc.Arbitrary<FromState> = fc.oneof(
  fc.constantFrom<FromState>(
    ({ cause }) => cause,
    ({ cause }) => cause ^ 0x0800_0000n,
  ),
  fc.constantFrom<FromState>(
    () => 0n,
    () => 0x0800_0000n,
    () => 0x4000_8000n,
    () => 0x4800_8000n,
  ),
  anything(2 ** 32 - 1),
);
const anyHz = fc.oneof(
  fc.constantFrom(1, 1_000, 33_333_333, 80_000_000, 100_000_000, 160_000_000, 999_999_999, 1_000_000_000),
  fc.integer({ min: 1, max: 2 ** 32 - 1 }),
);
const anyNewHz: fc.Arbitrary<FromState> = anyHz.map((hz) => () => BigInt(hz));
const anyControl: fc.Arbitrary<FromState> = fc.constantFrom<FromState>(
  () => 0n,
  () => 1n,
  () => 2n,
);
const anyResume: fc.Arbitrary<FromState> = fc.oneof(
  around((_, t) => t),
  around(({ P }, t) => t - P),
  around((_, t) => t / 2n),
  around(() => 0n),
);

/** What is done to both; the results are compared. */
type Deed = (
  specification: Specification,
  timer: CountCompare,
  t: bigint,
  v: bigint,
) => readonly [unknown, unknown];

const to32 = (v: bigint): number => Number(BigInt.asUintN(32, v));
const writing =
  (name: 'writeCount' | 'writeCompare' | 'setCompare' | 'writeCause' | 'setCause'): Deed =>
  (specification, timer, t, v) => [
    specification[name](t, BigInt.asUintN(32, v)),
    timer[name](ns(t), to32(v)),
  ];

const common: readonly fc.Arbitrary<readonly [Deed, FromState]>[] = [
  fc.tuple(
    fc.constant<Deed>((specification, timer, t) => [
      Number(specification.readCount(t)),
      timer.readCount(ns(t)),
    ]),
    anyValue,
  ),
  fc.tuple(fc.constantFrom(writing('writeCompare'), writing('setCompare')), anyValue),
  fc.tuple(fc.constant(writing('writeCount')), anyValue),
  fc.tuple(fc.constantFrom(writing('writeCause'), writing('setCause')), anyCause),
  fc.tuple(
    fc.constantFrom<Deed>(
      (specification, timer, t) => [specification.fire(t), timer.fire(ns(t))],
      (specification, timer, t) => {
        specification.fire(t);
        specification.readCount(t);
        return [undefined, timer.sync(ns(t))];
      },
      (_, timer, t) => {
        timer.nextMatch(ns(t));
        return [undefined, undefined];
      },
    ),
    anyValue,
  ),
];
const later: readonly fc.Arbitrary<readonly [Deed, FromState]>[] = [
  fc.tuple(
    fc.constant<Deed>((specification, timer, t, v) => [
      specification.setHz(t, v),
      timer.control?.setCountHz(ns(t), Number(v)),
    ]),
    anyNewHz,
  ),
  fc.tuple(
    fc.constant<Deed>((specification, timer, t, v) => [
      specification.setCtl(t, v),
      timer.control?.setCountCtl(ns(t), Number(v)),
    ]),
    anyControl,
  ),
  fc.tuple(
    fc.constant<Deed>((specification, timer, t, v) => [
      specification.setResume(t, v),
      timer.control?.setCountResume(ns(t), v),
    ]),
    anyResume,
  ),
];

describe.each([
  ['current', [...common, ...later]],
  ['seed', common],
] as const)('%s', (behaviour, deeds) => {
  test('does what the specification says, whatever is done to it and when', () => {
    const history = fc.array(fc.tuple(anyPause, fc.oneof(...deeds), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(anyHz, fc.bigInt({ min: 0n, max: 2n ** 58n }), history, (hz, t0, steps) => {
        const registers = { Count: 0, Compare: 0, Cause: 0 };
        const timer = new CountCompare(behaviour, registers, hz, ns(t0), 0);
        const specification = new Specification(behaviour === 'seed', BigInt(hz), t0);
        let t = t0;
        for (const [pause, [deed, value], asks] of steps) {
          const by = pause(specification, t);
          if (by > 0n) t += by;
          if (asks) timer.nextMatch(ns(t));
          const [expected, got] = deed(specification, timer, t, value(specification, t));
          expect(got).toBe(expected);
          const { Compare, Cause } = registers;
          const expiry = timer.expiry();
          expect({ Compare, Cause, E: expiry && toNanoseconds(expiry) }).toEqual({
            Compare: Number(specification.cmp),
            Cause: Number(specification.cause),
            E: specification.armed ? specification.E : undefined,
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
