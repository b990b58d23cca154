/** What the guest prints, on its way to a reader that may be slow: in pieces, and never more than it has credit for. */

/** Bytes on their way to the reader at most. It gives credit back when it has shown them. */
const CREDIT = 65_536;
/** Bytes in one piece at most. */
const PIECE = 16_384;
/** Bytes kept back while there is no credit, before the guest has to wait. */
const BACKLOG = 1_048_576;

export class ConsoleStream {
  readonly #send: (bytes: Uint8Array) => void;
  #credit = CREDIT;
  /** Bytes printed and not sent: `#buffer` from `#sent` to `#filled`. */
  #buffer = new Uint8Array(PIECE);
  #sent = 0;
  #filled = 0;

  /** `send` may keep the bytes, and transfer their buffer. */
  constructor(send: (bytes: Uint8Array) => void) {
    this.#send = send;
  }

  /** The guest should not print more for now. What it does print is kept nevertheless. */
  get isFull(): boolean {
    return this.#filled - this.#sent >= BACKLOG;
  }

  push(byte: number): void {
    if (this.#filled === this.#buffer.length) this.#makeRoom();
    this.#buffer[this.#filled++] = byte;
  }

  /** Sends what credit allows. */
  flush(): void {
    while (this.#sent < this.#filled && this.#credit > 0) {
      const length = Math.min(this.#filled - this.#sent, this.#credit, PIECE);
      this.#credit -= length;
      const bytes = this.#buffer.slice(this.#sent, this.#sent + length);
      this.#sent += length;
      this.#send(bytes);
    }
  }

  /** The reader is done with `bytes` more. */
  addCredit(bytes: number): void {
    this.#credit += bytes;
    this.flush();
  }

  /** Forgets what has not been sent. Credit for what has been stays out. */
  clear(): void {
    this.#sent = this.#filled;
  }

  #makeRoom(): void {
    const kept = this.#buffer.subarray(this.#sent, this.#filled);
    const larger = new Uint8Array(Math.max(PIECE, 2 * kept.length));
    larger.set(kept);
    this.#buffer = larger;
    this.#sent = 0;
    this.#filled = kept.length;
  }
}
