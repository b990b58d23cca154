import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { selectEdited } from '../../src/ui/store/project.ts';
import { openPage, shelfWith, shelves, stoppedBecause } from './open-page.ts';

const original = (file: string): string => readFileSync(`public/examples/${file}`, 'utf8');

async function pageWith(kept: Readonly<Record<string, unknown>> = {}) {
  const { shelf, entries } = shelfWith(kept);
  const page = await openPage(shelf);
  onTestFinished(page.close);
  return { ...page, entries };
}

test('an example that was never edited is as it came', async () => {
  const { now } = await pageWith();
  await now().open('hello.s');
  expect(now().text).toBe(original('hello.s'));
  expect(selectEdited(now())).toBe(false);
});

test('edits survive a change to another example and back', async () => {
  const { now } = await pageWith();
  await now().open('hello.s');
  now().edit('main: nop # mine\n');
  await now().open('count.s');
  expect(now().text).toBe(original('count.s'));
  await now().open('hello.s');
  expect(now().text).toBe('main: nop # mine\n');
});

test('of two examples chosen in haste the last one stands', async () => {
  const { now } = await pageWith();
  await Promise.all([now().open('hello.s'), now().open('count.s')]);
  expect(now().file).toBe('count.s');
  expect(now().loaded?.file).toBe('count.s');
  expect(now().notice).toBeUndefined();
});

test('what was typed is kept at once, by program', async () => {
  const { now, entries } = await pageWith();
  await now().open('hello.s');
  now().edit('main: nop\n');
  expect(entries.get('edit:hello.s')).toBe('main: nop\n');
  expect(entries.get('file')).toBe('hello.s');
});

test('the next visit goes on where this one left off, with the program stopped', async () => {
  const endless = 'main: b main\n';
  const { now } = await pageWith({ file: 'count.s', 'edit:count.s': endless, settings: { endian: 'big' } });
  expect(now().file).toBe('count.s');
  expect(now().text).toBe(endless);
  expect(now().settings.endian).toBe('big');
  expect(stoppedBecause('ready')(now())).toBe(true);
  expect(now().frame?.retired).toBe(0);
});

test('restoring brings the original back and forgets the edit', async () => {
  const { now, entries } = await pageWith({ file: 'hello.s', 'edit:hello.s': 'main: nop\n' });
  expect(selectEdited(now())).toBe(true);
  now().restoreOriginal();
  expect(now().text).toBe(original('hello.s'));
  expect(selectEdited(now())).toBe(false);
  expect(entries.has('edit:hello.s')).toBe(false);
});

test('an edit typed back to the original is no edit', async () => {
  const { now, entries } = await pageWith();
  await now().open('hello.s');
  now().edit('x');
  now().edit(original('hello.s'));
  expect(selectEdited(now())).toBe(false);
  expect(entries.has('edit:hello.s')).toBe(false);
});

test('kept work that makes no sense is passed over', async () => {
  const { now } = await pageWith({ file: 'gone.s', 'edit:hello.s': 7, settings: 'x' });
  expect(now().file).toBe(now().examples[0]?.file);
  expect(now().edits).toEqual({});
});

test('full storage is said, and what was typed stays', async () => {
  const page = await openPage(shelves.full);
  onTestFinished(page.close);
  page.now().edit('main: nop\n');
  const { storageFailure, text } = await page.until((state) => state.storageFailure !== undefined);
  expect(storageFailure).toContain('full');
  expect(text).toBe('main: nop\n');
});

test('storage that cannot be read is said, and the page opens all the same', async () => {
  const page = await openPage({
    read: async () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    write: async () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  onTestFinished(page.close);
  expect(page.now().storageFailure).toContain('does not let the page keep your work');
  expect(page.now().text).toBe(original(page.now().file));
});

test('an error in the program is found without running it', async () => {
  const { now } = await pageWith();
  now().edit('main:   addiu $t0, $t0, 70000\n');
  await now().check();
  expect(now().diagnostics).toMatchObject([{ severity: 'error', line: 1 }]);
  expect(now().notice).toBeUndefined();
});

test('an answer about an older text is dropped', async () => {
  const { now } = await pageWith();
  now().edit('main:   bogus\n');
  const check = now().check();
  now().edit('main:   nop\n');
  expect(await check).toBeUndefined();
  expect(now().diagnostics).toEqual([]);
});
