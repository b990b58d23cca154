/** The page's end of the two workers: typed calls that always settle, the machine's two streams, and a watchdog. */
import { transfer, wrap } from 'comlink';
import type { AssemblerApi } from '../api/assembler-api.ts';
import type {
  ConsoleMessage,
  ConsoleReply,
  Frame,
  MachineWorkerApi,
  StateMessage,
  StateReply,
  VmApi,
} from '../api/vm-api.ts';

/** An API as the page sees it: every answer is a promise. */
export type Calls<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** A worker that can die and be replaced. Calls to a dead one reject; `calls` always goes to the present one. */
export interface Link<Api> {
  readonly calls: Calls<Api>;
  /** Ends the present worker, be it alive or dead: the next call goes to a fresh one. */
  restart(): void;
}

export interface MachineEvents {
  frameArrived(frame: Frame): void;
  /** `taken` gives the credit for these bytes back: call it when they are on the screen. */
  bytesArrived(bytes: Uint8Array, taken: () => void): void;
  machineDied(reason: string): void;
}

export interface MachineLink extends Link<VmApi> {
  /** Starts the machine's worker; its events go to `events` from now on. */
  start(events: MachineEvents): void;
}

const PING_MS = 1000;
const PINGS_MISSED = 3;
const ASSEMBLY_MS = 10_000;
const RESTARTED = 'it was restarted';

/** One worker's life. Comlink leaves calls to a dead worker pending for ever: here they reject. */
function attach<Api extends object>(worker: Worker, died: (reason: string) => void) {
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
function watch(calls: Calls<VmApi>, end: (reason: string) => void): () => void {
  let missed = 0;
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) {
      missed += 1;
      if (missed >= PINGS_MISSED) end('it has not answered for three seconds');
      return;
    }
    waiting = true;
    calls.ping().then(
      () => {
        waiting = false;
        missed = 0;
      },
      () => clearInterval(timer),
    );
  }, PING_MS);
  return () => clearInterval(timer);
}

export function machineLink(): MachineLink {
  let events: MachineEvents | undefined;
  let current: ReturnType<typeof attach<MachineWorkerApi>> | undefined;
  let stopWatching = (): void => {};

  const begin = (): void => {
    const worker = new Worker(new URL('../../workers/machine.worker.ts', import.meta.url), {
      type: 'module',
    });
    const state = new MessageChannel();
    const serial = new MessageChannel();
    const link = attach<MachineWorkerApi>(worker, (reason) => {
      stopWatching();
      events?.machineDied(reason);
    });
    current = link;
    state.port1.onmessage = ({ data }: MessageEvent<StateMessage>) =>
      requestAnimationFrame(() => {
        if (current !== link) return;
        events?.frameArrived(data.frame);
        state.port1.postMessage('drawn' satisfies StateReply);
      });
    serial.port1.onmessage = ({ data: { bytes } }: MessageEvent<ConsoleMessage>) =>
      events?.bytesArrived(bytes, () => {
        serial.port1.postMessage({ credit: bytes.length } satisfies ConsoleReply);
      });
    link.calls
      .connect(transfer(state.port2, [state.port2]), transfer(serial.port2, [serial.port2]))
      .catch((cause: unknown) => link.end(String(cause)));
    stopWatching = watch(link.calls, link.end);
  };

  return {
    get calls() {
      if (current === undefined) throw new Error('the machine has not been started');
      return current.calls;
    },
    start(listener) {
      events = listener;
      begin();
    },
    restart() {
      current?.end(RESTARTED);
      begin();
    },
  };
}

/** The assembler keeps nothing between calls, so a dead or hanging one is replaced on the spot. */
export function assemblerLink(): Link<AssemblerApi> {
  const begin = () =>
    attach<AssemblerApi>(
      new Worker(new URL('../../workers/assembler.worker.ts', import.meta.url), { type: 'module' }),
      () => {
        current = undefined;
      },
    );
  let current: ReturnType<typeof begin> | undefined = begin();
  const living = () => {
    current ??= begin();
    return current;
  };
  return {
    calls: {
      async assemble(files, endian) {
        const link = living();
        const limit = setTimeout(
          () => link.end('the assembler did not finish within ten seconds'),
          ASSEMBLY_MS,
        );
        try {
          return await link.calls.assemble(files, endian);
        } finally {
          clearTimeout(limit);
        }
      },
    },
    restart: () => current?.end(RESTARTED),
  };
}
