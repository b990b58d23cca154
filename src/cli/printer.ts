/** The guest's console on its way to the terminal. */
import type { Terminal } from './terminal.ts';

/** Passes the console on, and knows when all of it is out. */
export class Printer {
  readonly #terminal: Terminal;
  readonly #taken: (bytes: number) => void;
  #underWay = 0;
  #emptied: (() => void) | undefined;

  constructor(terminal: Terminal, taken: (bytes: number) => void) {
    this.#terminal = terminal;
    this.#taken = taken;
  }

  print(bytes: Uint8Array): void {
    this.#underWay += bytes.length;
    this.#terminal.write(bytes, () => {
      this.#underWay -= bytes.length;
      this.#taken(bytes.length);
      if (this.#underWay === 0) this.#emptied?.();
    });
  }

  async emptied(): Promise<void> {
    if (this.#underWay === 0) return;
    await new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
  }
}
