/** What the bus can carry: anything with registers that is not RAM. */

/** Width of a bus access in bytes. */
export type AccessBytes = 1 | 2 | 4;

/** A register of a device. Drives the device pane, the reference page and the log of accesses. */
export interface RegisterInfo {
  readonly name: string;
  readonly offset: number;
  readonly access: 'r' | 'w' | 'rw';
  readonly doc: string;
}

/** It knows its offsets and its pins, never its address, its IRQ number, the CPU or a browser. */
export interface Device {
  readonly name: string;
  /** Bytes of address space it answers. */
  readonly size: number;
  readonly registers: readonly RegisterInfo[];
  /** `offset` is within `size`; the result is an unsigned number of `bytes` bytes. */
  read(offset: number, bytes: AccessBytes): number;
  write(offset: number, bytes: AccessBytes, value: number): void;
  reset(): void;
}
