/** Bytes on their way into a UART: they wait on the line until it has room, and none is lost. */

export class SerialLine {
  readonly #receive: (byte: number) => boolean;
  /** Oldest first; the first one as far as it has not gone in. */
  readonly #waiting: Uint8Array[] = [];

  /** `receive` is false when the UART does not take the byte now. */
  constructor(receive: (byte: number) => boolean) {
    this.#receive = receive;
  }

  send(bytes: Uint8Array): void {
    this.#waiting.push(bytes.slice());
    this.pump();
  }

  /** The UART has room. */
  pump(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const taken = first.findIndex((byte) => !this.#receive(byte));
      if (taken >= 0) {
        this.#waiting[0] = first.subarray(taken);
        return;
      }
      this.#waiting.shift();
    }
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
