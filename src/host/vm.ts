/** The machine as the page, the command line and the tests command it. */
import type {
  ClockMode,
  Frame,
  HostInfo,
  MachineOptions,
  OneReg,
  Outcome,
  RunState,
  StopReason,
  TimerBehaviour,
  UnclaimedAccess,
  VmApi,
} from '../api/vm-api.ts';
import type { Machine } from '../machine/machine.ts';
import { clockModeError } from './clocks.ts';
import { ConsoleStream } from './console-stream.ts';
import { FrameStream } from './frame-stream.ts';
import { changeOneReg, EINVAL, getOneReg, setOneReg } from './one-reg.ts';
import { readVirtual } from './read-virtual.ts';
import { Session, type SessionParts } from './session.ts';
import type { RunEnd } from './slice.ts';
import { Speed } from './speed.ts';
import { hostInfo, type Surroundings } from './surroundings.ts';

export interface VmParts extends Surroundings {
  /** Holds the virtual clock back to real time: for a person who watches. */
  readonly paced: boolean;
  /** The reader calls `drawn` before it gets another; not from within. */
  sendFrame(frame: Frame): void;
  /** The reader calls `giveCredit` when it is done with the bytes, and may keep them. None: a run begins, from load or reset. */
  sendConsole(bytes: Uint8Array): void;
  /** A run or a step has ended of itself. */
  ended?(end: RunEnd): void;
}

export class Vm implements VmApi {
  readonly #parts: VmParts;
  readonly #sessionParts: SessionParts;
  readonly #console: ConsoleStream;
  readonly #frames: FrameStream;
  #session: Session | undefined;
  /** Why it stands still, when it does. */
  #reason: StopReason = { kind: 'ready' };
  /** The run that was asked for and has not ended, be it held because the page is hidden. */
  #wanted: { readonly until: number } | undefined;
  #hidden = false;
  #inputEnded = false;

  constructor(parts: VmParts) {
    this.#parts = parts;
    this.#console = new ConsoleStream((bytes) => parts.sendConsole(bytes));
    this.#frames = new FrameStream((frame) => parts.sendFrame(frame));
    this.#sessionParts = {
      ...parts,
      speed: new Speed(),
      console: this.#console,
      inputMayCome: () => !this.#inputEnded,
      ended: (end, kind) => {
        this.#stop(reasonOf(end, kind));
        parts.ended?.(end);
      },
    };
  }

  load(elf: Uint8Array, options: MachineOptions): Outcome {
    const loaded = Session.load(elf, options, this.#sessionParts);
    if (!(loaded instanceof Session)) return loaded;
    this.#session?.loop.stop();
    this.#begin(loaded);
    return { ok: true };
  }

  /** `until`: instructions since reset at which the run ends, with the reason `limit`. */
  run(until = Number.POSITIVE_INFINITY): void {
    if (this.#session === undefined || this.#wanted !== undefined) return;
    this.#wanted = { until };
    if (!this.#hidden) this.#session.start(until);
    this.#changed();
  }

  pause(): void {
    if (this.#wanted !== undefined || this.#session?.loop.isRunning) this.#stop({ kind: 'paused' });
  }

  step(instructions: number): void {
    this.#wanted = undefined;
    this.#session?.loop.step(Math.max(1, Math.floor(instructions)));
    this.#changed();
  }

  reset(): void {
    if (this.#session !== undefined) this.#begin(this.#session.reset());
  }

  setClock(clock: ClockMode): Outcome {
    const message = clockModeError(clock);
    if (message !== undefined) return { ok: false, message };
    this.#change(() => this.#session?.setClock(clock));
    return { ok: true };
  }

  setTimer(timer: TimerBehaviour): void {
    this.#change((machine) => machine.setTimer(timer));
  }

  getOneReg(register: OneReg): bigint | undefined {
    return this.#session?.visit((machine) => getOneReg(machine.timer, machine.now(), register));
  }

  setOneReg(register: OneReg, value: bigint): 0 | -22 {
    return this.#change((machine) => setOneReg(machine.timer, machine.now(), register, value)) ?? EINVAL;
  }

  changeOneReg(register: OneReg, mask: bigint, value: bigint): 0 | -22 {
    return (
      this.#change((machine) => changeOneReg(machine.timer, machine.now(), register, mask, value)) ?? EINVAL
    );
  }

  type(bytes: Uint8Array): void {
    this.#change((machine) => machine.receive(bytes));
  }

  setHidden(hidden: boolean): void {
    this.#hidden = hidden;
    const session = this.#session;
    if (session === undefined || this.#wanted === undefined || session.loop.isRunning !== hidden) return;
    if (hidden) session.loop.stop();
    else session.start(this.#wanted.until);
    this.#changed();
  }

  unclaimed(): readonly UnclaimedAccess[] {
    return this.#session?.machine.unclaimed() ?? [];
  }

  readMemory(address: number, length: number): Uint8Array {
    const ram = this.#session?.machine.ram;
    return ram === undefined ? new Uint8Array() : readVirtual(ram, address, length);
  }

  info(): Promise<HostInfo> {
    return hostInfo(this.#parts);
  }

  ping(): void {}

  /** The page has drawn the last frame. */
  drawn(): void {
    this.#frames.drawn();
    if (this.#session?.loop.isRunning) this.#changed();
  }

  /** Whoever reads the console is done with `bytes` more. */
  giveCredit(bytes: number): void {
    const wasFull = this.#console.isFull;
    this.#console.addCredit(bytes);
    if (wasFull) this.#session?.loop.wake();
  }

  /** Nothing will be typed any more: a guest that only input could wake has ended. */
  endInput(): void {
    this.#inputEnded = true;
    this.#session?.loop.wake();
  }

  /** A message has got in: perhaps more of them wait. */
  messageArrived(): void {
    this.#session?.loop.messageArrived();
  }

  #begin(session: Session): void {
    this.#session = session;
    this.#console.clear();
    this.#parts.sendConsole(new Uint8Array());
    this.#stop({ kind: 'ready' });
  }

  #stop(reason: StopReason): void {
    this.#session?.loop.stop();
    this.#wanted = undefined;
    this.#reason = reason;
    this.#changed();
  }

  #change<Result>(todo: (machine: Machine) => Result): Result | undefined {
    const session = this.#session;
    if (session === undefined) return undefined;
    const result = session.visit(todo);
    session.loop.wake();
    if (!session.loop.isRunning) this.#changed();
    return result;
  }

  /** There is something new to see. */
  #changed(): void {
    const session = this.#session;
    if (session !== undefined) this.#frames.offer(() => session.frame(this.#state(session)));
  }

  #state({ loop }: Session): RunState {
    if (loop.isRunning) return { kind: 'running', asleep: loop.isAsleep };
    return this.#wanted === undefined ? { kind: 'stopped', reason: this.#reason } : { kind: 'hidden' };
  }
}

const reasonOf = (end: RunEnd, kind: 'run' | 'step'): StopReason => {
  switch (end.kind) {
    case 'exited':
    case 'uncaught':
      return end;
    case 'limit':
      return kind === 'step' ? { kind: 'stepped' } : { kind: 'limit' };
    case 'asleep':
      return { kind: 'paused' };
  }
};
