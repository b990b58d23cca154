/** Frames on their way to the page: one at most, and after it the newest, not the next. */
import type { Frame } from '../api/vm-api.ts';

export class FrameStream {
  readonly #send: (frame: Frame) => void;
  #inFlight = false;
  #next: (() => Frame) | undefined;

  constructor(send: (frame: Frame) => void) {
    this.#send = send;
  }

  /** Sends what `take` makes: now, or as soon as the page has drawn the last one, unless something newer is offered. */
  offer(take: () => Frame): void {
    if (this.#inFlight) {
      this.#next = take;
      return;
    }
    this.#inFlight = true;
    this.#send(take());
  }

  /** The page has drawn what was sent. */
  drawn(): void {
    this.#inFlight = false;
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.offer(next);
  }
}
