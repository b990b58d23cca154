import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConsoleStream } from '../../src/host/console-stream.ts';

const KB = 1024;

function setup() {
  const pieces: Uint8Array[] = [];
  const stream = new ConsoleStream((bytes) => pieces.push(bytes));
  let printed = 0;
  const print = (bytes: number): void => {
    for (let n = 0; n < bytes; n++) stream.push(printed++ & 0xff);
  };
  const arrived = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { stream, pieces, print, arrived };
}

test('what is printed in a slice goes out as one piece', () => {
  const { stream, pieces, print } = setup();
  print(100);
  expect(pieces).toEqual([]);
  stream.flush();
  expect(pieces.map((piece) => piece.length)).toEqual([100]);
  stream.flush();
  expect(pieces.length).toBe(1);
});

test('a piece is 16 KB at most', () => {
  const { stream, pieces, print } = setup();
  print(16 * KB + 1);
  stream.flush();
  expect(pieces.map((piece) => piece.length)).toEqual([16 * KB, 1]);
});

test('after 64 KB it waits for credit, and sends as much as it is given', () => {
  const { stream, print, arrived } = setup();
  print(64 * KB + 300);
  stream.flush();
  expect(arrived()).toBe(64 * KB);
  stream.addCredit(100);
  expect(arrived()).toBe(64 * KB + 100);
  stream.addCredit(1000);
  expect(arrived()).toBe(64 * KB + 300);
});

test('it is full with a megabyte that could not be sent', () => {
  const { stream, print } = setup();
  print(64 * KB + 1024 * KB - 1);
  stream.flush();
  expect(stream.isFull).toBe(false);
  print(1);
  expect(stream.isFull).toBe(true);
  stream.addCredit(1);
  expect(stream.isFull).toBe(false);
});

test('clearing forgets what was not sent, and not the credit that is out', () => {
  const { stream, print, arrived } = setup();
  print(65 * KB);
  stream.flush();
  stream.clear();
  stream.addCredit(10);
  expect(arrived()).toBe(64 * KB);
  print(20);
  stream.flush();
  expect(arrived()).toBe(64 * KB + 10);
});

test('every byte arrives once and in order, however it is printed and paid for', () => {
  const move = fc.oneof(
    fc.nat({ max: 60_000 }).map((print) => ({ print, credit: 0 })),
    fc.nat({ max: 60_000 }).map((credit) => ({ print: 0, credit })),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const { stream, pieces, print, arrived } = setup();
      let out = 0;
      for (const { print: bytes, credit } of moves) {
        print(bytes);
        const back = Math.min(credit, arrived() - out);
        out += back;
        if (back > 0) stream.addCredit(back);
        stream.flush();
      }
      while (arrived() > out) {
        const back = arrived() - out;
        out += back;
        stream.addCredit(back);
      }
      const all = Buffer.concat(pieces);
      expect(all.length).toBe(moves.reduce((sum, { print: bytes }) => sum + bytes, 0));
      expect(all.every((byte, index) => byte === (index & 0xff))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
