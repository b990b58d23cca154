/** The user's work in this browser's IndexedDB: one entry for the settings, one for each edited program. */
import { createStore, del, entries, set } from 'idb-keyval';

/** Everything kept, as found: whoever reads it checks its shape. */
export type Kept = ReadonlyMap<string, unknown>;

/** Where work is kept between visits. Both calls reject when the browser blocks storage or it is full. */
export interface Shelf {
  read(): Promise<Kept>;
  /** `undefined` removes the entry. */
  write(key: string, value: unknown): Promise<void>;
}

export function browserShelf(): Shelf {
  const open = () => createStore('valletta', 'work');
  let database: ReturnType<typeof open> | undefined;
  const opened = () => {
    database ??= open();
    return database;
  };
  return {
    read: async () => new Map((await entries<string, unknown>(opened())).map(([key, value]) => [key, value])),
    write: async (key, value) => (value === undefined ? del(key, opened()) : set(key, value, opened())),
  };
}
