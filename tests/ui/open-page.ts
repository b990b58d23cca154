/** The page without a browser: its store on a real machine and a real assembler, both in this thread. */
import { readFile } from 'node:fs/promises';
import type { AssemblerApi } from '../../src/api/assembler-api.ts';
import type { VmApi } from '../../src/api/vm-api.ts';
import { assemble } from '../../src/asm/assemble.ts';
import { exploreSurroundings } from '../../src/host/surroundings.ts';
import { Vm } from '../../src/host/vm.ts';
import type { Shelf } from '../../src/ui/storage.ts';
import { type AppState, createAppStore } from '../../src/ui/store/app-store.ts';
import type { Calls } from '../../src/ui/worker-life.ts';

const FRAME_MS = 2;

/** Work kept in memory. */
export function shelfWith(kept: Readonly<Record<string, unknown>> = {}) {
  const entries = new Map(Object.entries(kept));
  const shelf: Shelf = {
    read: async () => new Map(entries),
    write: async (key, value) => {
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    },
  };
  return { entries, shelf };
}

const fullShelf: Shelf = {
  read: async () => new Map(),
  write: async () => {
    throw new DOMException('no room', 'QuotaExceededError');
  },
};

export const shelves = { full: fullShelf };

const async = (vm: Vm): Calls<VmApi> =>
  new Proxy(Object.create(null), {
    get:
      (_, name: keyof VmApi) =>
      async (...args: never[]) =>
        (vm[name] as (...args: never[]) => unknown)(...args),
  });

export interface OpenPage {
  /** The state of this moment. */
  readonly now: () => AppState;
  /** All that the guest has printed since its program was loaded. */
  readonly printed: () => string;
  /** Resolves as soon as `holds` does. */
  readonly until: (holds: (state: AppState) => boolean) => Promise<AppState>;
  readonly close: () => void;
}

/** A page whose visitor has waited until the first program stands in the machine. */
export async function openPage(shelf: Shelf = shelfWith().shelf): Promise<OpenPage> {
  let text = '';
  let calls: Calls<VmApi>;
  let vm: Vm;
  const begin = (): void => {
    const mine = new Vm({
      ...exploreSurroundings(performance),
      paced: true,
      sendFrame: (frame) =>
        setTimeout(() => {
          if (vm !== mine) return;
          store.getState().frameArrived(frame);
          mine.drawn();
        }, FRAME_MS),
      sendConsole: (bytes) => {
        text = bytes.length === 0 ? '' : text + new TextDecoder().decode(bytes);
        setTimeout(() => mine.giveCredit(bytes.length), 0);
      },
    });
    vm = mine;
    calls = async(mine);
  };
  const assembler: Calls<AssemblerApi> = { assemble: async (files, endian) => assemble(files, endian) };
  const store = createAppStore({
    machine: {
      get calls() {
        return calls;
      },
      restart: begin,
    },
    assembler: { calls: assembler, restart: () => {} },
    shelf,
    fetchText: (path) => readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8'),
  });
  begin();
  const until: OpenPage['until'] = (holds) =>
    new Promise((resolve) => {
      const look = (state: AppState): void => {
        if (!holds(state)) return;
        forget();
        resolve(state);
      };
      const forget = store.subscribe(look);
      look(store.getState());
    });
  const { recall, begin: beginPage } = store.getState();
  await recall();
  await beginPage();
  await until(({ frame }) => frame !== undefined);
  return { now: store.getState, printed: () => text, until, close: () => vm.pause() };
}

export const stoppedBecause =
  (kind: string) =>
  ({ frame }: AppState): boolean =>
    frame?.state.kind === 'stopped' && frame.state.reason.kind === kind;
