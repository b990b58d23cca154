/** What executes instructions: the interpreter, and later a translator beside it. */
export interface Engine {
  /** Executes until no instruction is left (`state.left`) or `core.stop` is set. */
  run(): void;
}
