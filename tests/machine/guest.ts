/** A machine on the virtual clock with a program of the test's in it. */
import { assemble } from '../../src/asm/assemble.ts';
import type { Endian } from '../../src/bits.ts';
import { readElf } from '../../src/elf/read.ts';
import { InstructionTime } from '../../src/host/instruction-time.ts';
import { TIME_ZERO } from '../../src/hw/time.ts';
import { Machine } from '../../src/machine/machine.ts';
import type { MachineStop } from '../../src/machine/stop.ts';
import type { TimerBehaviour } from '../../src/timer/behaviour.ts';

export interface GuestOptions {
  readonly endian?: Endian;
  readonly timer?: TimerBehaviour;
  readonly countHz?: number;
  /** Instructions in a microsecond. */
  readonly mips?: number;
}

const CPU_STATE = 0x1_0000;
const RAM_BYTES = 4 * 2 ** 20;

/** Ends the machine; changes `$k0` and `$k1`. */
export const EXIT = `
        li      $k0, 0x42
        lui     $k1, 0xbf00
        sw      $k0, 0x500($k1)
exited: b       exited
        nop
`;

export class Guest {
  readonly machine: Machine;
  readonly sent: number[] = [];
  readonly #mips: number;
  #time: InstructionTime;

  constructor(
    source: string,
    { endian = 'little', timer = 'current', countHz = 1e8, mips = 200 }: GuestOptions = {},
  ) {
    this.#mips = mips;
    this.#time = new InstructionTime(TIME_ZERO, 0, mips);
    this.machine = new Machine({
      buffer: new ArrayBuffer(CPU_STATE + RAM_BYTES),
      ramBytes: RAM_BYTES,
      endian,
      timer,
      countHz,
      time: this.#time,
      onTransmit: (byte) => this.sent.push(byte),
    });
    const { elf, diagnostics } = assemble(
      [{ name: 'test.s', text: `        .set noreorder\n${source}` }],
      endian,
    );
    if (elf === undefined)
      throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
    const read = readElf(elf);
    if (!read.ok) throw new Error(read.message);
    const loaded = this.machine.load(read.elf);
    if (!loaded.ok) throw new Error(loaded.message);
  }

  get console(): string {
    return String.fromCharCode(...this.sent);
  }

  type(text: string): void {
    this.machine.receive(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  word(address: number): number {
    return this.machine.ram.read(address & 0x1fff_ffff, 4);
  }

  /**
   * As the host does: from WAIT straight to the next event, if it comes in the first ten seconds. Stops after `most`
   * instructions, in slices of `slice`.
   */
  run(most = 1_000_000, slice = most): MachineStop {
    for (;;) {
      const left = most - this.machine.retired;
      const stop = this.machine.run(Math.min(left, slice));
      if (stop.kind === 'waiting' && stop.until !== undefined && stop.until.s < 10) {
        this.#time.skipTo(stop.until, this.machine.retired);
        continue;
      }
      if (stop.kind !== 'budget' || left <= slice) return stop;
    }
  }

  reset(): void {
    this.sent.length = 0;
    this.#time = new InstructionTime(TIME_ZERO, 0, this.#mips);
    this.machine.time = this.#time;
    this.machine.reset();
  }
}
