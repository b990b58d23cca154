/** The ISA bus behind its window: 64 KiB of byte-wide ports, little-endian whatever the CPU is. */
import type { Endian } from '../bits.ts';
import type { AccessBytes, Device, RegisterInfo } from '../hw/device.ts';

export interface Port {
  /** Port number of the device's first register. */
  readonly port: number;
  readonly device: Device;
}

export interface IsaPins {
  unclaimed(offset: number, bytes: AccessBytes, write: boolean, value: number): void;
}

const PORTS = 0x1_0000;
const NOBODY = 0xff;

export class IsaBus implements Device {
  readonly name = 'ISA I/O';
  readonly size = 0x20_0000;
  readonly registers: readonly RegisterInfo[] = [];
  readonly #ports: readonly Port[];
  readonly #big: boolean;
  readonly #pins: IsaPins;

  constructor(ports: readonly Port[], endian: Endian, pins: IsaPins) {
    this.#ports = ports;
    this.#big = endian === 'big';
    this.#pins = pins;
  }

  /** Wider accesses are as many byte accesses, in ascending order; ports that nobody claims read as all ones. */
  read(offset: number, bytes: AccessBytes): number {
    let value = 0;
    let claimed = false;
    for (let i = 0; i < bytes; i++) {
      const found = this.#find(offset + i);
      if (found) claimed = true;
      const byte = found ? found.device.read(offset + i - found.port, 1) : offset < PORTS ? NOBODY : 0;
      value |= byte << this.#shift(i, bytes);
    }
    if (!claimed) this.#pins.unclaimed(offset, bytes, false, value >>> 0);
    return value >>> 0;
  }

  write(offset: number, bytes: AccessBytes, value: number): void {
    let claimed = false;
    for (let i = 0; i < bytes; i++) {
      const found = this.#find(offset + i);
      if (!found) continue;
      claimed = true;
      found.device.write(offset + i - found.port, 1, (value >>> this.#shift(i, bytes)) & 0xff);
    }
    if (!claimed) this.#pins.unclaimed(offset, bytes, true, value);
  }

  reset(): void {
    for (const { device } of this.#ports) device.reset();
  }

  /** Where byte `i` of an access is in the CPU's register. */
  #shift(i: number, bytes: AccessBytes): number {
    return 8 * (this.#big ? bytes - 1 - i : i);
  }

  #find(port: number): Port | undefined {
    // hot: a loop, because a polled UART comes here with every second load, and find() takes a closure
    for (const one of this.#ports) if (port >= one.port && port < one.port + one.device.size) return one;
    return undefined;
  }
}
