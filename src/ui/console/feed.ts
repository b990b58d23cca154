/** The way of console bytes from the machine to the terminal, which is fetched later than the first of them. */

interface Chunk {
  readonly bytes: Uint8Array;
  readonly taken: () => void;
}

/** Where the bytes end up. `taken` is called when they have been drawn. */
export interface Screen {
  write(bytes: Uint8Array, taken: () => void): void;
  clear(): void;
}

/** Holds what comes before the screen is there: bounded, since the machine sends no more than its credit. */
export function consoleFeed() {
  let screen: Screen | undefined;
  let waiting: Chunk[] = [];
  const clear = (): void => {
    for (const { taken } of waiting) taken();
    waiting = [];
    screen?.clear();
  };
  return {
    /** No bytes at all say that a run begins: what earlier ones printed goes. */
    arrived(bytes: Uint8Array, taken: () => void): void {
      if (bytes.length === 0) clear();
      else if (screen === undefined) waiting.push({ bytes, taken });
      else screen.write(bytes, taken);
    },
    /** Undone by the returned function: the bytes then wait for the next screen. */
    show(next: Screen): () => void {
      screen = next;
      for (const { bytes, taken } of waiting) next.write(bytes, taken);
      waiting = [];
      return () => {
        if (screen === next) screen = undefined;
      };
    },
  };
}
