/** Frames on their way to the page: one at most, and after it the newest, not the next. */
import type { Frame } from '../api/vm-api.ts';

export class FrameStream {
  readonly #take: () => Frame;
  readonly #send: (frame: Frame) => void;
  #inFlight = false;
  #changed = false;

  /** `take` makes a frame of the machine as it is now. */
  constructor(take: () => Frame, send: (frame: Frame) => void) {
    this.#take = take;
    this.#send = send;
  }

  /** There is something new to see: sends it now, or as soon as the page has drawn the last one. */
  changed(): void {
    this.#changed = true;
    if (this.#inFlight) return;
    this.#changed = false;
    this.#inFlight = true;
    this.#send(this.#take());
  }

  /** The page has drawn what was sent. */
  drawn(): void {
    this.#inFlight = false;
    if (this.#changed) this.changed();
  }
}
