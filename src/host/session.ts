/** A machine with a program in it, its clock and its run loop: from load or reset to the next. */
import type { ClockMode, Frame, MachineOptions, Outcome, RunState } from '../api/vm-api.ts';
import { STATE_BYTES } from '../cpu/layout.ts';
import { readElf } from '../elf/read.ts';
import { Machine } from '../machine/machine.ts';
import { GuestClock } from './clocks.ts';
import type { ConsoleStream } from './console-stream.ts';
import { takeFrame } from './frame.ts';
import { LastSleep } from './last-sleep.ts';
import { optionsError } from './machine-options.ts';
import { RunLoop } from './run-loop.ts';
import type { RunEnd } from './slice.ts';
import type { Speed } from './speed.ts';
import { Speedometer } from './speedometer.ts';
import type { Surroundings } from './surroundings.ts';

export interface SessionParts extends Surroundings {
  /** Holds the virtual clock back to real time: for a person who watches. */
  readonly paced: boolean;
  readonly speed: Speed;
  readonly console: ConsoleStream;
  /** Something may still be typed. */
  readonly inputMayCome: () => boolean;
  /** A run or a step is over, not by `stop`. */
  readonly ended: (end: RunEnd, kind: 'run' | 'step') => void;
}

const PAGE_BYTES = 65_536;

export class Session {
  readonly machine: Machine;
  readonly clock: GuestClock;
  readonly loop: RunLoop;
  readonly #parts: SessionParts;
  readonly #speedometer = new Speedometer();

  /** `machine` is at its first instruction and runs on `clock`. */
  private constructor(machine: Machine, clock: GuestClock, parts: SessionParts) {
    this.machine = machine;
    this.clock = clock;
    this.#parts = parts;
    const lastSleep = new LastSleep();
    this.loop = new RunLoop({
      ...parts,
      guest: machine,
      clock,
      isBlocked: () => parts.console.isFull,
      sleepsForEver: (until) => !parts.inputMayCome() && lastSleep.isForEver(machine, until),
      sliced: () => parts.console.flush(),
    });
  }

  static load(
    elf: Uint8Array,
    options: MachineOptions,
    parts: SessionParts,
  ): Session | Extract<Outcome, { readonly ok: false }> {
    const message = optionsError(options);
    if (message !== undefined) return { ok: false, message };
    const read = readElf(elf);
    if (!read.ok) return read;
    const { memoryBytes, timer, countHz } = options;
    const buffer = allocate(STATE_BYTES + memoryBytes);
    if (buffer === undefined) return { ok: false, message: noMemory(memoryBytes) };
    const clock = new GuestClock(parts, options.clock);
    const machine = new Machine({
      buffer,
      ramBytes: memoryBytes,
      endian: read.elf.endian,
      timer,
      countHz,
      time: clock,
      onTransmit: (byte) => parts.console.push(byte),
    });
    const outcome = machine.load(read.elf);
    return outcome.ok ? new Session(machine, clock, parts) : outcome;
  }

  /** The machine as it was after `load`, at guest time 0; the clock, the timer and its frequency stay as they are. */
  reset(): Session {
    this.loop.stop();
    const clock = new GuestClock(this.#parts, this.clock.mode);
    this.machine.time = clock;
    this.machine.reset();
    return new Session(this.machine, clock, this.#parts);
  }

  start(until: number): void {
    this.#speedometer.start(this.machine.retired, this.#parts.host.now());
    this.loop.start(until);
  }

  /** Looks at the machine, or changes it, from outside: at the present time, and with all handled that is due. */
  visit<Result>(todo: (machine: Machine) => Result): Result {
    this.loop.refresh();
    this.machine.timer.sync(this.machine.now());
    return todo(this.machine);
  }

  frame(state: RunState): Frame {
    const { machine, clock, loop } = this;
    const mips = loop.isRunning ? this.#speedometer.read(machine.retired, this.#parts.host.now()) : 0;
    return this.visit(() => takeFrame(machine, clock, state, mips));
  }

  setClock(mode: ClockMode): void {
    this.clock.setMode(mode, this.machine.retired);
  }
}

/** The CPU's state and RAM in one WebAssembly memory, so that a translating engine can share it. */
const allocate = (bytes: number): ArrayBuffer | undefined => {
  const pages = bytes / PAGE_BYTES;
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const noMemory = (bytes: number): string =>
  `this device has no ${bytes / 2 ** 20} MiB to give: choose less memory, or close other pages`;
