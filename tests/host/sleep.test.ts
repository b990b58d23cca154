import { describe, expect, test } from 'vitest';
import { HostSleeper, privateCells } from '../../src/host/sleep.ts';
import { chooseYield } from '../../src/host/yield.ts';

describe('sleep', () => {
  test.each([0.5, 3, 20])(
    'repeated until the deadline, %d ms end not before it and soon after',
    async (ms) => {
      const sleeper = new HostSleeper(0.001);
      const deadline = performance.now() + ms;
      for (let left = ms; left > 0; left = deadline - performance.now()) await sleeper.sleep(left);
      expect(performance.now() - deadline).toBeGreaterThanOrEqual(0);
      expect(performance.now() - deadline).toBeLessThan(50);
    },
  );

  test('wake ends it', async () => {
    const sleeper = new HostSleeper(0.001);
    const start = performance.now();
    setTimeout(() => sleeper.wake(), 5);
    await sleeper.sleep(5000);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('a wake when nobody sleeps does nothing', async () => {
    const sleeper = new HostSleeper(0.001);
    sleeper.wake();
    const start = performance.now();
    await sleeper.sleep(10);
    expect(performance.now() - start).toBeGreaterThan(6);
  });

  test('the thread has memory of its own to wait on', () => {
    expect(privateCells()?.length).toBe(16_384);
  });
});

test('in Node the loop gives way with setImmediate, and messages get in', async () => {
  const { kind, giveWay } = await chooseYield(performance);
  expect(kind).toBe('setImmediate');
  const { port1, port2 } = new MessageChannel();
  let arrived = false;
  port1.onmessage = () => {
    arrived = true;
  };
  port2.postMessage(0);
  for (let times = 0; times < 1000 && !arrived; times++) await giveWay();
  port1.close();
  expect(arrived).toBe(true);
});
