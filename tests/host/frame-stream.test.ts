import { expect, test } from 'vitest';
import type { Frame } from '../../src/api/vm-api.ts';
import { FrameStream } from '../../src/host/frame-stream.ts';

function setup() {
  const sent: number[] = [];
  const stream = new FrameStream((frame) => sent.push(frame.retired));
  let taken = 0;
  const offer = (retired: number): void =>
    stream.offer(() => {
      taken += 1;
      return { retired } as Frame;
    });
  return { sent, stream, offer, taken: () => taken };
}

test('the first frame goes out at once', () => {
  const { sent, offer } = setup();
  offer(1);
  expect(sent).toEqual([1]);
});

test('the next one waits until the first is drawn', () => {
  const { sent, stream, offer } = setup();
  offer(1);
  offer(2);
  expect(sent).toEqual([1]);
  stream.drawn();
  expect(sent).toEqual([1, 2]);
});

test('of those that wait only the newest is made', () => {
  const { sent, stream, offer, taken } = setup();
  for (const retired of [1, 2, 3, 4]) offer(retired);
  stream.drawn();
  expect(sent).toEqual([1, 4]);
  expect(taken()).toBe(2);
});

test('nothing is sent when nothing was offered', () => {
  const { sent, stream, offer } = setup();
  offer(1);
  stream.drawn();
  stream.drawn();
  expect(sent).toEqual([1]);
  offer(2);
  expect(sent).toEqual([1, 2]);
});
