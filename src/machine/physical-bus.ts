/** Who answers at which physical address: the map of malta.md section 1, over the devices it is given. */
import type { Bus } from '../hw/bus.ts';
import type { AccessBytes, Device } from '../hw/device.ts';
import type { Ram } from './ram.ts';

/** One device at one address. */
export interface Mapping {
  readonly base: number;
  readonly device: Device;
}

/** Below it something always answers: a hole reads 0 and ignores writes. */
const EMPTY_SLOT_END = 0x2000_0000;
/** All of RAM once more, for addresses that only the TLB reaches. */
const RAM_ALIAS = 0x8000_0000;

export interface BusParts {
  readonly ram: Ram;
  /** Nothing is at `physical`: a hole. */
  unclaimed(physical: number, bytes: AccessBytes, write: boolean, value: number): void;
}

export class PhysicalBus implements Bus {
  readonly #parts: BusParts;
  #mappings: readonly Mapping[] = [];

  constructor(parts: BusParts) {
    this.#parts = parts;
  }

  /** An address in two of `mappings` belongs to the first. */
  plug(mappings: readonly Mapping[]): void {
    this.#mappings = mappings;
  }

  answers(physical: number): boolean {
    return physical < EMPTY_SLOT_END || this.#inRam(physical) !== undefined;
  }

  read(physical: number, bytes: AccessBytes): number {
    const found = this.#find(physical);
    // a device may answer with more bits than were asked for
    if (found) return masked(found.device.read(physical - found.base, bytes), bytes);
    const inRam = this.#inRam(physical);
    if (inRam !== undefined) return this.#parts.ram.read(inRam, bytes);
    this.#parts.unclaimed(physical, bytes, false, 0);
    return 0;
  }

  write(physical: number, bytes: AccessBytes, value: number): void {
    const found = this.#find(physical);
    if (found) {
      found.device.write(physical - found.base, bytes, value);
      return;
    }
    const inRam = this.#inRam(physical);
    if (inRam !== undefined) this.#parts.ram.write(inRam, bytes, value);
    else this.#parts.unclaimed(physical, bytes, true, value);
  }

  #find(physical: number): Mapping | undefined {
    // hot: a loop, because every device access comes here, and find() takes a closure
    for (const one of this.#mappings) {
      if (physical >= one.base && physical < one.base + one.device.size) return one;
    }
    return undefined;
  }

  /** The offset into RAM at `physical`. The CPU reaches the low addresses without the bus. */
  #inRam(physical: number): number | undefined {
    const { bytes } = this.#parts.ram;
    if (physical < bytes) return physical;
    return physical >= RAM_ALIAS && physical < RAM_ALIAS + bytes ? physical - RAM_ALIAS : undefined;
  }
}

const masked = (value: number, bytes: AccessBytes): number =>
  bytes === 4 ? value : value & (bytes === 2 ? 0xffff : 0xff);
