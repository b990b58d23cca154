/** The programs and what QEMU printed: see README.md. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Endian } from '../../../src/bits.ts';

export interface Program {
  /** Class and seed: `delay_003`. */
  readonly name: string;
  readonly endian: Endian;
  readonly elf: Uint8Array;
  /** What comes out of COM1. */
  readonly output: string;
}

const parse = (line: string): Program => {
  const { name, endian, elf, output } = JSON.parse(line) as Program & { readonly elf: string };
  return { name, endian, elf: Buffer.from(elf, 'base64'), output };
};

export const programs: readonly Program[] = brotliDecompressSync(
  readFileSync(new URL('programs.jsonl.br', import.meta.url)),
)
  .toString()
  .trimEnd()
  .split('\n')
  .map(parse);
