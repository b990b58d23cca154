/**
 * How the run loop gives way, so that messages get in between two slices. No primitive suits every browser: they are
 * tried out at start. Not tried: `scheduler.yield` lets no message in (Chromium), nested `setTimeout(0)` costs 4 ms.
 */
import type { HostInfo } from '../api/vm-api.ts';
import type { HostClock } from './host-clock.ts';
import { privateCells } from './sleep.ts';

export interface Yielding {
  readonly kind: HostInfo['yield'];
  /** Measured cost of one `giveWay`. */
  readonly microseconds: number;
  /** Resolves in a later task, after messages that wait already. */
  giveWay(): Promise<void>;
}

/** Each candidate is timed so often, for so long and with so many yields at most; the best counts: the host may be busy. */
const TRIALS = 5;
const TRIAL_MS = 2.5;
const TRIAL_YIELDS = 500;
/** A message that has not got in by then does not get in. */
const MESSAGE_MS = 12;
/** Elsewhere 4 to 9 us; WebKit sends a worker's messages to itself through the main thread: 125 to 330, and it stalls with the page. */
const CHEAP_MICROSECONDS = 80;

type GiveWay = () => Promise<void>;

/** In ES2024, later than the library that we compile against. */
type WaitAsync = (
  cells: Int32Array,
  index: number,
  value: number,
) => { readonly value: Promise<string> | string };

const bySetImmediate: GiveWay = () => new Promise((resolve) => setImmediate(resolve));

const byMessageChannel = (): GiveWay => {
  const { port1, port2 } = new MessageChannel();
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(0);
    });
};

const byWaitAsync = (): GiveWay | undefined => {
  const waitAsync = (Atomics as { readonly waitAsync?: WaitAsync }).waitAsync;
  const cells = privateCells();
  if (waitAsync === undefined || cells === undefined) return undefined;
  return async () => {
    const { value } = waitAsync(cells, 0, 0);
    Atomics.notify(cells, 0);
    await value;
  };
};

/** In us. */
const costOf = async (giveWay: GiveWay, clock: HostClock): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS; trial++) {
    const start = clock.now();
    let times = 0;
    while (clock.now() - start < TRIAL_MS && times < TRIAL_YIELDS) {
      await giveWay();
      times += 1;
    }
    best = Math.min(best, ((clock.now() - start) * 1000) / times);
  }
  return best;
};

/** Whether a message arrives while nothing is done but `giveWay`. In Firefox none does with `waitAsync`. */
const letsMessagesIn = async (giveWay: GiveWay, clock: HostClock): Promise<boolean> => {
  const { port1, port2 } = new MessageChannel();
  let arrived = false;
  port1.onmessage = () => {
    arrived = true;
  };
  port2.postMessage(0);
  for (const start = clock.now(); !arrived && clock.now() - start < MESSAGE_MS; ) await giveWay();
  port1.close();
  return arrived;
};

/** Takes 12 ms where the first choice is cheap, 36 ms elsewhere. */
export const chooseYield = async (clock: HostClock): Promise<Yielding> => {
  if (typeof setImmediate === 'function') {
    return {
      kind: 'setImmediate',
      microseconds: await costOf(bySetImmediate, clock),
      giveWay: bySetImmediate,
    };
  }
  const post = byMessageChannel();
  const postCost = await costOf(post, clock);
  const wait = postCost < CHEAP_MICROSECONDS ? undefined : byWaitAsync();
  if (wait !== undefined && (await letsMessagesIn(wait, clock))) {
    return { kind: 'waitAsync', microseconds: await costOf(wait, clock), giveWay: wait };
  }
  return { kind: 'MessageChannel', microseconds: postCost, giveWay: post };
};
