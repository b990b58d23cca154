/** Where a machine that stands still stands, in terms of the source. */
import type { LineEntry } from '../../api/assembler-api.ts';
import type { AppState } from './app-store.ts';

/** Bytes that one line of source assembles to at most: the longest macro, with room to spare. */
const LONGEST = 64;

/** The source line (from 1) of the instruction word at `address`. `lines` has an entry where a line's code begins. */
export function lineAt(lines: readonly LineEntry[], address: number): number | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as LineEntry).address <= address) low = middle + 1;
    else high = middle;
  }
  const entry = lines[low - 1];
  return entry !== undefined && address - entry.address < LONGEST ? entry.line : undefined;
}

/** The address of the next instruction, or of the one that raised the exception; undefined while it runs. */
function stopAddress({ frame }: AppState): number | undefined {
  if (frame?.state.kind !== 'stopped') return undefined;
  return frame.state.reason.kind === 'uncaught' ? frame.state.reason.EPC : frame.pc;
}

/** The line of the loaded program at which the machine stands. */
export function selectStopLine(state: AppState): number | undefined {
  const address = stopAddress(state);
  return address === undefined || state.loaded === undefined
    ? undefined
    : lineAt(state.loaded.lines, address);
}
