import { expect, test } from 'vitest';
import { AccessLog } from '../../src/machine/access-log.ts';

test('an access is kept with all that is known of it', () => {
  const log = new AccessLog();
  log.note(0x1c00_0000, 4, true, 7, 0x8010_0000);
  expect(log.list()).toEqual([
    { physical: 0x1c00_0000, bytes: 4, write: true, value: 7, pc: 0x8010_0000, times: 1 },
  ]);
});

test('the same access in a row is counted, not repeated', () => {
  const log = new AccessLog();
  for (let i = 0; i < 3; i++) log.note(0x1c00_0000, 4, false, 0, 0x8010_0000);
  log.note(0x1c00_0004, 4, false, 0, 0x8010_0000);
  log.note(0x1c00_0000, 4, false, 0, 0x8010_0000);
  expect(log.list().map(({ physical, times }) => [physical, times])).toEqual([
    [0x1c00_0000, 3],
    [0x1c00_0004, 1],
    [0x1c00_0000, 1],
  ]);
});

test.each([
  ['address', 0x1c00_0001, 1, false, 0, 0x100],
  ['width', 0x1c00_0000, 2, false, 0, 0x100],
  ['direction', 0x1c00_0000, 1, true, 0, 0x100],
  ['value', 0x1c00_0000, 1, false, 1, 0x100],
  ['instruction', 0x1c00_0000, 1, false, 0, 0x104],
] as const)('another %s makes another access', (_what, physical, bytes, write, value, pc) => {
  const log = new AccessLog();
  log.note(0x1c00_0000, 1, false, 0, 0x100);
  log.note(physical, bytes, write, value, pc);
  expect(log.list()).toHaveLength(2);
});

test('the newest 256 are kept, newest last', () => {
  const log = new AccessLog();
  for (let i = 0; i < 256; i++) log.note(i, 1, false, 0, 0);
  expect(log.list()).toHaveLength(256);
  expect(log.list()[0]?.physical).toBe(0);
  log.note(256, 1, false, 0, 0);
  expect(log.list()).toHaveLength(256);
  expect(log.list()[0]?.physical).toBe(1);
  expect(log.list().at(-1)?.physical).toBe(256);
});

test('clear forgets all', () => {
  const log = new AccessLog();
  log.note(0, 1, false, 0, 0);
  log.clear();
  expect(log.list()).toEqual([]);
});
