/** What a command of the command line is. */

/** The surroundings of a command: text without a line end of its own added. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The exit status when the command line or a file given in it is wrong (docs: 0 is success, 1 a failed check). */
export const BAD_USAGE = 2;

/** Takes the arguments after the command's name; the result is the exit status. */
export type Command = (args: readonly string[], io: Io) => number | Promise<number>;
