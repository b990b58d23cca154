import { expect, test } from 'vitest';
import { consoleFeed, type Screen } from '../../src/ui/console/feed.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A screen that shows everything at once. */
function screen(): Screen & { readonly text: () => string } {
  let shown = '';
  return {
    write: (piece, taken) => {
      shown += new TextDecoder().decode(piece);
      taken();
    },
    clear: () => {
      shown = '';
    },
    text: () => shown,
  };
}

test('bytes that come before the screen are shown when it is there', () => {
  const feed = consoleFeed();
  let credit = 0;
  feed.arrived(bytes('one '), () => {
    credit += 4;
  });
  expect(credit).toBe(0);
  const terminal = screen();
  feed.show(terminal);
  expect(terminal.text()).toBe('one ');
  expect(credit).toBe(4);
  feed.arrived(bytes('two'), () => {});
  expect(terminal.text()).toBe('one two');
});

test('a run that begins drops what was not shown, and gives its credit back', () => {
  const feed = consoleFeed();
  let credit = 0;
  feed.arrived(bytes('old'), () => {
    credit += 3;
  });
  feed.arrived(bytes(''), () => {});
  expect(credit).toBe(3);
  const terminal = screen();
  feed.show(terminal);
  expect(terminal.text()).toBe('');
});

test('a run that begins finds an empty screen', () => {
  const feed = consoleFeed();
  const terminal = screen();
  feed.show(terminal);
  feed.arrived(bytes('old'), () => {});
  feed.arrived(bytes(''), () => {});
  feed.arrived(bytes('new'), () => {});
  expect(terminal.text()).toBe('new');
});

test('what a screen had not drawn when it was taken away is drawn by the next', () => {
  const feed = consoleFeed();
  let credit = 0;
  const slow: (() => void)[] = [];
  const hide = feed.show({ write: (_, taken) => slow.push(taken), clear: () => {} });
  feed.arrived(bytes('held'), () => {
    credit += 4;
  });
  hide();
  const terminal = screen();
  feed.show(terminal);
  expect(terminal.text()).toBe('held');
  for (const late of slow) late();
  expect(credit).toBe(4);
});

test('a screen taken away no longer gets bytes; the next one does', () => {
  const feed = consoleFeed();
  const first = screen();
  const hide = feed.show(first);
  hide();
  feed.arrived(bytes('later'), () => {});
  const second = screen();
  feed.show(second);
  hide();
  feed.arrived(bytes('!'), () => {});
  expect(first.text()).toBe('');
  expect(second.text()).toBe('later!');
});
