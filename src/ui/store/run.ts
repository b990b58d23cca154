/** Running and stopping. The machine is the truth: `frame` is what it last said, never a guess. */
import type { StateCreator } from 'zustand/vanilla';
import type { Diagnostic, LineEntry } from '../../api/assembler-api.ts';
import type { Endian, Frame, HostInfo, OneReg, UnclaimedAccess } from '../../api/vm-api.ts';
import { CAUSE_DC } from '../fields.ts';
import { decimal } from '../format.ts';
import { type Explanation, messageOf, notDone, notRun } from '../words.ts';
import type { AppState, Services } from './app-store.ts';
import { machineOptions } from './settings.ts';

/** The program in the machine, as it was when it was loaded. */
export interface LoadedProgram {
  readonly file: string;
  readonly text: string;
  readonly endian: Endian;
  /** Ascending by address. */
  readonly lines: readonly LineEntry[];
}

/** Whether a program went into the machine. `at` is the error in the source that kept it out, if that was it. */
export type Loading =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: Explanation; readonly at: Diagnostic | undefined };

export interface RunSlice {
  readonly frame: Frame | undefined;
  /** The newest frame of a machine that stood still, and of the stop before: what changed between them is marked. */
  readonly lastStop: Frame | undefined;
  readonly stopBefore: Frame | undefined;
  readonly host: HostInfo | undefined;
  readonly loaded: LoadedProgram | undefined;
  /** Accesses that nothing on the board claimed, as of the last stop. */
  readonly unclaimed: readonly UnclaimedAccess[];
  /** Why the machine's worker is gone; undefined while it lives. */
  readonly death: string | undefined;
  /** Why what the user asked for last was not done. */
  readonly notice: Explanation | undefined;
  /** Runs the program in the editor: loads it first when it is not the one in the machine or has ended. */
  run(): Promise<void>;
  pause(): Promise<void>;
  step(): Promise<void>;
  reset(): Promise<void>;
  /** Assembles the editor's text and loads it; the machine then stands at its first instruction. */
  load(): Promise<Loading>;
  /** A fresh machine in place of a dead one, with the same program. */
  restart(): Promise<void>;
  /** Asks the machine what it found out about this browser. */
  learnHost(): Promise<void>;
  setRegister(register: OneReg, value: number): Promise<void>;
  /** The page's DC switch: the same bit that a guest's MTC0 writes. */
  setDC(frozen: boolean): Promise<void>;
  setHidden(hidden: boolean): Promise<void>;
  dismissNotice(): void;
  frameArrived(frame: Frame): void;
  machineDied(reason: string): void;
  /** Runs a request to the machine. A rejection is a bug or a dead worker: it is shown, not swallowed. */
  ask(request: () => Promise<void>): Promise<void>;
}

const DC = BigInt(CAUSE_DC);

export const selectRunning = ({ frame }: AppState): boolean =>
  frame !== undefined && frame.state.kind !== 'stopped';

/** The program in the machine is the one in the editor. */
export const selectLoadedIsCurrent = ({ loaded, file, text, settings }: AppState): boolean =>
  loaded !== undefined && loaded.file === file && loaded.text === text && loaded.endian === settings.endian;

/** Run goes on where the machine stands, rather than load and start anew. */
export function selectContinues(state: AppState): boolean {
  if (state.frame?.state.kind !== 'stopped' || !selectLoadedIsCurrent(state)) return false;
  switch (state.frame.state.reason.kind) {
    case 'ready':
    case 'paused':
    case 'stepped':
    case 'limit':
      return true;
    case 'exited':
    case 'uncaught':
      return false;
  }
}

export const createRunSlice =
  ({ machine, assembler }: Services): StateCreator<AppState, [], [], RunSlice> =>
  (set, get) => {
    const loadOrSay = async (): Promise<boolean> => {
      const loading = await get().load();
      if (!loading.ok) set({ notice: loading.why, jumpTo: loading.at && { ...loading.at } });
      return loading.ok;
    };
    /** A command of the user: what went wrong before is no longer of interest. */
    const command = (request: () => Promise<void>): Promise<void> => {
      set({ notice: undefined });
      return get().ask(request);
    };
    return {
      frame: undefined,
      lastStop: undefined,
      stopBefore: undefined,
      host: undefined,
      loaded: undefined,
      unclaimed: [],
      death: undefined,
      notice: undefined,

      run: () =>
        command(async () => {
          if (!selectContinues(get()) && !(await loadOrSay())) return;
          await machine.calls.run();
        }),
      pause: () => command(() => machine.calls.pause()),
      step: () =>
        command(async () => {
          if (get().loaded === undefined && !(await loadOrSay())) return;
          await machine.calls.step(1);
        }),
      reset: () => command(() => machine.calls.reset()),

      load: async () => {
        const { file, text, settings } = get();
        const assembly = await get().check();
        if (assembly === undefined) {
          return { ok: false, why: notDone('The program changed while it was assembled.'), at: undefined };
        }
        if (assembly.elf === undefined) {
          const errors = assembly.diagnostics.filter(({ severity }) => severity === 'error');
          const [first] = errors;
          const why =
            first === undefined ? notDone('The assembler made no program.') : notRun(errors.length, first);
          return { ok: false, why, at: first };
        }
        const outcome = await machine.calls.load(assembly.elf, machineOptions(settings));
        if (!outcome.ok) return { ok: false, why: notDone(outcome.message), at: undefined };
        set({ loaded: { file, text, endian: settings.endian, lines: assembly.lines }, notice: undefined });
        return { ok: true };
      },

      restart: () =>
        get().ask(async () => {
          // What killed one worker may have killed the other, and only the machine is watched.
          assembler.restart();
          machine.restart();
          set({ death: undefined, frame: undefined, lastStop: undefined, loaded: undefined });
          await get().learnHost();
          await loadOrSay();
        }),
      learnHost: () => get().ask(async () => set({ host: await machine.calls.info() })),

      setRegister: (register, value) =>
        get().ask(async () => {
          const answer = await machine.calls.setOneReg(register, BigInt(value));
          if (answer !== 0)
            set({ notice: notDone(`The machine refused ${decimal(value)} for ${register}.`) });
        }),
      setDC: (frozen) =>
        get().ask(async () => {
          await machine.calls.changeOneReg('KVM_REG_MIPS_CP0_CAUSE', DC, frozen ? DC : 0n);
        }),
      setHidden: (hidden) => get().ask(() => machine.calls.setHidden(hidden)),
      dismissNotice: () => set({ notice: undefined }),

      frameArrived: (frame) => {
        const { lastStop, stopBefore, frame: before } = get();
        if (frame.state.kind !== 'stopped') {
          set({ frame });
          return;
        }
        const fresh = frame.state.reason.kind === 'ready';
        const same = before?.state.kind === 'stopped' && lastStop?.retired === frame.retired;
        set({ frame, lastStop: frame, stopBefore: fresh ? undefined : same ? stopBefore : lastStop });
        if (!same) void get().ask(async () => set({ unclaimed: await machine.calls.unclaimed() }));
      },
      machineDied: (death) => set({ death }),

      ask: async (request) => {
        try {
          await request();
        } catch (cause) {
          if (get().death === undefined) set({ notice: notDone(messageOf(cause)) });
        }
      },
    };
  };
