import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/ui/commands.ts';
import { selectContinues, selectLoadedIsCurrent } from '../../src/ui/store/run.ts';
import { selectStopLine } from '../../src/ui/store/stop.ts';
import { openPage, stoppedBecause } from './open-page.ts';

async function page() {
  const opened = await openPage();
  onTestFinished(opened.close);
  return opened;
}

const loop = 'main:   li $t0, 1\nagain:  addiu $t0, $t0, 1\n        b again\n';
const DC = 1 << 27;
const label = (state: Parameters<(typeof commands)[0]['label']>[0]): string | undefined =>
  commands.find(({ id }) => id === 'run')?.label(state);

test('a page that opens has its first example in the machine, stopped', async () => {
  const { now } = await page();
  expect(stoppedBecause('ready')(now())).toBe(true);
  expect(selectLoadedIsCurrent(now())).toBe(true);
  expect(now().frame?.retired).toBe(0);
  expect(label(now())).toBe('Run');
});

test('a program runs to its end and prints; Run then starts it anew', async () => {
  const { now, printed, until } = await page();
  const ended = () => until((state) => stoppedBecause('exited')(state) && printed() !== '');
  await now().open('hello.s');
  await now().run();
  await ended();
  expect(printed()).toBe(readFileSync('public/examples/hello.out', 'utf8'));
  expect(label(now())).toBe('Run');
  await now().run();
  await ended();
  expect(printed()).toBe(readFileSync('public/examples/hello.out', 'utf8'));
});

test('Continue goes on where the machine stands, without a reload', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().run();
  await until(({ frame }) => (frame?.retired ?? 0) > 1000);
  expect(label(now())).toBe('Pause');
  await now().pause();
  const { frame } = await until(stoppedBecause('paused'));
  expect(label(now())).toBe('Continue');
  await now().run();
  await until((state) => (state.frame?.retired ?? 0) > (frame?.retired ?? 0));
});

test('a changed source is loaded by the next Run', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().run();
  await until(({ frame }) => (frame?.retired ?? 0) > 1000);
  await now().pause();
  await until(stoppedBecause('paused'));
  now().edit(loop.replace('$t0, 1\nagain', '$s7, 77\nagain'));
  expect(selectContinues(now())).toBe(false);
  expect(label(now())).toBe('Run');
  await now().run();
  await until(({ frame }) => frame?.gpr[23] === 77);
});

test('Step does not reload a changed source', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().load();
  await now().step();
  await until(stoppedBecause('stepped'));
  now().edit(`# a comment\n${loop}`);
  await now().step();
  await until(({ frame }) => frame?.retired === 2);
});

test('another byte order needs a reload', async () => {
  const { now } = await page();
  now().chooseEndian('big');
  expect(selectLoadedIsCurrent(now())).toBe(false);
  expect(selectContinues(now())).toBe(false);
});

test('with an error nothing runs, and the first one is named and shown', async () => {
  const { now } = await page();
  now().edit('main:   nop\n        addiu $t0, $t0, 70000\n        bogus $t0\n');
  await now().run();
  expect(now().notice?.title).toBe('2 errors, nothing was run.');
  expect(now().notice?.detail).toContain('Line 2');
  expect(now().jumpTo?.line).toBe(2);
  expect(stoppedBecause('ready')(now())).toBe(true);
  now().edit(loop);
  expect(now().notice).toBeUndefined();
});

test('opening another example stops what runs', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().run();
  await until(({ frame }) => frame?.state.kind === 'running');
  await now().open('hello.s');
  const state = await until(stoppedBecause('ready'));
  expect(state.loaded?.file).toBe('hello.s');
});

test('registers are compared with the stop before, and after a reset with nothing', async () => {
  const { now, until } = await page();
  now().edit('main:   li $t0, 7\n        li $t1, 8\n');
  await now().load();
  await until(stoppedBecause('ready'));
  await now().step();
  await until(({ frame }) => frame?.retired === 1);
  await now().step();
  const { frame, stopBefore } = await until((state) => state.frame?.retired === 2);
  expect([stopBefore?.gpr[8], frame?.gpr[8]]).toEqual([7, 7]);
  expect([stopBefore?.gpr[9], frame?.gpr[9]]).toEqual([0, 8]);
  await now().reset();
  const { stopBefore: nothing } = await until(({ frame: now }) => now?.retired === 0);
  expect(nothing).toBeUndefined();
});

test('a host write while stopped changes a register without counting as a stop', async () => {
  const { now, until } = await page();
  await now().step();
  const { stopBefore } = await until(({ frame }) => frame?.retired === 1);
  await now().setRegister('KVM_REG_MIPS_CP0_COMPARE', 0xffff_fffe);
  const state = await until(({ frame }) => frame !== undefined && frame.Compare >>> 0 === 0xffff_fffe);
  expect(state.stopBefore).toBe(stopBefore);
});

test('the line of a stop is that of the next instruction', async () => {
  const { now, until } = await page();
  now().edit('\nmain:   li $t0, 7\n\n        li $t1, 8\n');
  await now().load();
  await until(stoppedBecause('ready'));
  expect(selectStopLine(now())).toBe(2);
  await now().step();
  await until(({ frame }) => frame?.retired === 1);
  expect(selectStopLine(now())).toBe(4);
});

test('the line of an uncaught exception is that of the instruction that raised it', async () => {
  const { now, until } = await page();
  now().edit('main:   li $t0, 3\n        lw $t1, 0($t0)\n');
  await now().run();
  await until(stoppedBecause('uncaught'));
  expect(selectStopLine(now())).toBe(2);
});

test('a DC that the guest sets is seen here, and one cleared here lets Count go on', async () => {
  const { now, until } = await page();
  now().edit('main:   li $t0, 0x08000000\n        mtc0 $t0, $13\nhold:   b hold\n');
  await now().run();
  const frozen = await until(({ frame }) => ((frame?.Cause ?? 0) & DC) !== 0);
  await now().setDC(false);
  const state = await until(({ frame }) => ((frame?.Cause ?? 0) & DC) === 0);
  await until(({ frame }) => (frame?.Count ?? 0) >>> 0 > (frozen.frame?.Count ?? 0) >>> 0);
  expect(state.notice).toBeUndefined();
});

test('the DC switch leaves the other bits of Cause alone', async () => {
  const { now, until } = await page();
  now().edit('main:   li $t0, 0x00800300\n        mtc0 $t0, $13\nhold:   b hold\n');
  await now().run();
  await until(({ frame }) => ((frame?.Cause ?? 0) & 0x0080_0300) === 0x0080_0300);
  await now().setDC(true);
  const state = await until(({ frame }) => ((frame?.Cause ?? 0) & DC) !== 0);
  expect((state.frame?.Cause ?? 0) & 0x0880_0300).toBe(0x0880_0300);
});

test('a value that the machine refuses is said', async () => {
  const { now } = await page();
  await now().chooseTimer('legacy');
  await now().setRegister('KVM_REG_MIPS_COUNT_HZ', 1000);
  expect(now().notice?.detail).toBe('The machine refused 1,000 for KVM_REG_MIPS_COUNT_HZ.');
});

test('frequency and clock reach a program that runs', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().run();
  await now().chooseFrequency(1000);
  await now().chooseClock({ kind: 'virtual', mips: 50 });
  await until(({ frame }) => frame?.countHz === 1000 && frame.clock.kind === 'virtual');
});

test('a dead machine is replaced by one with the same program', async () => {
  const { now, until } = await page();
  now().edit(loop);
  await now().run();
  now().machineDied('it has not answered for three seconds');
  expect(commands.every(({ enabled }) => !enabled(now()))).toBe(true);
  await now().restart();
  await until(stoppedBecause('ready'));
  expect(now().death).toBeUndefined();
  expect(now().loaded?.text).toBe(loop);
});
