/** What the user chose: the look of the page, and the machine that the next program gets. */
import type { StateCreator } from 'zustand/vanilla';
import type { ClockMode, Endian, MachineOptions, TimerBehaviour } from '../../api/vm-api.ts';
import { notDone } from '../words.ts';
import type { AppState, Services } from './app-store.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  readonly endian: Endian;
  /** Hz, 1 to 10^9. */
  readonly countHz: number;
  readonly clock: ClockMode;
  readonly timer: TimerBehaviour;
  /** The console keeps a copy of its text for screen readers. */
  readonly consoleForScreenReaders: boolean;
}

export const defaultSettings: Settings = {
  theme: 'system',
  endian: 'little',
  countHz: 100_000_000,
  clock: { kind: 'wall' },
  timer: 'current',
  consoleForScreenReaders: false,
};

/** The page's machine: 32 MiB are plenty for a program typed by hand and are there at once on a phone. */
export const machineOptions = ({ countHz, clock, timer }: Settings): MachineOptions => ({
  memoryBytes: 32 * 2 ** 20,
  countHz,
  clock,
  timer,
});

const isClock = (value: unknown): value is ClockMode => {
  const { kind, factor, mips } = (value ?? {}) as Record<string, unknown>;
  if (kind === 'scaled') return typeof factor === 'number' && factor > 0 && Number.isFinite(factor);
  if (kind === 'virtual') return Number.isInteger(mips) && Number(mips) >= 1 && Number(mips) <= 1000;
  return kind === 'wall';
};

const isHz = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1e9;

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice === value);

/** Settings from an earlier visit: each field that does not read as one of today's takes its default. */
export function settingsFrom(kept: unknown): Settings {
  const found = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  return {
    theme: oneOf(themes, found.theme) ?? defaultSettings.theme,
    endian: oneOf(['little', 'big'], found.endian) ?? defaultSettings.endian,
    countHz: isHz(found.countHz) ? found.countHz : defaultSettings.countHz,
    clock: isClock(found.clock) ? found.clock : defaultSettings.clock,
    timer: oneOf(['current', 'seed', 'legacy'], found.timer) ?? defaultSettings.timer,
    consoleForScreenReaders: found.consoleForScreenReaders === true,
  };
}

export interface SettingsSlice {
  readonly settings: Settings;
  chooseTheme(theme: Theme): void;
  chooseEndian(endian: Endian): void;
  chooseFrequency(countHz: number): Promise<void>;
  chooseClock(clock: ClockMode): Promise<void>;
  chooseTimer(timer: TimerBehaviour): Promise<void>;
  chooseConsole(forScreenReaders: boolean): void;
}

export const createSettingsSlice =
  ({ machine }: Services): StateCreator<AppState, [], [], SettingsSlice> =>
  (set, get) => {
    const choose = (chosen: Partial<Settings>): void => {
      const settings = { ...get().settings, ...chosen };
      set({ settings });
      get().keep('settings', settings);
    };
    const hasProgram = (): boolean => get().loaded !== undefined;
    return {
      settings: defaultSettings,
      chooseTheme: (theme) => choose({ theme }),
      chooseEndian: (endian) => {
        choose({ endian });
        void get().check();
      },
      chooseFrequency: async (countHz) => {
        choose({ countHz });
        if (hasProgram()) await get().setRegister('KVM_REG_MIPS_COUNT_HZ', countHz);
      },
      chooseClock: (clock) =>
        get().ask(async () => {
          choose({ clock });
          if (!hasProgram()) return;
          const outcome = await machine.calls.setClock(clock);
          if (!outcome.ok) set({ notice: notDone(outcome.message) });
        }),
      chooseTimer: (timer) =>
        get().ask(async () => {
          choose({ timer });
          if (hasProgram()) await machine.calls.setTimer(timer);
        }),
      chooseConsole: (consoleForScreenReaders) => choose({ consoleForScreenReaders }),
    };
  };
