/** The programs whose speed is measured: kernels/*.c, built beforehand for both endians. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endian } from '../../src/bits.ts';
import { readElf } from '../../src/elf/read.ts';

const FOLDER = 'tests/bench/kernels';

export interface Kernel {
  readonly name: string;
  /** About 85 million instructions: one to two seconds. */
  readonly iterations: number;
}

export const kernels: readonly Kernel[] = [
  {
    name: 'coremix',
    iterations: 600,
  },
  { name: 'sieve', iterations: 80 },
  { name: 'memops', iterations: 1000 },
  { name: 'fib', iterations: 150 },
  { name: 'fnv', iterations: 4000 },
];

/** The executable, its loop count `bench_iters` set. */
export function kernelElf({ name, iterations }: Kernel, endian: Endian): Uint8Array {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, `${name}.${endian}.elf`)));
  const read = readElf(bytes);
  if (!read.ok) throw new Error(`${name}: ${read.message}`);
  const { segments, symbols } = read.elf;
  const address = symbols.find((symbol) => symbol.name === 'bench_iters')?.value ?? 0;
  const segment = segments.find((each) => (address - each.address) >>> 0 < each.data.length);
  if (segment === undefined) throw new Error(`${name}: bench_iters is not in the file`);
  const { buffer, byteOffset, byteLength } = segment.data;
  new DataView(buffer, byteOffset, byteLength).setUint32(
    address - segment.address,
    iterations,
    endian === 'little',
  );
  return bytes;
}
