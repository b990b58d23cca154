import { expect, test } from 'vitest';
import { Speed } from '../../src/host/speed.ts';
import { Speedometer } from '../../src/host/speedometer.ts';

test('the measured speed comes close within four windows', () => {
  const speed = new Speed();
  for (let n = 0; n < 4; n++) speed.add(1_000_000, 10);
  expect(speed.perMs).toBeGreaterThan(90_000);
  expect(speed.perMs).toBeLessThanOrEqual(100_000);
});

test('measurements of a coarse clock are summed up: four budgets of 0, 0, 0 and 10 ms', () => {
  const speed = new Speed();
  const before = speed.perMs;
  for (const ms of [0, 0, 0]) speed.add(100_000, ms);
  expect(speed.perMs).toBe(before);
  speed.add(100_000, 10);
  expect(speed.perMs).toBe((before + 40_000) / 2);
});

test('a guest that does nothing has a positive speed', () => {
  const speed = new Speed();
  for (let n = 0; n < 100; n++) speed.add(0, 100);
  expect(speed.perMs).toBeGreaterThanOrEqual(1);
});

test('the page sees the speed of the last tenth of a second', () => {
  const meter = new Speedometer();
  meter.start(1000, 50);
  expect(meter.read(2_000_000, 149)).toBe(0);
  expect(meter.read(3_001_000, 150)).toBe(30);
  expect(meter.read(9_000_000, 200)).toBe(30);
  expect(meter.read(3_001_000, 250)).toBe(0);
});

test('standing still does not count', () => {
  const meter = new Speedometer();
  meter.start(0, 0);
  meter.read(1_000_000, 100);
  meter.start(1_000_000, 90_000);
  expect(meter.read(1_000_000, 90_000)).toBe(0);
  expect(meter.read(2_000_000, 90_100)).toBe(10);
});
