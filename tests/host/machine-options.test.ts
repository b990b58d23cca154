import { expect, test } from 'vitest';
import { countHzError, memoryError, optionsError } from '../../src/host/machine-options.ts';

const MIB = 2 ** 20;
const RANGE = 'bytes of memory are out of range: a multiple of 64 KiB from 1 MiB to 256 MiB';

test.each([
  [MIB - 65_536, `${MIB - 65_536} ${RANGE}`],
  [MIB, undefined],
  [MIB + 4, `${MIB + 4} ${RANGE}`],
  [MIB + 65_536, undefined],
  [256 * MIB, undefined],
  [256 * MIB + 65_536, `${256 * MIB + 65_536} ${RANGE}`],
  [Number.NaN, `NaN ${RANGE}`],
])('%d bytes of RAM: %s', (bytes, error) => {
  expect(memoryError(bytes)).toBe(error);
});

test.each([
  [0, 'a Count frequency of 0 Hz is out of range: a whole number from 1 to 1000000000'],
  [1, undefined],
  [1.5, 'a Count frequency of 1.5 Hz is out of range: a whole number from 1 to 1000000000'],
  [1_000_000_000, undefined],
  [1_000_000_001, 'a Count frequency of 1000000001 Hz is out of range: a whole number from 1 to 1000000000'],
])('%d Hz: %s', (hz, error) => {
  expect(countHzError(hz)).toBe(error);
});

test('the clock is looked at too', () => {
  const options = { memoryBytes: MIB, countHz: 1, timer: 'current' } as const;
  expect(optionsError({ ...options, clock: { kind: 'wall' } })).toBeUndefined();
  expect(optionsError({ ...options, clock: { kind: 'virtual', mips: 0 } })).toBe(
    '0 MIPS is out of range: a whole number from 1 to 1000',
  );
});
