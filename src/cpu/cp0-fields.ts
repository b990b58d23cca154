/** The CP0 fields that the CPU itself looks at, as masks. They come from the table of registers. */
import { cp0 } from '../isa/cp0.ts';

/** Throws RangeError when the table has no such field. */
function mask(register: string, name: string): number {
  const field = cp0.find((one) => one.name === register)?.fields.find((one) => one.name === name);
  if (field === undefined) throw new RangeError(`CP0 has no field ${register}.${name}`);
  return 2 ** (field.high + 1) - 2 ** field.low;
}

export const STATUS_CU0 = mask('Status', 'CU0');
export const STATUS_BEV = mask('Status', 'BEV');
export const STATUS_KSU = mask('Status', 'KSU');
export const STATUS_ERL = mask('Status', 'ERL');
export const STATUS_EXL = mask('Status', 'EXL');
export const STATUS_IE = mask('Status', 'IE');

export const CAUSE_BD = mask('Cause', 'BD');
export const CAUSE_CE = mask('Cause', 'CE');
export const CAUSE_IV = mask('Cause', 'IV');
export const CAUSE_EXCCODE = mask('Cause', 'ExcCode');
/** All eight, where Status has its masks IM7 to IM0 as well. */
export const CAUSE_IP = mask('Cause', 'IP7') * 2 - mask('Cause', 'IP0');

/** IP6 to IP2: driven by the board. */
export const CAUSE_LINES = mask('Cause', 'IP7') - mask('Cause', 'IP2');

export const INTCTL_VS = mask('IntCtl', 'VS');
export const EBASE_BASE = mask('EBase', 'One') + mask('EBase', 'ExceptionBase');
export const CONTEXT_BADVPN2 = mask('Context', 'BadVPN2');
export const ENTRYHI_VPN2 = mask('EntryHi', 'VPN2');
export const CONFIG_BE = mask('Config', 'BE');

export const DEBUG_DBD = mask('Debug', 'DBD');
export const DEBUG_DM = mask('Debug', 'DM');
export const DEBUG_DBP = mask('Debug', 'DBp');
