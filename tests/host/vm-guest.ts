/** A `Vm` on the real host with a program of the test's in it. */
import type { ClockMode, Endian, Frame, MachineOptions } from '../../src/api/vm-api.ts';
import { assemble } from '../../src/asm/assemble.ts';
import type { Sleeper } from '../../src/host/sleep.ts';
import type { RunEnd } from '../../src/host/slice.ts';
import { exploreSurroundings } from '../../src/host/surroundings.ts';
import { Vm } from '../../src/host/vm.ts';

const MIB = 2 ** 20;

/** Ends the machine; changes `$k0` and `$k1`. */
export const EXIT = `
        li      $k0, 0x42
        lui     $k1, 0xbf00
        sw      $k0, 0x500($k1)
exited: b       exited
        nop
`;

export function assembled(source: string, endian: Endian = 'little'): Uint8Array {
  const { elf, diagnostics } = assemble(
    [{ name: 'test.s', text: `        .set noreorder\n${source}` }],
    endian,
  );
  if (elf === undefined)
    throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return elf;
}

export const options = (changes: Partial<MachineOptions> = {}): MachineOptions => ({
  memoryBytes: 4 * MIB,
  timer: 'current',
  countHz: 100_000_000,
  clock: { kind: 'virtual', mips: 200 },
  ...changes,
});

const surroundings = exploreSurroundings(performance);

export interface VmGuestOptions extends Partial<MachineOptions> {
  readonly endian?: Endian;
  readonly paced?: boolean;
  /** The reader of the console gives no credit back. */
  readonly silent?: boolean;
  readonly sleeper?: Sleeper;
}

/** A sleep that nothing ends but `wake`. */
export class DeepSleeper implements Sleeper {
  /** The sleeps asked for, in ms. */
  readonly sleeps: number[] = [];
  #resolve: (() => void) | undefined;

  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  wake(): void {
    this.#resolve?.();
  }
}

export class VmGuest {
  readonly vm: Vm;
  readonly frames: Frame[] = [];
  readonly ends: RunEnd[] = [];
  readonly #bytes: Uint8Array[] = [];
  #end: () => void = () => undefined;

  constructor(
    source: string,
    {
      endian = 'little',
      paced = false,
      silent = false,
      sleeper = surroundings.sleeper,
      ...rest
    }: VmGuestOptions = {},
  ) {
    this.vm = new Vm({
      ...surroundings,
      sleeper,
      paced,
      sendFrame: (frame) => this.frames.push(frame),
      sendConsole: (bytes) => {
        this.#bytes.push(bytes);
        if (!silent) setImmediate(() => this.vm.giveCredit(bytes.length));
      },
      ended: (end) => {
        this.ends.push(end);
        this.#end();
      },
    });
    const loaded = this.vm.load(assembled(source, endian), options(rest));
    if (!loaded.ok) throw new Error(loaded.message);
  }

  /** The machine as it is now. */
  get frame(): Frame {
    this.vm.drawn();
    this.vm.drawn();
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new Error('no frame has been sent');
    return frame;
  }

  get console(): Buffer {
    return Buffer.concat(this.#bytes);
  }

  /** Runs until it ends of itself. */
  async finish(until?: number): Promise<RunEnd> {
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    this.vm.run(until);
    await ended;
    await passMs(5);
    return this.ends.at(-1) as RunEnd;
  }

  type(text: string): void {
    this.vm.type(Buffer.from(text, 'latin1'));
  }
}

export const passMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a message needs to get in, in ms. */
export const messageMs = async (): Promise<number> => {
  const { port1, port2 } = new MessageChannel();
  const start = performance.now();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
  port1.close();
  return performance.now() - start;
};

export const WALL: ClockMode = { kind: 'wall' };
