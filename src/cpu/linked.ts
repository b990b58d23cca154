/** LL and SC. Source: MIPS32 Volume II (MD00086). With one CPU only SC and ERET end a link. */
import { type Core, setGpr } from './core.ts';
import { store, translateAligned } from './memory.ts';

/** The first half of LL; the load of the same address follows. Returns false when an exception was raised. */
export function linkLoad(core: Core, address: number): boolean {
  const { state } = core;
  const physical = translateAligned(core, address >>> 0, 4, 'load');
  if (physical === undefined) return false;
  state.linked = true;
  state.link = address;
  state.LLAddr = physical >>> 4;
  return true;
}

/**
 * Stores rt if the link holds, and sets rt to 1 if it did, else to 0. Like QEMU, and unlike the manual, it looks at the
 * address only to compare it: without a link even a misaligned one does not raise AdES.
 */
export function sc(core: Core, rt: number, address: number): void {
  const { state } = core;
  const holds = state.linked && state.link === address >>> 0;
  if (holds && !store(core, 4, address, state.gpr[rt] as number)) return;
  setGpr(state, rt, holds ? 1 : 0);
  state.linked = false;
}
