/** The page's end of the two workers, and of the machine's two streams. */
import { transfer } from 'comlink';
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
import { attach, type Calls, watch } from './worker-life.ts';

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

const ASSEMBLY_MS = 10_000;
const RESTARTED = 'it was restarted';

/**
 * Draws the frames of `port` one per animation frame. A machine that has stopped is drawn at once, and the returned function
 * draws at once what waits: so that the answer to a command does not wait for the screen twice.
 */
function drawer(port: MessagePort, arrived: (frame: Frame) => void): () => void {
  let waiting: Frame | undefined;
  const draw = (): void => {
    if (waiting === undefined) return;
    const frame = waiting;
    waiting = undefined;
    arrived(frame);
    port.postMessage('drawn' satisfies StateReply);
  };
  port.onmessage = ({ data }: MessageEvent<StateMessage>) => {
    waiting = data.frame;
    if (data.frame.state.kind === 'stopped') draw();
    else requestAnimationFrame(draw);
  };
  return draw;
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
    const draw = drawer(state.port1, (frame) => events?.frameArrived(frame));
    const link = attach<MachineWorkerApi>(
      worker,
      (reason) => {
        stopWatching();
        state.port1.close();
        serial.port1.close();
        events?.machineDied(reason);
      },
      draw,
    );
    current = link;
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
