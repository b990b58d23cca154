/** MFC0 and MTC0: which bits can be written comes from the table, what else a write does stands here. */
import { cp0 } from '../isa/cp0.ts';
import { type Core, noticeInterrupt, requestAttention, setGpr, syncTimer, timerOf } from './core.ts';
import { CAUSE_LINES, CONFIG_BE } from './cp0-fields.ts';
import { raiseUnusable } from './exceptions.ts';
import { cp0Word, cp0WordOf } from './layout.ts';
import { mayUseCp0, modeChanged } from './mode.ts';
import type { CpuState } from './state.ts';

/** What MFC0 reads where there is no register: all ones, as in QEMU. */
const ABSENT = -1;
const TLB_ENTRIES = 16;

/** An even run of ones; with anything else PageMask becomes 0, as in QEMU. Bits 28..13 of the value. */
const isPageMask = (mask: number): boolean =>
  [0, 2, 4, 6, 8, 10, 12, 14, 16].some((ones) => (mask & 0xffff) === 2 ** ones - 1);

const COUNT = cp0WordOf('Count');
const COMPARE = cp0WordOf('Compare');
const CAUSE = cp0WordOf('Cause');
const STATUS = cp0WordOf('Status');
const CONFIG = cp0WordOf('Config');
const INDEX = cp0WordOf('Index');
const PAGEMASK = cp0WordOf('PageMask');

/** The bits that MTC0 writes, by word of the state. */
const writable: ReadonlyMap<number, number> = new Map(
  cp0.map((register) => [cp0Word(register.number, register.select), register.writable]),
);

/** Puts CP0 in the state after a reset. */
export function resetCp0(state: CpuState): void {
  for (const { number, select, reset } of cp0) state.words[cp0Word(number, select)] = reset;
  if (state.endian === 'big') state.words[CONFIG] = (state.words[CONFIG] as number) | CONFIG_BE;
  state.Cause |= state.lines;
  modeChanged(state);
}

function read(core: Core, at: number): number {
  switch (at) {
    case COUNT:
      return timerOf(core).readCount(syncTimer(core));
    case COMPARE:
    case CAUSE:
      syncTimer(core);
      break;
  }
  return writable.has(at) ? (core.state.words[at] as number) : ABSENT;
}

function setBits(state: CpuState, at: number, value: number): void {
  const mask = writable.get(at) ?? 0;
  state.words[at] = ((state.words[at] as number) & ~mask) | (value & mask);
}

function write(core: Core, at: number, value: number): void {
  const { state } = core;
  switch (at) {
    case COUNT:
      timerOf(core).writeCount(syncTimer(core), value);
      requestAttention(core);
      return;
    case COMPARE:
      timerOf(core).writeCompare(syncTimer(core), value);
      requestAttention(core);
      return;
    case CAUSE:
      timerOf(core).writeCause(syncTimer(core), value);
      setBits(state, at, value);
      // The legacy timer stores every bit; the lines keep their levels.
      state.Cause = (state.Cause & ~CAUSE_LINES) | state.lines;
      requestAttention(core);
      return;
    case STATUS:
      setBits(state, at, value);
      modeChanged(state);
      noticeInterrupt(core);
      return;
    case INDEX:
      if ((value & 0x7fff_ffff) < TLB_ENTRIES) setBits(state, at, value);
      return;
    case PAGEMASK:
      setBits(state, at, isPageMask(value >>> 13) ? value : 0);
      return;
  }
  setBits(state, at, value);
}

/** MFC0 rt, number, select. */
export function mfc0(core: Core, rt: number, number: number, select: number): void {
  if (mayUseCp0(core.state)) setGpr(core.state, rt, read(core, cp0Word(number, select)));
  else raiseUnusable(core, 0);
}

/** MTC0 rt, number, select. */
export function mtc0(core: Core, rt: number, number: number, select: number): void {
  if (mayUseCp0(core.state)) write(core, cp0Word(number, select), (core.state.gpr[rt] as number) >>> 0);
  else raiseUnusable(core, 0);
}
