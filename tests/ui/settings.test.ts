import { expect, test } from 'vitest';
import { defaultSettings, settingsFrom } from '../../src/ui/store/settings.ts';

test('settings come back as they were kept', () => {
  const kept = {
    theme: 'dark',
    endian: 'big',
    countHz: 1,
    clock: { kind: 'scaled', factor: 0.001 },
    timer: 'seed',
    consoleForScreenReaders: true,
  };
  expect(settingsFrom(kept)).toEqual(kept);
});

test.each([undefined, null, 7, 'x', [], {}])('%j reads as the defaults', (kept) => {
  expect(settingsFrom(kept)).toEqual(defaultSettings);
});

test.each([
  { theme: 'sepia' },
  { endian: 'middle' },
  { countHz: 0 },
  { countHz: 1e9 + 1 },
  { countHz: 1.5 },
  { countHz: '100' },
  { clock: { kind: 'scaled', factor: 0 } },
  { clock: { kind: 'scaled' } },
  { clock: { kind: 'virtual', mips: 1001 } },
  { clock: 'wall' },
  { clock: null },
  { timer: 'future' },
])('a field that makes no sense takes its default: %j', (kept) => {
  expect(settingsFrom({ ...kept, consoleForScreenReaders: true })).toEqual({
    ...defaultSettings,
    consoleForScreenReaders: true,
  });
});
