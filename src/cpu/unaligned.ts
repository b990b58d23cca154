/**
 * LWL, LWR, SWL and SWR: the part of a word that lies on one side of an address. Source: MIPS32 Volume II (MD00086).
 *
 * The left instructions move the most significant byte of the register from or to the address, and go on from there
 * to lower bytes; the right ones start with the least significant byte and go on to higher ones. All stop at the edge of the
 * aligned word.
 */
import type { Core } from './core.ts';
import { setGpr } from './core.ts';
import { load, store } from './memory.ts';
import type { CpuState } from './state.ts';

type Side = 'left' | 'right';

/** In which direction the addresses go, and how many bytes there are to the edge of the word. */
function span({ endian }: CpuState, address: number, side: Side): { step: 1 | -1; bytes: number } {
  const up = (side === 'left') === (endian === 'big');
  return up ? { step: 1, bytes: 4 - (address & 3) } : { step: -1, bytes: (address & 3) + 1 };
}

const shiftOf = (byte: number, side: Side): number => (side === 'left' ? 24 - 8 * byte : 8 * byte);

function loadPart(core: Core, rt: number, address: number, side: Side): void {
  const { step, bytes } = span(core.state, address, side);
  let word = core.state.gpr[rt] as number;
  for (let i = 0; i < bytes; i++) {
    const byte = load(core, 1, address + step * i);
    if (byte === undefined) return;
    const shift = shiftOf(i, side);
    word = (word & ~(0xff << shift)) | (byte << shift);
  }
  setGpr(core.state, rt, word);
}

function storePart(core: Core, rt: number, address: number, side: Side): void {
  const { step, bytes } = span(core.state, address, side);
  const word = core.state.gpr[rt] as number;
  for (let i = 0; i < bytes; i++) {
    if (!store(core, 1, address + step * i, word >>> shiftOf(i, side))) return;
  }
}

export function lwl(core: Core, rt: number, address: number): void {
  loadPart(core, rt, address, 'left');
}

export function lwr(core: Core, rt: number, address: number): void {
  loadPart(core, rt, address, 'right');
}

export function swl(core: Core, rt: number, address: number): void {
  storePart(core, rt, address, 'left');
}

export function swr(core: Core, rt: number, address: number): void {
  storePart(core, rt, address, 'right');
}
