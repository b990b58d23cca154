/** Loads, stores and fetches by virtual address, with everything that can go wrong. Source: MIPS32 Volume III, chapter 4. */
import type { AccessBytes } from '../hw/device.ts';
import { excCode } from '../isa/exceptions.ts';
import type { Core } from './core.ts';
import { STATUS_ERL } from './cp0-fields.ts';
import { type Access, raise, raiseAddressError, raiseRefill } from './exceptions.ts';
import { FETCH_BASE } from './layout.ts';
import { modeOf } from './mode.ts';
import type { CpuState } from './state.ts';

const IBE = excCode('IBE');
const DBE = excCode('DBE');

/** kseg0 and kseg1: 512 MiB each, onto the same physical addresses. */
const isUnmapped = (address: number): boolean => address >>> 30 === 2;
const UNMAPPED_PHYSICAL = 0x1fff_ffff;

/** Whether the present mode may use `address`: below 2^31 all may, ksseg the supervisor, everything the kernel. */
function isAllowed(state: CpuState, address: number): boolean {
  if (address < 0x8000_0000) return true;
  switch (modeOf(state)) {
    case 'kernel':
      return true;
    case 'supervisor':
      return address >>> 29 === 6;
    case 'user':
      return false;
  }
}

/** The physical address of `address`, unsigned; undefined when an exception was raised instead. */
function translate(core: Core, address: number, access: Access): number | undefined {
  const { state } = core;
  if (!isAllowed(state, address)) {
    raiseAddressError(core, address, access);
    return undefined;
  }
  if (isUnmapped(address)) return address & UNMAPPED_PHYSICAL;
  if (address < 0x8000_0000 && (state.Status & STATUS_ERL) !== 0) return address;
  raiseRefill(core, address, access);
  return undefined;
}

/** `translate` for `bytes` bytes that have to be aligned. */
export function translateAligned(
  core: Core,
  address: number,
  bytes: AccessBytes,
  access: Access,
): number | undefined {
  if ((address & (bytes - 1)) === 0) return translate(core, address, access);
  raiseAddressError(core, address, access);
  return undefined;
}

function readRam(state: CpuState, physical: number, bytes: AccessBytes): number {
  switch (bytes) {
    case 1:
      return state.ram8[physical ^ state.byteLane] as number;
    case 2:
      return state.ram16[(physical ^ (state.byteLane & 2)) >>> 1] as number;
    case 4:
      return (state.ram32[physical >>> 2] as number) >>> 0;
  }
}

function writeRam(state: CpuState, physical: number, bytes: AccessBytes, value: number): void {
  switch (bytes) {
    case 1:
      state.ram8[physical ^ state.byteLane] = value;
      return;
    case 2:
      state.ram16[(physical ^ (state.byteLane & 2)) >>> 1] = value;
      return;
    case 4:
      state.ram32[physical >>> 2] = value;
  }
}

/** The unsigned number at `address`; undefined when an exception was raised instead. */
export function load(core: Core, bytes: AccessBytes, address: number): number | undefined {
  const { state, pins } = core;
  const physical = translateAligned(core, address >>> 0, bytes, 'load');
  if (physical === undefined) return undefined;
  if (physical < state.ramBytes) return readRam(state, physical, bytes);
  if (pins.bus.answers(physical)) return pins.bus.read(physical, bytes);
  raise(core, DBE);
  return undefined;
}

/** Stores the low `bytes` bytes of `value`. Returns false when an exception was raised instead. */
export function store(core: Core, bytes: AccessBytes, address: number, value: number): boolean {
  const { state, pins } = core;
  const physical = translateAligned(core, address >>> 0, bytes, 'store');
  if (physical === undefined) return false;
  if (physical < state.ramBytes) {
    writeRam(state, physical, bytes, value);
    return true;
  }
  if (pins.bus.answers(physical)) {
    pins.bus.write(physical, bytes, (value & (2 ** (8 * bytes) - 1)) >>> 0);
    return true;
  }
  raise(core, DBE);
  return false;
}

/** The instruction at PC, as a signed word; undefined when an exception was raised instead. */
export function fetch(core: Core): number | undefined {
  const { state, pins } = core;
  const address = state.pc;
  const physical = translateAligned(core, address, 4, 'fetch');
  if (physical === undefined) return undefined;
  if (physical < state.ramBytes) {
    // From here on the fast way serves this segment.
    if (isUnmapped(address)) state.words[FETCH_BASE] = address - physical;
    return state.ram32[physical >>> 2];
  }
  if (pins.bus.answers(physical)) return pins.bus.read(physical, 4) | 0;
  raise(core, IBE);
  return undefined;
}
