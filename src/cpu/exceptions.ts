/** Entering an exception: what is saved, and the vector. Source: MIPS32 Volume III (MD00090), chapter 6. */
import { excCode } from '../isa/exceptions.ts';
import { goTo, restartAddress } from './control-flow.ts';
import type { Core } from './core.ts';
import {
  CAUSE_BD,
  CAUSE_CE,
  CAUSE_EXCCODE,
  CAUSE_IP,
  CAUSE_IV,
  CONTEXT_BADVPN2,
  EBASE_BASE,
  ENTRYHI_VPN2,
  INTCTL_VS,
  STATUS_BEV,
  STATUS_EXL,
} from './cp0-fields.ts';
import { modeChanged } from './mode.ts';

const Int = excCode('Int');
const TLBL = excCode('TLBL');
const TLBS = excCode('TLBS');
const AdEL = excCode('AdEL');
const AdES = excCode('AdES');
const RI = excCode('RI');
const CpU = excCode('CpU');

const BOOT_VECTORS = 0xbfc0_0200;
const REFILL = 0x000;
const GENERAL = 0x180;
const INTERRUPT = 0x200;

/** The access that an address exception stopped. */
export type Access = 'load' | 'store' | 'fetch';

function enter(core: Core, code: number, vector: number): void {
  const { state } = core;
  const { Status } = state;
  const isNested = (Status & STATUS_EXL) !== 0;
  if (!isNested) {
    state.EPC = restartAddress(state);
    state.Cause = state.inDelaySlot ? state.Cause | CAUSE_BD : state.Cause & ~CAUSE_BD;
  }
  state.Cause = (state.Cause & ~CAUSE_EXCCODE) | (code << 2);
  state.Status = Status | STATUS_EXL;
  modeChanged(state);
  const inBoot = (Status & STATUS_BEV) !== 0;
  goTo(state, (inBoot ? BOOT_VECTORS : state.EBase & EBASE_BASE) + (isNested ? GENERAL : vector));
  if (inBoot) core.stop = 'uncaught';
}

/** Raises the exception with this `ExcCode` for the instruction at PC. */
export function raise(core: Core, code: number): void {
  enter(core, code, GENERAL);
}

/** A word that encodes no instruction. */
export function raiseReserved(core: Core): void {
  enter(core, RI, GENERAL);
}

/** `coprocessor` (0 to 3) is absent or not enabled. */
export function raiseUnusable(core: Core, coprocessor: number): void {
  const { state } = core;
  state.Cause = (state.Cause & ~CAUSE_CE) | (coprocessor << 28);
  enter(core, CpU, GENERAL);
}

/** The address is misaligned or not allowed in this mode. */
export function raiseAddressError(core: Core, address: number, access: Access): void {
  core.state.BadVAddr = address;
  enter(core, access === 'store' ? AdES : AdEL, GENERAL);
}

/** No entry of the TLB matches the address. */
export function raiseRefill(core: Core, address: number, access: Access): void {
  const { state } = core;
  state.BadVAddr = address;
  state.Context = (state.Context & ~CONTEXT_BADVPN2) | ((address >>> 9) & CONTEXT_BADVPN2);
  state.EntryHi = (state.EntryHi & ~ENTRYHI_VPN2) | (address & ENTRYHI_VPN2);
  enter(core, access === 'store' ? TLBS : TLBL, REFILL);
}

/**
 * Takes the interrupt that is pending and enabled. With Cause.IV its vector is `0x200`, plus IntCtl.VS * 32 bytes for each
 * number of the highest IP bit; like QEMU, and unlike the manual, this does not ask for Config3.VInt.
 */
export function enterInterrupt(core: Core): void {
  const { Status, Cause, IntCtl } = core.state;
  const highest = 31 - Math.clz32((Cause & Status & CAUSE_IP) >>> 8);
  const spacing = (Status & STATUS_BEV) === 0 ? IntCtl & INTCTL_VS : 0;
  enter(core, Int, (Cause & CAUSE_IV) === 0 ? GENERAL : INTERRUPT + highest * spacing);
}
