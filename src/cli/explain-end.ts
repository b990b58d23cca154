/** Why a run is over: an exit status, and a sentence for who did not expect it. */
import type { Frame } from '../api/vm-api.ts';
import { hex } from '../bits.ts';
import type { RunEnd } from '../host/slice.ts';
import { excCodes } from '../isa/exceptions.ts';
import type { RunOptions } from './options.ts';
import { type DebugInfo, describeAddress } from './where.ts';

export type Why = RunEnd | { readonly kind: 'timeout' };

const STOPPED_ITSELF = 1;
/** As timeout(1) of the GNU coreutils. */
const OUT_OF_TIME = 124;

export function explainEnd(
  why: Why,
  options: RunOptions,
  debug: DebugInfo,
  frame: Frame | undefined,
): { readonly status: number; readonly message: string | undefined } {
  const where = frame === undefined ? 'an unknown address' : describeAddress(frame.pc, debug);
  switch (why.kind) {
    case 'exited':
      return { status: why.status, message: undefined };
    case 'limit':
      return {
        status: OUT_OF_TIME,
        message: `stopped by --max-instructions ${options.maxInstructions} at ${where}`,
      };
    case 'timeout':
      return { status: OUT_OF_TIME, message: `stopped by --timeout ${options.timeoutSeconds} at ${where}` };
    case 'asleep':
      return {
        status: STOPPED_ITSELF,
        message: `the guest waits for ever at ${where}: it executed WAIT, no interrupt that could end it is left, and stdin has ended`,
      };
    case 'uncaught':
      return { status: STOPPED_ITSELF, message: explainException(why, debug) };
  }
}

function explainException(
  { ExcCode, EPC, BadVAddr }: Extract<RunEnd, { readonly kind: 'uncaught' }>,
  debug: DebugInfo,
): string {
  const doc = excCodes.find(({ name }) => name === ExcCode)?.doc ?? '';
  const address = BadVAddr === undefined ? '' : ` The address is 0x${hex(BadVAddr)} (BadVAddr).`;
  return `exception ${ExcCode} at ${describeAddress(EPC, debug)}
  ${doc}${address}
  Status.BEV is 1, so the CPU went to the boot ROM, and there is no handler. To catch exceptions, put a handler at
  0x80000180 and clear BEV.`;
}
