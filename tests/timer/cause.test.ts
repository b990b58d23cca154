import { expect, test } from 'vitest';
import { cp0 } from '../../src/isa/cp0.ts';
import { acknowledge, CAUSE_DC, CAUSE_WRITABLE, raise } from '../../src/timer/cause.ts';

const Cause = cp0.find(({ name }) => name === 'Cause');

/** The mask of a one-bit field of Cause, from the table of registers. */
function bit(name: string): number {
  const field = Cause?.fields.find((one) => one.name === name);
  if (field === undefined || field.high !== field.low) throw new Error(`Cause has no bit ${name}`);
  return 2 ** field.low;
}

test('the bits of Cause are where the table of registers has them', () => {
  expect(CAUSE_DC).toBe(bit('DC'));
  expect(CAUSE_WRITABLE).toBe((Cause?.writable ?? 0) - bit('WP'));
});

test('raising sets TI and IP7, acknowledging clears them, and neither touches another bit', () => {
  const registers = { Count: 0, Compare: 0, Cause: 0 };
  raise(registers);
  expect(registers.Cause).toBe(bit('TI') + bit('IP7'));
  acknowledge(registers);
  expect(registers.Cause).toBe(0);
  registers.Cause = 0xffff_ffff;
  acknowledge(registers);
  expect(registers.Cause).toBe(0xffff_ffff - bit('TI') - bit('IP7'));
  raise(registers);
  expect(registers.Cause).toBe(0xffff_ffff);
});
