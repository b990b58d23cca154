/** LL and SC. Source: MIPS32 Volume II (MD00086). With one CPU only ERET and SC end a link. */
import { type Core, setGpr } from './core.ts';
import { store, translateAligned } from './memory.ts';

/** The first half of LL; the load of the same address follows. Returns false when an exception was raised. */
export function linkLoad(core: Core, address: number): boolean {
  const { state } = core;
  const physical = translateAligned(core, address >>> 0, 4, 'load');
  if (physical === undefined) return false;
  state.linked = true;
  state.LLAddr = physical >>> 4;
  return true;
}

/** Stores rt if the link still holds, and sets rt to 1 if it did, else to 0. A bad address raises either way. */
export function sc(core: Core, rt: number, address: number): void {
  const { state } = core;
  const { linked } = state;
  if (translateAligned(core, address >>> 0, 4, 'store') === undefined) return;
  if (linked && !store(core, 4, address, state.gpr[rt] as number)) return;
  setGpr(state, rt, linked ? 1 : 0);
  state.linked = false;
}
