/** One worker's life as the page sees it: typed calls that always settle, and a watchdog. */
import { wrap } from 'comlink';

/** An API as the page sees it: every answer is a promise. */
export type Calls<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

const PING_MS = 1000;
const PINGS_MISSED = 3;

/** One worker's life. Comlink leaves calls to a dead worker pending for ever: here they reject. `asked` runs before each. */
export function attach<Api extends object>(
  worker: Worker,
  died: (reason: string) => void,
  asked = (): void => {},
) {
  const remote = wrap<Record<string, (...args: readonly unknown[]) => unknown>>(worker);
  const pending = new Set<(reason: Error) => void>();
  let death: string | undefined;
  const end = (reason: string): void => {
    if (death !== undefined) return;
    death = reason;
    worker.terminate();
    for (const reject of pending) reject(new Error(reason));
    pending.clear();
    died(reason);
  };
  worker.addEventListener('error', (event) => end(event.message || 'its script could not be loaded'));
  worker.addEventListener('messageerror', () => end('it sent a message that could not be read'));
  const call = (name: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (death !== undefined) {
        reject(new Error(death));
        return;
      }
      asked();
      pending.add(reject);
      const method = remote[name] as (...args: readonly unknown[]) => Promise<unknown>;
      method(...args)
        .then(resolve, reject)
        .finally(() => pending.delete(reject));
    });
  const calls = new Proxy(Object.create(null), {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  }) as Calls<Api>;
  return { calls, end };
}

/** Ends the worker when it misses several pings in a row. Counted in ticks, so that a laptop's sleep is not held against it. */
export function watch(
  { ping }: Pick<Calls<{ ping(): void }>, 'ping'>,
  end: (reason: string) => void,
): () => void {
  let missed = 0;
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) {
      missed += 1;
      if (missed >= PINGS_MISSED) end('it has not answered for three seconds');
      return;
    }
    waiting = true;
    ping().then(
      () => {
        waiting = false;
        missed = 0;
      },
      () => clearInterval(timer),
    );
  }, PING_MS);
  return () => clearInterval(timer);
}
