/** Every command of the page, once: the toolbar and the keyboard read them here. */
import type { AppState } from './store/app-store.ts';
import { selectContinues, selectRunning } from './store/run.ts';

export interface Command {
  readonly id: 'run' | 'step' | 'reset';
  label(state: AppState): string;
  /** What it does now, in a sentence. */
  hint(state: AppState): string;
  /** `Mod` is Ctrl, and Cmd on a Mac. */
  readonly key: string;
  enabled(state: AppState): boolean;
  run(state: AppState): void;
}

const alive = ({ death }: AppState): boolean => death === undefined;

/** A program that has begun and can go on. */
const goesOn = (state: AppState): boolean =>
  selectContinues(state) &&
  state.frame?.state.kind === 'stopped' &&
  state.frame.state.reason.kind !== 'ready';

export const commands: readonly Command[] = [
  {
    id: 'run',
    label: (state) => (selectRunning(state) ? 'Pause' : goesOn(state) ? 'Continue' : 'Run'),
    hint: (state) =>
      selectRunning(state)
        ? 'Hold the machine: guest time stands still'
        : goesOn(state)
          ? 'Go on from here'
          : 'Assemble, load and run the program',
    key: 'Mod-Enter',
    enabled: alive,
    run: (state) => void (selectRunning(state) ? state.pause() : state.run()),
  },
  {
    id: 'step',
    label: () => 'Step',
    hint: () => 'Execute one instruction',
    key: 'F9',
    enabled: (state) => alive(state) && !selectRunning(state),
    run: (state) => void state.step(),
  },
  {
    id: 'reset',
    label: () => 'Reset',
    hint: () => 'Back to the first instruction of the loaded program',
    key: 'Shift-F9',
    enabled: (state) => alive(state) && state.loaded !== undefined,
    run: (state) => void state.reset(),
  },
];

/** What of a keyboard event matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const pressed = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string =>
  [ctrlKey || metaKey ? 'Mod-' : '', altKey ? 'Alt-' : '', shiftKey ? 'Shift-' : '', key].join('');

export const commandFor = (press: KeyPress): Command | undefined => {
  const name = pressed(press);
  return commands.find(({ key }) => key === name);
};

/** The key as it is printed on a keyboard: `Ctrl+Enter`. */
export const keyName = (key: string, mac: boolean): string =>
  key.replace('Mod-', mac ? '\u2318' : 'Ctrl+').replace('Shift-', mac ? '\u21e7' : 'Shift+');
