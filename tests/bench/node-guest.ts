/** A machine in a Node process of its own, so that V8 has seen nothing but this guest. */
import { fork } from 'node:child_process';
import type { ClockMode, Frame } from '../../src/api/vm-api.ts';
import { exploreSurroundings } from '../../src/host/surroundings.ts';
import { Vm } from '../../src/host/vm.ts';
import { machineOptions } from './machine-options.ts';

export interface GuestRun {
  readonly console: string;
  readonly instructions: number;
  readonly cpuSeconds: number;
}

interface Order {
  readonly elf: Uint8Array;
  readonly clock: ClockMode;
}

export interface NodeGuest {
  /** Runs `elf` until it ends the machine. */
  run(elf: Uint8Array, clock: ClockMode): Promise<GuestRun>;
  close(): void;
}

/** Starts this program once more, as `serveNodeGuest`. */
export function startNodeGuest(): NodeGuest {
  const child = fork(process.argv[1] ?? '', { serialization: 'advanced' });
  return {
    run: (elf, clock) =>
      new Promise((resolve, reject) => {
        const died = (): void => reject(new Error('the machine in Node stopped working'));
        child.once('exit', died);
        child.once('message', (run: GuestRun) => {
          child.off('exit', died);
          resolve(run);
        });
        child.send({ elf, clock } satisfies Order);
      }),
    close: () => child.disconnect(),
  };
}

/** In the process started by `startNodeGuest`: takes orders until that one has enough. */
export function serveNodeGuest(): void {
  process.on('message', async ({ elf, clock }: Order) => process.send?.(await run(elf, clock)));
}

async function run(elf: Uint8Array, clock: ClockMode): Promise<GuestRun> {
  const printed: Uint8Array[] = [];
  let frame: Frame | undefined;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const vm = new Vm({
    ...exploreSurroundings(performance),
    paced: false,
    sendFrame: (newest) => {
      frame = newest;
    },
    sendConsole: (bytes) => printed.push(bytes),
    ended: () => finish(),
  });
  const loaded = vm.load(elf, machineOptions(clock));
  if (!loaded.ok) throw new Error(loaded.message);
  const before = process.cpuUsage();
  vm.run();
  await finished;
  const { user, system } = process.cpuUsage(before);
  vm.drawn();
  return {
    console: Buffer.concat(printed).toString('latin1'),
    instructions: frame?.retired ?? 0,
    cpuSeconds: (user + system) / 1e6,
  };
}
