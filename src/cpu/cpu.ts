/** One MIPS32 Release 2 core: a 24Kf, so far without its TLB and floating-point unit. */
import type { Endian } from '../bits.ts';
import type { CountTimer, TimerRegisters } from '../hw/count-timer.ts';
import type { IrqLine } from '../hw/irq.ts';
import { advance, goTo } from './control-flow.ts';
import { type Core, type CpuPins, noticeInterrupt, type RunStop, requestAttention, timerOf } from './core.ts';
import { resetCp0 } from './cp0.ts';
import type { Engine } from './engine.ts';
import { enterInterrupt } from './exceptions.ts';
import { createInterpreter } from './interpreter.ts';
import { BYTE_LANE } from './layout.ts';
import { interruptPending } from './mode.ts';
import { CpuState } from './state.ts';

export interface CpuOptions {
  /** At physical 0: a multiple of 4, up to 512 MiB. */
  readonly ramBytes: number;
  readonly endian: Endian;
}

/**
 * Instructions in one call of the engine.
 * hot: V8 replaces a loop that is still going by code half as fast as what it makes for the next call.
 */
const SLICE = 100_000;

export class Cpu {
  readonly state: CpuState;
  readonly #endian: Endian;
  readonly #core: Core;
  readonly #engine: Engine;
  /** What `retired` comes to when no instruction is left. */
  #end = 0;

  /**
   * `buffer` holds 64 KiB for the state and then RAM. Reset it and assign `timer` before the first run. A second CPU is faster
   * on the buffer of the first than on one of its own.
   */
  constructor(buffer: ArrayBufferLike, { ramBytes, endian }: CpuOptions, pins: CpuPins) {
    this.state = new CpuState(buffer, ramBytes);
    this.#endian = endian;
    this.#orderBytes();
    this.#core = { state: this.state, pins, timer: undefined, stop: undefined };
    this.#engine = createInterpreter(this.#core);
  }

  /** The cells of CP0 that the timer works on. */
  get timerRegisters(): TimerRegisters {
    return this.state;
  }

  get timer(): CountTimer {
    return timerOf(this.#core);
  }

  /** May be replaced between two runs. */
  set timer(timer: CountTimer) {
    this.#core.timer = timer;
  }

  /** The line that drives Cause.IP`ip`. IP7 belongs to the timer, IP1 and IP0 to software. */
  irq(ip: 2 | 3 | 4 | 5 | 6): IrqLine {
    const bit = 0x100 << ip;
    return {
      set: (asserted) => {
        const { state } = this;
        state.lines = asserted ? state.lines | bit : state.lines & ~bit;
        state.Cause = asserted ? state.Cause | bit : state.Cause & ~bit;
        noticeInterrupt(this.#core);
      },
    };
  }

  /**
   * Instructions begun since the last reset, those that raised an exception included; from inside an instruction, without
   * that one.
   */
  get retired(): number {
    return this.#end - this.state.left;
  }

  /** In WAIT: nothing runs until `takeInterrupt` finds an interrupt. */
  get waiting(): boolean {
    return this.state.waiting;
  }

  /** The state after power-on, with `pc` in place of the reset vector. Interrupt lines keep their levels. */
  reset(pc: number): void {
    const { state } = this;
    const { lines } = state;
    state.words.fill(0);
    this.#orderBytes();
    state.lines = lines;
    resetCp0(state);
    goTo(state, pc);
    advance(state);
    this.#core.stop = undefined;
    this.#end = 0;
  }

  /** Enters the handler if an interrupt is pending and enabled, out of WAIT too. Returns whether. */
  takeInterrupt(): boolean {
    const { state } = this;
    if (!interruptPending(state)) return false;
    state.waiting = false;
    enterInterrupt(this.#core);
    advance(state);
    return true;
  }

  /** Makes a run that is going on end before its next instruction. */
  attention(): void {
    requestAttention(this.#core);
  }

  /** Executes at most `instructions` (an integer, at least 1) and says why it ended. Interrupts are not taken. */
  run(instructions: number): RunStop {
    const core = this.#core;
    const { state } = this;
    if (core.stop !== 'uncaught') core.stop = state.waiting ? 'waiting' : undefined;
    for (let left = instructions; left > 0 && core.stop === undefined; left -= SLICE) {
      this.#execute(Math.min(left, SLICE));
    }
    const stop = core.stop ?? 'budget';
    core.stop = undefined;
    return stop;
  }

  #orderBytes(): void {
    this.state.words[BYTE_LANE] = this.#endian === 'little' ? 0 : 3;
  }

  #execute(instructions: number): void {
    const { state } = this;
    this.#end += instructions;
    state.left = instructions;
    this.#engine.run();
    this.#end -= state.left;
    state.left = 0;
  }
}
