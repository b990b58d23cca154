/** The program in the editor: the examples, the user's changes to them, and what the assembler says. */
import type { StateCreator } from 'zustand/vanilla';
import type { Assembly, Diagnostic } from '../../api/assembler-api.ts';
import { messageOf, notDone } from '../words.ts';
import type { AppState, Services } from './app-store.ts';
import { selectRunning } from './run.ts';
import { settingsFrom } from './settings.ts';

/** One row of `public/examples/index.json`. */
export interface Example {
  readonly file: string;
  readonly title: string;
  /** One sentence on what there is to see. */
  readonly shows: string;
}

export interface ProjectSlice {
  readonly examples: readonly Example[];
  /** Name of the program in the editor: an example's file. */
  readonly file: string;
  readonly text: string;
  /** The example as it came, once fetched: what "restore original" goes back to. */
  readonly originals: Readonly<Record<string, string>>;
  /** Texts that differ from their originals, by file. */
  readonly edits: Readonly<Record<string, string>>;
  /** Of the last text assembled. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the editor should go. A new object each time, so that going twice to one place works. */
  readonly jumpTo: Diagnostic | undefined;
  /** Why this browser does not keep the work, if so. */
  readonly storageFailure: string | undefined;
  /** Brings back the last visit's settings and edits. */
  recall(): Promise<void>;
  /** Fetches the list of examples and opens the program that the last visit left off with, stopped. */
  begin(): Promise<void>;
  /** Puts a program in the editor and, stopped, in the machine. Edits to the one before are kept. */
  open(file: string): Promise<void>;
  edit(text: string): void;
  restoreOriginal(): void;
  /** Takes the editor to an error. */
  goTo(diagnostic: Diagnostic): void;
  /** Assembles the editor's text; undefined when it changed meanwhile or the assembler failed. */
  check(): Promise<Assembly | undefined>;
  keep(key: string, value: unknown): void;
}

export const selectEdited = ({ file, edits }: AppState): boolean => edits[file] !== undefined;

const EDIT = 'edit:';

const isExample = (value: unknown): value is Example => {
  const { file, title, shows } = (value ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && typeof title === 'string' && typeof shows === 'string';
};

/** The list as it came over the network: rows that do not read as examples are left out. */
function examplesFrom(index: string): readonly Example[] {
  try {
    const rows: unknown = JSON.parse(index);
    return Array.isArray(rows) ? rows.filter(isExample) : [];
  } catch {
    return [];
  }
}

const stillHere = 'Nothing is lost while this page is open, but save a copy before you leave.';

export const createProjectSlice =
  ({ assembler, shelf, fetchText, machine }: Services): StateCreator<AppState, [], [], ProjectSlice> =>
  (set, get) => {
    /** The file that was to be opened last: an answer about another is late. */
    let asked = '';
    const original = async (file: string): Promise<string | undefined> => {
      const known = get().originals[file];
      if (known !== undefined) return known;
      const text = await fetchText(`examples/${file}`);
      if (text !== undefined) set(({ originals }) => ({ originals: { ...originals, [file]: text } }));
      return text;
    };

    return {
      examples: [],
      file: '',
      text: '',
      originals: {},
      edits: {},
      diagnostics: [],
      jumpTo: undefined,
      storageFailure: undefined,

      recall: async () => {
        try {
          const kept = await shelf.read();
          const edits = [...kept].filter(
            (entry): entry is [string, string] => entry[0].startsWith(EDIT) && typeof entry[1] === 'string',
          );
          const file = kept.get('file');
          set({
            settings: settingsFrom(kept.get('settings')),
            edits: Object.fromEntries(edits.map(([key, text]) => [key.slice(EDIT.length), text])),
            file: typeof file === 'string' ? file : '',
          });
        } catch {
          set({ storageFailure: `This browser does not let the page keep your work. ${stillHere}` });
        }
      },

      begin: async () => {
        const index = await fetchText('examples/index.json');
        const examples = index === undefined ? [] : examplesFrom(index);
        set({ examples });
        const first = examples[0];
        if (first === undefined) {
          set({ notice: notDone('The list of examples could not be fetched. Reload to try again.') });
          return;
        }
        const { file } = get();
        await get().open(examples.some((one) => one.file === file) ? file : first.file);
      },

      open: async (file) => {
        asked = file;
        const came = await original(file);
        if (asked !== file) return;
        const text = get().edits[file] ?? came;
        if (text === undefined) {
          set({ notice: notDone(`${file} could not be fetched. Reload to try again.`) });
          return;
        }
        set({ file, text, diagnostics: [], jumpTo: undefined, notice: undefined });
        get().keep('file', file);
        await get().ask(async () => {
          if (selectRunning(get())) await machine.calls.pause();
          const loading = await get().load();
          if (asked === file && !loading.ok && loading.at === undefined) set({ notice: loading.why });
        });
      },

      edit: (text) => {
        const { file, originals, edits } = get();
        const { [file]: _, ...others } = edits;
        const edited = text === originals[file] ? undefined : text;
        set({
          text,
          edits: edited === undefined ? others : { ...others, [file]: edited },
          jumpTo: undefined,
          notice: undefined,
        });
        get().keep(`${EDIT}${file}`, edited);
      },

      goTo: (diagnostic) => set({ jumpTo: { ...diagnostic } }),

      restoreOriginal: () => {
        const text = get().originals[get().file];
        if (text !== undefined) get().edit(text);
      },

      check: async () => {
        const { file, text } = get();
        try {
          const assembly = await assembler.calls.assemble([{ name: file, text }], get().settings.endian);
          if (get().file !== file || get().text !== text) return undefined;
          set({ diagnostics: assembly.diagnostics });
          return assembly;
        } catch (cause) {
          set({ notice: notDone(messageOf(cause)) });
          return undefined;
        }
      },

      keep: (key, value) => {
        shelf.write(key, value).then(
          () => {
            if (get().storageFailure !== undefined) set({ storageFailure: undefined });
          },
          (cause: unknown) => {
            const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
            const why = full
              ? 'The storage of this browser is full'
              : 'This browser does not let the page keep your work';
            set({ storageFailure: `${why}. ${stillHere}` });
          },
        );
      },
    };
  };
