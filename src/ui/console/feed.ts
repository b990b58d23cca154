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

/** Holds what no screen has drawn yet: bounded, since the machine sends no more than its credit. */
export function consoleFeed() {
  let screen: Screen | undefined;
  const undrawn = new Set<Chunk>();
  const draw = (chunk: Chunk): void =>
    screen?.write(chunk.bytes, () => {
      if (undrawn.delete(chunk)) chunk.taken();
    });
  return {
    /** No bytes at all say that a run begins: what earlier ones printed goes. */
    arrived(bytes: Uint8Array, taken: () => void): void {
      if (bytes.length > 0) {
        const chunk = { bytes, taken };
        undrawn.add(chunk);
        draw(chunk);
        return;
      }
      for (const old of undrawn) old.taken();
      undrawn.clear();
      screen?.clear();
    },
    /** Undone by the returned function: what was not drawn by then waits for the next screen. */
    show(next: Screen): () => void {
      screen = next;
      for (const chunk of undrawn) draw(chunk);
      return () => {
        if (screen === next) screen = undefined;
      };
    },
  };
}
