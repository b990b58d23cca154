/** Why a run of the machine ended. */
import { DEBUG_DM } from '../cpu/cp0-fields.ts';
import type { Time } from '../hw/time.ts';
import { type ExcCodeName, excCodes } from '../isa/exceptions.ts';

export type MachineStop =
  /** The instructions asked for have been executed. */
  | { readonly kind: 'budget' }
  /** In WAIT. Nothing happens before `until`, or before input comes when it is undefined. */
  | { readonly kind: 'waiting'; readonly until: Time | undefined }
  /** The guest asked for a soft reset. It stays so until `reset`. */
  | { readonly kind: 'exited'; readonly status: number }
  /** An exception while Status.BEV = 1: the boot ROM has no handler. It stays so until `reset`. */
  | {
      readonly kind: 'uncaught';
      readonly ExcCode: ExcCodeName;
      readonly EPC: number;
      /** Only of the exceptions that set it. */
      readonly BadVAddr: number | undefined;
    };

/** The CP0 registers that an exception leaves behind. */
interface Raised {
  readonly Cause: number;
  readonly EPC: number;
  readonly BadVAddr: number;
  readonly Debug: number;
  readonly DEPC: number;
}

const SETS_BAD_VADDR: ReadonlySet<ExcCodeName> = new Set(['Mod', 'TLBL', 'TLBS', 'AdEL', 'AdES']);

/** The exception that was just raised. */
export function uncaught({ Cause, EPC, BadVAddr, Debug, DEPC }: Raised): MachineStop {
  // SDBBP: nobody debugs the CPU over EJTAG, so it is reported as the breakpoint it is
  if ((Debug & DEBUG_DM) !== 0) return { kind: 'uncaught', ExcCode: 'Bp', EPC: DEPC, BadVAddr: undefined };
  const code = (Cause >>> 2) & 31;
  const ExcCode = excCodes.find((one) => one.code === code)?.name;
  if (ExcCode === undefined) throw new RangeError(`Cause.ExcCode is ${code}, which no exception has`);
  return { kind: 'uncaught', ExcCode, EPC, BadVAddr: SETS_BAD_VADDR.has(ExcCode) ? BadVAddr : undefined };
}
