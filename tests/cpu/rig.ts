/** A CPU with RAM, a clock driven by hand, the timer of the patch, and one device that remembers what was done to it. */
import { assemble } from '../../src/asm/assemble.ts';
import type { Endian } from '../../src/bits.ts';
import { advance, begin } from '../../src/cpu/control-flow.ts';
import { Cpu } from '../../src/cpu/cpu.ts';
import { perform } from '../../src/cpu/execute.gen.ts';
import { modeChanged } from '../../src/cpu/mode.ts';
import { readElf } from '../../src/elf/read.ts';
import type { Bus } from '../../src/hw/bus.ts';
import { TIME_ZERO, type Time } from '../../src/hw/time.ts';
import { parseGpr } from '../../src/isa/registers.ts';
import { CountCompare } from '../../src/timer/count-compare.ts';

const STATE_BYTES = 0x1_0000;
export const RAM_BYTES = 0x20_0000;
const COUNT_HZ = 100_000_000;
/** Below it the bus answers. */
const BUS_END = 0x2000_0000;

export interface Access {
  readonly physical: number;
  readonly bytes: number;
  /** Undefined for a read. */
  readonly written: number | undefined;
}

export interface RigOptions {
  readonly endian?: Endian;
}

export class Rig {
  readonly cpu: Cpu;
  /** Set it forward; a tick of Count is 10 ns. */
  now: Time = TIME_ZERO;
  /** What went past RAM, oldest first. */
  readonly accesses: Access[] = [];
  /** What the device answers: taken to the width of the access. */
  answer = 0;
  /** Called by the device before it answers. */
  onAccess: () => void = () => {};
  readonly #symbols: ReadonlyMap<string, number>;

  /** `source` is assembled under `.set noreorder`, and stands at its first instruction with Status = BEV. */
  constructor(source: string, { endian = 'little' }: RigOptions = {}) {
    const buffer = new ArrayBuffer(STATE_BYTES + RAM_BYTES);
    this.cpu = new Cpu(buffer, { ramBytes: RAM_BYTES, endian }, { bus: this.#bus(), now: () => this.now });
    const { elf, diagnostics } = assemble(
      [{ name: 't.s', text: `        .set noreorder\n${source}` }],
      endian,
    );
    if (elf === undefined)
      throw new Error(diagnostics.map((one) => `${one.line}: ${one.message}`).join('\n'));
    const read = readElf(elf);
    if (!read.ok) throw new Error(read.message);
    const { state } = this.cpu;
    for (const { physical, data } of read.elf.segments) {
      data.forEach((byte, i) => {
        state.ram8[((physical & 0x1fff_ffff) + i) ^ state.byteLane] = byte;
      });
    }
    this.#symbols = new Map(read.elf.symbols.map(({ name, value }) => [name, value]));
    this.cpu.reset(read.elf.entry);
    this.cpu.timer = new CountCompare('current', this.cpu.timerRegisters, COUNT_HZ, TIME_ZERO, 0);
  }

  #bus(): Bus {
    const note = (physical: number, bytes: number, written: number | undefined): void => {
      this.onAccess();
      this.accesses.push({ physical, bytes, written });
    };
    return {
      answers: (physical) => physical < BUS_END,
      read: (physical, bytes) => {
        note(physical, bytes, undefined);
        return this.answer % 2 ** (8 * bytes);
      },
      write: (physical, bytes, value) => note(physical, bytes, value),
    };
  }

  /** The address of a label. */
  at(label: string): number {
    const address = this.#symbols.get(label);
    if (address === undefined) throw new RangeError(`the program has no label '${label}'`);
    return address;
  }

  /** The unsigned value of `$t0` and the like. */
  reg(name: string): number {
    return (this.cpu.state.gpr[this.#number(name)] as number) >>> 0;
  }

  set(name: string, value: number): void {
    this.cpu.state.gpr[this.#number(name)] = value;
  }

  #number(name: string): number {
    const number = parseGpr(name);
    if (number === undefined) throw new RangeError(`no register is called '${name}'`);
    return number;
  }

  /** The word of RAM at an address in kseg0 or kseg1. */
  word(address: number): number {
    return (this.cpu.state.ram32[(address & 0x1fff_ffff) >>> 2] as number) >>> 0;
  }

  /** Executes the instruction at PC with this Status: user mode cannot fetch it from kseg0, so this does it. */
  performWith(Status: number): void {
    const { state, timer } = this.cpu;
    const core = { state, pins: { bus: this.#bus(), now: () => this.now }, timer, stop: undefined };
    state.Status = Status;
    modeChanged(state);
    begin(state);
    perform(core, this.word(state.pc));
    advance(state);
  }

  /** Runs up to the instruction at `label`, one at a time. */
  runTo(label: string): void {
    const address = this.at(label);
    for (let i = 0; i < 10_000; i++) {
      if (this.cpu.state.pc === address) return;
      this.cpu.run(1);
    }
    throw new RangeError(`'${label}' is not reached: the CPU is at 0x${this.cpu.state.pc.toString(16)}`);
  }
}
