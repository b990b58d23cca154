/** A whole guest: CPU, timer, board and RAM, run for a number of instructions on a time that the host hands in. */
import type { Endian } from '../bits.ts';
import { Cpu } from '../cpu/cpu.ts';
import type { TimeBase } from '../hw/clock.ts';
import { Schedule } from '../hw/schedule.ts';
import { compareTime, type Time } from '../hw/time.ts';
import type { TimerBehaviour } from '../timer/behaviour.ts';
import { createTimer, replaceTimer } from '../timer/create.ts';
import type { HostTimer } from '../timer/host-timer.ts';
import { AccessLog, type UnclaimedAccess } from './access-log.ts';
import { type Board, buildBoard, resetBoard } from './board.ts';
import {
  type BootStrings,
  bootError,
  bootRegisters,
  type Executable,
  placeProgram,
  returnRegister,
} from './boot.ts';
import { firmware } from './firmware.ts';
import { type BusParts, PhysicalBus } from './physical-bus.ts';
import { Ram } from './ram.ts';
import { SerialLine } from './serial-line.ts';
import { type MachineStop, uncaught } from './stop.ts';

export type { MachineStop } from './stop.ts';

export interface MachineParts {
  /** 64 KiB for the CPU's state and then RAM, all zeros. */
  readonly buffer: ArrayBufferLike;
  readonly ramBytes: number;
  readonly endian: Endian;
  readonly timer: TimerBehaviour;
  /** Frequency of Count in Hz: an integer from 1 to 10^9. */
  readonly countHz: number;
  readonly time: TimeBase;
  /** A byte leaves a UART. */
  onTransmit(byte: number): void;
}

export type LoadOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

const BUDGET: MachineStop = { kind: 'budget' };
const EXITED: MachineStop = { kind: 'exited', status: 0 };
const NO_STRINGS: BootStrings = { kernel: 'program', append: '' };

interface Program {
  readonly elf: Executable;
  readonly strings: BootStrings;
}

/** Nothing runs before a program is loaded. */
export class Machine {
  readonly cpu: Cpu;
  readonly ram: Ram;
  /** May be replaced between two runs, by one that does not go back. */
  time: TimeBase;
  readonly #parts: MachineParts;
  readonly #schedule: Schedule;
  readonly #board: Board;
  readonly #line: SerialLine;
  readonly #log = new AccessLog();
  #timer: HostTimer;
  #program: Program | undefined;
  /** RAM that nobody has touched costs no memory yet. */
  #ramUsed = false;
  /** Why nothing runs any more until the next reset. */
  #ended: MachineStop | undefined;

  constructor(parts: MachineParts) {
    const { buffer, ramBytes, endian, timer, countHz } = parts;
    this.#parts = parts;
    this.time = parts.time;
    this.ram = new Ram(buffer, ramBytes, endian);
    const now = (): Time => this.now();
    const unclaimed: BusParts['unclaimed'] = (physical, bytes, write, value) =>
      this.#log.note(physical, bytes, write, value, this.cpu.state.pc);
    const bus = new PhysicalBus({ ram: this.ram, unclaimed });
    this.cpu = new Cpu(buffer, { ramBytes, endian }, { bus, now });
    this.#schedule = new Schedule({ now, sooner: () => this.cpu.attention() });
    this.#board = buildBoard(endian, {
      clock: this.#schedule,
      irq: (ip) => this.cpu.irq(ip),
      transmit: parts.onTransmit,
      room: () => this.#line.pump(),
      softReset: () => this.#end(EXITED),
      unclaimed,
    });
    bus.plug(this.#board.mappings);
    this.#line = new SerialLine((byte) => this.#board.com1.receive(byte));
    this.#timer = createTimer(timer, this.cpu.timerRegisters, countHz, now());
    this.cpu.timer = this.#timer;
  }

  /** Puts a program into RAM and resets. On failure nothing changes. */
  load(elf: Executable, strings: BootStrings = NO_STRINGS): LoadOutcome {
    const { ramBytes, endian } = this.#parts;
    const message = bootError(elf, ramBytes, endian);
    if (message !== undefined) return { ok: false, message };
    this.#program = { elf, strings };
    this.reset();
    return { ok: true };
  }

  /**
   * Back to the state right after `load`, at the time that `time` gives for instruction 0. The timer keeps the behaviour
   * and the frequency that it has been given since.
   */
  reset(): void {
    if (this.#program === undefined) return;
    const { elf, strings } = this.#program;
    if (this.#ramUsed) this.ram.clear();
    this.#ramUsed = true;
    placeProgram(elf, strings, this.ram);
    const registers = bootRegisters(elf.entry, this.ram.bytes);
    const { rom, flash } = firmware(registers);
    this.#board.rom.burn(rom);
    this.#board.flash.burn(flash);
    this.#ended = undefined;
    this.#log.clear();
    this.#line.clear();
    this.cpu.reset(elf.entry);
    resetBoard(this.#board);
    for (const { gpr, value } of [...registers, returnRegister]) this.cpu.state.gpr[gpr] = value;
    const { behaviour, countHz } = this.#timer;
    this.#setTimer(createTimer(behaviour, this.cpu.timerRegisters, countHz, this.now()));
  }

  /** Instructions since reset. */
  get retired(): number {
    return this.cpu.retired;
  }

  /** The time at which the instruction that is next, or the one that is executing, begins. */
  now(): Time {
    return this.time.at(this.cpu.retired);
  }

  /** The timer in use. Whoever writes its registers passes `now()`. */
  get timer(): HostTimer {
    return this.#timer;
  }

  /** Puts another behaviour in its place, live: Count and Compare go on without a jump. */
  setTimer(behaviour: TimerBehaviour): void {
    this.#setTimer(replaceTimer(this.#timer, behaviour, this.cpu.timerRegisters, this.now()));
  }

  /** Input of COM1. It goes into the UART as fast as the guest makes room, and none is lost. */
  receive(bytes: Uint8Array): void {
    this.#line.send(bytes);
  }

  /** The LED bar, 8 bits. */
  get leds(): number {
    return this.#board.fpga.leds;
  }

  /** The board's display: 8 characters. */
  get display(): string {
    return this.#board.fpga.display;
  }

  /** The newest accesses that nothing claimed, newest last. */
  unclaimed(): readonly UnclaimedAccess[] {
    return this.#log.list();
  }

  /** Executes at most `instructions`, taking interrupts and alarms at the instruction where they are due. */
  run(instructions: number): MachineStop {
    const { cpu } = this;
    const end = cpu.retired + instructions;
    while (this.#ended === undefined) {
      const now = this.now();
      this.#schedule.ring(now);
      this.#timer.sync(now);
      cpu.takeInterrupt();
      const until = earlier(this.#timer.nextMatch(now), this.#schedule.next());
      if (cpu.waiting) return { kind: 'waiting', until };
      const left = end - cpu.retired;
      if (left <= 0) return BUDGET;
      // at least one: a clock that is not made of instructions may have come to `until` since `now`
      const budget =
        until === undefined ? left : Math.min(left, Math.max(1, this.time.budgetTo(until, cpu.retired)));
      if (cpu.run(budget) === 'uncaught') this.#end(uncaught(cpu.state));
    }
    return this.#ended;
  }

  #setTimer(timer: HostTimer): void {
    this.#timer = timer;
    this.cpu.timer = timer;
  }

  #end(stop: MachineStop): void {
    this.#ended = stop;
    this.cpu.attention();
  }
}

const earlier = (a: Time | undefined, b: Time | undefined): Time | undefined =>
  a === undefined || (b !== undefined && compareTime(b, a) < 0) ? b : a;
