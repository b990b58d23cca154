import { expect, test } from 'vitest';
import { SerialLine } from '../../src/machine/serial-line.ts';

function setup() {
  const end = { room: 0, got: [] as number[] };
  const line = new SerialLine((byte) => {
    if (end.room === 0) return false;
    end.room--;
    end.got.push(byte);
    return true;
  });
  return { end, line };
}

test('bytes wait until there is room and arrive whole and in order', () => {
  const { end, line } = setup();
  line.send(Uint8Array.of(1, 2, 3));
  line.send(Uint8Array.of());
  line.send(Uint8Array.of(4, 5));
  expect(end.got).toEqual([]);
  for (let i = 0; i < 6; i++) {
    end.room = i % 3;
    line.pump();
  }
  expect(end.got).toEqual([1, 2, 3, 4, 5]);
});

test('what was sent does not change with the sender', () => {
  const { end, line } = setup();
  const bytes = Uint8Array.of(1);
  line.send(bytes);
  bytes[0] = 2;
  end.room = 1;
  line.pump();
  expect(end.got).toEqual([1]);
});

test('clear forgets what waits', () => {
  const { end, line } = setup();
  line.send(Uint8Array.of(1));
  line.clear();
  end.room = 1;
  line.pump();
  expect(end.got).toEqual([]);
});
