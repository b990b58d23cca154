/** The far end of the guest's serial port on the command line: stdin and stdout, raw bytes. */
import { fstatSync, readFileSync } from 'node:fs';

export interface Typist {
  type(bytes: Uint8Array): void;
  /** Nothing more will be typed. */
  endInput(): void;
}

export interface Terminal {
  /** What is typed goes to `typist` from now on; what is known already goes there at once. */
  listen(typist: Typist): void;
  /** `taken` is called when the bytes are on their way. */
  write(bytes: Uint8Array, taken: () => void): void;
  /** Stops listening, so that the process can end. */
  close(): void;
}

const STDIN = 0;

const stdinIsFile = (): boolean => {
  try {
    return fstatSync(STDIN).isFile();
  } catch {
    return false;
  }
};

/** Input from a file is there before the first instruction, so that a run can be repeated. A pipe's comes as it comes. */
export const nodeTerminal = (): Terminal => ({
  listen(typist) {
    if (stdinIsFile()) {
      typist.type(readFileSync(STDIN));
      typist.endInput();
      return;
    }
    process.stdin.on('data', (bytes: Buffer) => typist.type(bytes));
    process.stdin.on('end', () => typist.endInput());
    process.stdin.on('error', () => typist.endInput());
  },
  write(bytes, taken) {
    process.stdout.write(bytes, taken);
  },
  close() {
    process.stdin.destroy();
  },
});
