/** Addresses in words: `main+0x14 (main.s:12)`. */
import type { LineEntry } from '../asm/assembly.ts';
import { hex } from '../bits.ts';
import type { ElfSymbol } from '../elf/read.ts';

export interface DebugInfo {
  readonly symbols: readonly ElfSymbol[];
  /** Ascending by address; none for a file that was not assembled here. */
  readonly lines: readonly LineEntry[];
}

/** Code further than this from a label is not said to be in it. */
const FAR = 0x1_0000;

/** `0x80100014, in main+0x14 (main.s:12)`, as far as it is known. */
export const describeAddress = (address: number, { symbols, lines }: DebugInfo): string => {
  const nearest = symbols
    .filter(({ section, value }) => section !== undefined && value <= address && address - value < FAR)
    .reduce<ElfSymbol | undefined>(
      (best, one) =>
        best === undefined || one.value > best.value || (one.value === best.value && one.global) ? one : best,
      undefined,
    );
  const line = lines.find((entry) => entry.address === address);
  const offset = nearest === undefined ? 0 : address - nearest.value;
  const symbol =
    nearest === undefined ? '' : `, in ${nearest.name}${offset === 0 ? '' : `+0x${offset.toString(16)}`}`;
  return `0x${hex(address)}${symbol}${line === undefined ? '' : ` (${line.file}:${line.line})`}`;
};
