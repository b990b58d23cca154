/** A part of the benchmark: one question, how it is answered, and the answer as a table. */
import type { Browser } from 'playwright-core';
import type { Endian } from '../../src/bits.ts';
import type { QemuRun } from './qemu.ts';

/** Cells as they are to be read. The first column is text, the others are numbers. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What may be missing on this machine. */
export interface Tools {
  readonly browser: Browser | undefined;
  readonly qemu: ((elf: Uint8Array, endian: Endian) => Promise<QemuRun>) | undefined;
}

export interface Section {
  /** By which it can be asked for on the command line. */
  readonly name: string;
  readonly title: string;
  /** How each figure is measured. */
  readonly how: string;
  /** A sentence instead of a table says what is missing. */
  measure(tools: Tools): Promise<Table | string>;
}

export const NEEDS_CHROMIUM = 'Not measured: needs Chromium.';
