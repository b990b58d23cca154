import { describe, expect, test } from 'vitest';
import type { ClockMode } from '../../src/api/vm-api.ts';
import { GuestClock } from '../../src/host/clocks.ts';
import { RunLoop } from '../../src/host/run-loop.ts';
import type { RunEnd } from '../../src/host/slice.ts';
import { Speed } from '../../src/host/speed.ts';
import type { Time } from '../../src/hw/time.ts';
import type { MachineStop } from '../../src/machine/machine.ts';
import { HandClock } from './hand-clock.ts';

const WALL: ClockMode = { kind: 'wall' };
/** A loop that gives way more often does not end. */
const MOST_YIELDS = 5000;
const VIRTUAL: ClockMode = { kind: 'virtual', mips: 200 };

interface Options {
  readonly mode?: ClockMode;
  readonly paced?: boolean;
  /** Step of the host's clock. */
  readonly stepMs?: number;
  readonly instructionsPerMs?: number;
  /** What the guest does when it is not done with its instructions yet. */
  readonly stop?: (retired: number, now: Time) => MachineStop;
  readonly isBlocked?: () => boolean;
  readonly sleepsForEver?: () => boolean;
}

/** A guest of a given speed on a host whose time passes only as the guest runs and the loop sleeps. */
function setup(options: Options = {}) {
  const host = new HandClock(1000, options.stepMs);
  const speed = new Speed();
  const clock = new GuestClock(
    { host, stepMs: 0.001, speed, paced: options.paced ?? false },
    options.mode ?? WALL,
  );
  const ends: RunEnd[] = [];
  const budgets: number[] = [];
  const sleeps: number[] = [];
  const atYields: number[] = [];
  const guest = {
    retired: 0,
    run(instructions: number): MachineStop {
      budgets.push(instructions);
      const stop = options.stop?.(guest.retired, clock.at(guest.retired)) ?? { kind: 'budget' };
      if (stop.kind !== 'budget') return stop;
      guest.retired += instructions;
      host.ms += instructions / (options.instructionsPerMs ?? 20_000);
      return stop;
    },
  };
  /** What happens from outside while the loop gives way, by the number of the yield. */
  const visits = new Map<number, () => void>();
  const failures: unknown[] = [];
  let yields = 0;
  const loop = new RunLoop({
    guest,
    clock,
    host,
    speed,
    yielding: Promise.resolve({
      kind: 'MessageChannel',
      microseconds: 1,
      giveWay: async () => {
        yields += 1;
        atYields.push(host.ms);
        if (yields > MOST_YIELDS) loop.stop();
        try {
          visits.get(yields)?.();
        } catch (error) {
          failures.push(error);
          loop.stop();
        }
      },
    }),
    sleeper: {
      sleep: async (ms) => {
        sleeps.push(ms);
        host.ms += ms;
      },
      wake: () => undefined,
    },
    isBlocked: options.isBlocked ?? (() => false),
    sleepsForEver: options.sleepsForEver ?? (() => false),
    sliced: () => undefined,
    ended: (end) => ends.push(end),
  });
  /** Runs until the loop has nothing more to do. */
  const settle = async (): Promise<void> => {
    while (loop.isRunning) await Promise.resolve();
    expect(failures).toEqual([]);
    expect(yields).toBeLessThanOrEqual(MOST_YIELDS);
  };
  return { host, clock, guest, loop, ends, budgets, sleeps, atYields, visits, settle };
}

describe('slices', () => {
  test('a guest that never stops gives way every 4 ms, and stops when told', async () => {
    const { loop, atYields, visits, settle, host } = setup();
    visits.set(50, () => loop.stop());
    loop.start();
    await settle();
    for (const [index, ms] of atYields.entries()) {
      if (index > 0) expect(ms - (atYields[index - 1] ?? 0)).toBeLessThan(5);
    }
    const stopped = host.ms;
    await Promise.resolve();
    expect(host.ms).toBe(stopped);
  });

  test.each([20, 500, 200_000])(
    'at %d instructions a ms a slice settles at 4 ms',
    async (instructionsPerMs) => {
      const { loop, atYields, visits, settle } = setup({ instructionsPerMs });
      visits.set(60, () => loop.stop());
      loop.start();
      await settle();
      const last = (atYields[59] ?? 0) - (atYields[58] ?? 0);
      expect(last).toBeGreaterThanOrEqual(4);
      expect(last).toBeLessThan(56);
    },
  );

  test('a guest that turns 100 times slower is answered within 100 ms', async () => {
    let slow = 1;
    const { loop, atYields, visits, settle, host, guest } = setup({ instructionsPerMs: 100_000 });
    const run = guest.run.bind(guest);
    guest.run = (instructions) => {
      const before = host.ms;
      const stop = run(instructions);
      host.ms = before + (host.ms - before) * slow;
      return stop;
    };
    visits.set(30, () => {
      slow = 100;
    });
    visits.set(40, () => loop.stop());
    loop.start();
    await settle();
    const longest = Math.max(...atYields.map((ms, index) => ms - (atYields[index - 1] ?? ms)));
    expect(longest).toBeLessThan(100);
  });

  test('a host clock of 100 ms does not make slices longer than twice as long', async () => {
    const { loop, atYields, visits, settle } = setup({ stepMs: 100, instructionsPerMs: 50_000 });
    visits.set(200, () => loop.stop());
    loop.start();
    await settle();
    const slices = atYields.map((ms, index) => ms - (atYields[index - 1] ?? ms)).slice(100);
    expect(Math.max(...slices)).toBeLessThan(9);
  });

  test('a host clock that stands still does not keep the loop from giving way', async () => {
    const { loop, visits, settle, guest } = setup({ instructionsPerMs: Number.POSITIVE_INFINITY });
    visits.set(10, () => loop.stop());
    loop.start();
    await settle();
    expect(guest.retired).toBeGreaterThan(0);
  });
});

describe('limits', () => {
  test('a run ends exactly at its limit', async () => {
    const { loop, settle, guest, ends } = setup();
    loop.start(1_234_567);
    await settle();
    expect(guest.retired).toBe(1_234_567);
    expect(ends).toEqual([{ kind: 'limit' }]);
  });

  test('a run that is at its limit does nothing', async () => {
    const { loop, settle, guest, budgets } = setup();
    guest.retired = 5;
    loop.start(5);
    await settle();
    expect(budgets).toEqual([]);
  });

  test('what ends the guest ends the run', async () => {
    const { loop, settle, ends } = setup({
      stop: (retired) => (retired > 100_000 ? { kind: 'exited', status: 0 } : { kind: 'budget' }),
    });
    loop.start();
    await settle();
    expect(ends).toEqual([{ kind: 'exited', status: 0 }]);
  });
});

describe('steps', () => {
  test.each([1, 2, 40_000])('a step of %d instructions is done when it returns', (instructions) => {
    const { loop, guest, ends } = setup();
    loop.step(instructions);
    expect(guest.retired).toBe(instructions);
    expect(ends).toEqual([{ kind: 'limit' }]);
    expect(loop.isRunning).toBe(false);
  });

  test('a step of ten million instructions gives way in between', async () => {
    const { loop, guest, atYields, settle } = setup();
    loop.step(10_000_000);
    expect(loop.isRunning).toBe(true);
    await settle();
    expect(guest.retired).toBe(10_000_000);
    expect(atYields.length).toBeGreaterThan(50);
  });

  test('a step takes 5 ns of the wall clock, whatever the host took', () => {
    const { loop, guest, clock, host } = setup();
    loop.step(1);
    host.ms += 5000;
    loop.step(1);
    expect(clock.at(guest.retired)).toEqual({ s: 0, ns: 10 });
  });

  test('a step in WAIT goes to the next event and into its handler', () => {
    const until = { s: 3, ns: 0 };
    const { loop, guest, clock } = setup({
      stop: (_retired, now) => (now.s < until.s ? { kind: 'waiting', until } : { kind: 'budget' }),
    });
    loop.step(1);
    expect(guest.retired).toBe(1);
    expect(clock.at(guest.retired)).toEqual({ s: 3, ns: 5 });
  });

  test.each([undefined, { s: 1, ns: 0 }])('a step ends in a WAIT that nothing ends: %o', (until) => {
    const { loop, guest, ends } = setup({ stop: () => ({ kind: 'waiting', until }) });
    loop.step(1);
    expect(guest.retired).toBe(0);
    expect(ends).toEqual([{ kind: 'limit' }]);
  });
});

test('each step in WAIT goes one event on', () => {
  let event = 0;
  const { loop, clock, guest } = setup({
    stop: (_retired, now) => ({ kind: 'waiting', until: { s: now.s + 1, ns: event++ } }),
  });
  loop.step(1);
  expect(clock.at(guest.retired)).toEqual({ s: 1, ns: 0 });
  loop.step(1);
  expect(clock.at(guest.retired)).toEqual({ s: 2, ns: 2 });
});

describe('WAIT', () => {
  const at = (ms: number): Time => ({ s: 0, ns: ms * 1e6 });
  const asleepUntil =
    (until: Time) =>
    (_retired: number, now: Time): MachineStop =>
      now.ns < until.ns ? { kind: 'waiting', until } : { kind: 'exited', status: 0 };

  test('by the wall clock it sleeps until the deadline', async () => {
    const { loop, settle, sleeps, host } = setup({ stop: asleepUntil(at(30)) });
    loop.start();
    await settle();
    expect(sleeps.length).toBeLessThan(3);
    expect(host.ms - 1000).toBeCloseTo(30, 2);
  });

  test('a long sleep is taken in parts of 100 ms, and nothing of it is lost', async () => {
    const { loop, settle, sleeps, host, clock } = setup({ stop: asleepUntil(at(950)) });
    loop.start();
    await settle();
    expect(Math.max(...sleeps)).toBe(100);
    expect(host.ms - 1000).toBeCloseTo(950, 2);
    expect(clock.lostMs).toBe(0);
  });

  test('by the virtual clock it takes no host time', async () => {
    const { loop, settle, sleeps, clock } = setup({ mode: VIRTUAL, stop: asleepUntil(at(950)) });
    loop.start();
    await settle();
    expect(sleeps).toEqual([]);
    expect(clock.at(0)).toEqual(at(950));
  });

  test('by the virtual clock of a page it takes as long as by the wall clock', async () => {
    const { loop, settle, host } = setup({ mode: VIRTUAL, paced: true, stop: asleepUntil(at(950)) });
    loop.start();
    await settle();
    expect(host.ms - 1000).toBeCloseTo(950, 2);
  });

  test('it is reported when nothing can end it', async () => {
    const { loop, settle, ends } = setup({
      stop: () => ({ kind: 'waiting', until: undefined }),
      sleepsForEver: () => true,
    });
    loop.start();
    await settle();
    expect(ends).toEqual([{ kind: 'asleep' }]);
  });

  test('it goes on for ever while something may end it', async () => {
    const { loop, settle, visits, ends } = setup({ stop: () => ({ kind: 'waiting', until: undefined }) });
    visits.set(100, () => {
      expect(loop.isAsleep).toBe(true);
      loop.stop();
    });
    loop.start();
    await settle();
    expect(ends).toEqual([]);
  });

  test('an event that has moved is asked for again after a wake', async () => {
    let until = at(80_000);
    const { loop, settle, visits, clock } = setup({
      stop: (retired, now) => asleepUntil(until)(retired, now),
      mode: VIRTUAL,
      paced: true,
    });
    visits.set(3, () => {
      loop.refresh();
      until = at(150);
      loop.wake();
    });
    loop.start();
    await settle();
    expect(clock.at(0)).toEqual(at(150));
  });
});

test('a paced guest is never ahead of real time', async () => {
  const { loop, settle, visits, clock, guest, host } = setup({
    mode: { kind: 'virtual', mips: 1 },
    paced: true,
  });
  for (let n = 2; n < 100; n++) {
    visits.set(n, () => {
      const { s, ns } = clock.at(guest.retired);
      expect(s * 1000 + ns / 1e6).toBeLessThanOrEqual(host.ms - 1000 + 1e-6);
    });
  }
  visits.set(100, () => {
    expect(guest.retired).toBeGreaterThan(90_000);
    loop.stop();
  });
  loop.start();
  await settle();
});

test('a guest whose console is full stands still, and its time with it', async () => {
  let full = true;
  const { loop, settle, visits, guest, clock } = setup({ isBlocked: () => full });
  visits.set(5, () => {
    expect(guest.retired).toBe(0);
    expect(clock.at(0)).toEqual({ s: 0, ns: 0 });
    full = false;
  });
  visits.set(7, () => {
    expect(guest.retired).toBeGreaterThan(0);
    expect(clock.lostMs).toBeCloseTo(400, 6);
    loop.stop();
  });
  loop.start();
  await settle();
});

test('while messages come in it yields again, 32 times at most', async () => {
  const { loop, settle, visits, guest } = setup();
  for (let n = 1; n <= 40; n++) visits.set(n, () => loop.messageArrived());
  const retired: number[] = [];
  visits.set(32, () => {
    loop.messageArrived();
    retired.push(guest.retired);
  });
  visits.set(33, () => {
    loop.messageArrived();
    retired.push(guest.retired);
  });
  visits.set(42, () => loop.stop());
  loop.start();
  await settle();
  expect(retired[0]).toBe(0);
  expect(retired[1]).toBeGreaterThan(0);
});
