/** What the benchmark's page offers to the program that drives it. Types only. */
import type { HostInfo, MachineOptions, MachineWorkerApi } from '../../../src/api/vm-api.ts';

export interface PageRun {
  readonly console: string;
  readonly instructions: number;
  /** Guest ms that were not lived through. */
  readonly lostMs: number;
}

export interface BenchPage {
  load(elf: readonly number[], options: MachineOptions): Promise<void>;
  /** Until the guest ends the machine. */
  run(): Promise<PageRun>;
  /** `words` little-endian words of RAM from `address` on. */
  words(address: number, words: number): Promise<readonly number[]>;
  /** See `BenchWorkerApi`. */
  clockLags(): Promise<readonly number[]>;
  info(): Promise<HostInfo>;
}

export interface BenchWorkerApi extends MachineWorkerApi {
  /** Host time minus guest time, in ms, at each MTC0 Compare since the last call. Only differences mean something. */
  clockLags(): readonly number[];
}
