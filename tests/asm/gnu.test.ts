/** The bytes are those of GNU as and ld, kept in `gnu/*.golden`; `gnu/golden.sh` says how they were made. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../src/asm/assemble.ts';
import { hex } from '../../src/bits.ts';
import { readElf } from '../../src/elf/read.ts';

const folder = new URL('gnu/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.s') ? [file.slice(0, -2)] : []));

/** 32 bytes on a line; lines that repeat the one before become one `*`. */
function dump(bytes: Uint8Array): readonly string[] {
  const lines = Array.from({ length: Math.ceil(bytes.length / 32) }, (_, index) =>
    Buffer.from(bytes.subarray(32 * index, 32 * index + 32)).toString('hex'),
  );
  return lines
    .map((line, index) => (index > 0 && line === lines[index - 1] ? '*' : line))
    .filter((line, index, all) => line !== '*' || all[index - 1] !== '*');
}

const endians = ['big', 'little'] as const;

test.each(names.flatMap((name) => endians.map((endian) => ({ name, endian }))))(
  'GNU as makes the same bytes of $name, $endian-endian',
  ({ name, endian }) => {
    const text = readFileSync(new URL(`${name}.s`, folder), 'utf8');
    const { elf, diagnostics } = assemble([{ name, text }], endian);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const outcome = readElf(elf ?? new Uint8Array());
    if (!outcome.ok) throw new Error(outcome.message);
    const lines = outcome.elf.sections
      .filter(({ alloc }) => alloc)
      .flatMap(({ name, address, data, size }) => [
        `${name} ${hex(address)}`,
        ...(data.length > 0 ? dump(data) : [hex(size, 6)]),
      ]);
    const golden = readFileSync(new URL(`${name}.${endian}.golden`, folder), 'utf8');
    expect(lines.join('\n')).toBe(golden.trimEnd());
  },
);

test('there are programs to compare', () => {
  expect(names.length).toBeGreaterThan(5);
});
