import { expect, test } from 'vitest';
import { commandFor, commands, keyName } from '../../src/ui/commands.ts';

const press = (
  key: string,
  held: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

test('no two commands share a key', () => {
  expect(new Set(commands.map(({ key }) => key)).size).toBe(commands.length);
});

test('Ctrl+Enter runs, and so does Cmd+Enter', () => {
  expect(commandFor(press('Enter', { ctrl: true }))?.id).toBe('run');
  expect(commandFor(press('Enter', { meta: true }))?.id).toBe('run');
});

test('Enter by itself, and with Alt as well, is left to the editor', () => {
  expect(commandFor(press('Enter'))).toBeUndefined();
  expect(commandFor(press('Enter', { ctrl: true, alt: true }))).toBeUndefined();
});

test('F9 steps and Shift+F9 resets', () => {
  expect(commandFor(press('F9'))?.id).toBe('step');
  expect(commandFor(press('F9', { shift: true }))?.id).toBe('reset');
});

test('keys are named as they are printed on the keyboard', () => {
  expect(keyName('Mod-Enter', false)).toBe('Ctrl+Enter');
  expect(keyName('Mod-Enter', true)).toBe('\u2318Enter');
  expect(keyName('Shift-F9', false)).toBe('Shift+F9');
});
