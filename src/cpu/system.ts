/** The privileged instructions besides MFC0 and MTC0, and RDHWR. Source: MIPS32 Volume II (MD00086), EJTAG (MD00047). */
import { goTo, restartAddress } from './control-flow.ts';
import { type Core, noticeInterrupt, setGpr, syncTimer, timerOf } from './core.ts';
import { DEBUG_DBD, DEBUG_DBP, DEBUG_DM, STATUS_ERL, STATUS_EXL, STATUS_IE } from './cp0-fields.ts';
import { raiseReserved, raiseUnusable } from './exceptions.ts';
import { mayUseCp0, modeChanged } from './mode.ts';

const DEBUG_VECTOR = 0xbfc0_0480;

/** Raises CpU and returns false where CP0 may not be used. */
function isPrivileged(core: Core): boolean {
  if (mayUseCp0(core.state)) return true;
  raiseUnusable(core, 0);
  return false;
}

function setInterruptEnable(core: Core, rt: number, IE: 0 | 1): void {
  if (!isPrivileged(core)) return;
  const { state } = core;
  const { Status } = state;
  setGpr(state, rt, Status);
  state.Status = (Status & ~STATUS_IE) | IE;
  noticeInterrupt(core);
}

export function di(core: Core, rt: number): void {
  setInterruptEnable(core, rt, 0);
}

export function ei(core: Core, rt: number): void {
  setInterruptEnable(core, rt, 1);
}

export function eret(core: Core): void {
  if (!isPrivileged(core)) return;
  const { state } = core;
  const { Status } = state;
  if ((Status & STATUS_ERL) !== 0) {
    goTo(state, state.ErrorEPC);
    state.Status = Status & ~STATUS_ERL;
  } else {
    goTo(state, state.EPC);
    state.Status = Status & ~STATUS_EXL;
  }
  state.linked = false;
  modeChanged(state);
  noticeInterrupt(core);
}

/** Enters debug mode. No debugger is there to go on: its vector is in the boot ROM. */
export function sdbbp(core: Core): void {
  const { state } = core;
  state.DEPC = restartAddress(state);
  state.Debug = (state.Debug & ~DEBUG_DBD) | (state.inDelaySlot ? DEBUG_DBD : 0) | DEBUG_DM | DEBUG_DBP;
  modeChanged(state);
  goTo(state, DEBUG_VECTOR);
  core.stop = 'uncaught';
}

/** Reserved outside debug mode. */
export function deret(core: Core): void {
  if (!isPrivileged(core)) return;
  const { state } = core;
  if ((state.Debug & DEBUG_DM) === 0) {
    raiseReserved(core);
    return;
  }
  state.Debug &= ~(DEBUG_DM | DEBUG_DBP);
  goTo(state, state.DEPC);
  modeChanged(state);
  noticeInterrupt(core);
}

/** The time before it is looked at, so that a match that is due can end it at once. */
export function wait(core: Core): void {
  if (!isPrivileged(core)) return;
  syncTimer(core);
  core.state.waiting = true;
  core.stop = 'waiting';
}

/** There is no cache that could disagree with memory. As in QEMU, the address is not looked at. */
export function cache(core: Core): void {
  isPrivileged(core);
}

/** Code that was written is fetched as it is now, with or without it. */
export function synci(): void {}

/** RDPGPR and WRPGPR: there is one register set, so the previous one is this one. */
export function movePreviousGpr(core: Core, rd: number, rt: number): void {
  if (isPrivileged(core)) setGpr(core.state, rd, core.state.gpr[rt] as number);
}

/** An instruction of CP0 that this CPU lacks. */
export function absent(core: Core): void {
  if (isPrivileged(core)) raiseReserved(core);
}

const CPU_NUM = 0;
const SYNCI_STEP = 1;
const CC = 2;
const CC_RES = 3;
/** Only kernel mode reads it: HWREna has no bit for it on a 24K. */
const ULR = 29;

/** RDHWR reads it; undefined where there is no such register. */
function hardwareRegister(core: Core, hwr: number): number | undefined {
  switch (hwr) {
    case CPU_NUM:
      return 0;
    case SYNCI_STEP:
      return 32;
    case CC:
      return timerOf(core).readCC(syncTimer(core));
    case CC_RES:
      return 2;
    case ULR:
      return 0;
  }
  return undefined;
}

export function rdhwr(core: Core, rt: number, hwr: number): void {
  const { state } = core;
  const isAllowed = mayUseCp0(state) || ((state.HWREna >>> hwr) & 1) !== 0;
  const value = isAllowed ? hardwareRegister(core, hwr) : undefined;
  if (value === undefined) raiseReserved(core);
  else setGpr(state, rt, value);
}
