/** Boundaries of the registers (docs/timer.md section 5). One tick is 10 ns where nothing else is said. */
import { describe, expect, test } from 'vitest';
import { DC, ns, setup, TI_IP7 } from './setup.ts';

const PERIOD = 42_949_672_960;
const both = ['current', 'seed'] as const;

describe.each(both)('%s: Compare', (behaviour) => {
  test.each([
    ['equal to Count is a whole wrap away', 100, PERIOD],
    ['1 past Count is one tick away', 101, 10],
    ['1 behind Count is a wrap less a tick away', 99, PERIOD - 10],
    ['2^31 - 1 past Count', 0x8000_0063, 10 * (2 ** 31 - 1)],
    ['2^31 past Count', 0x8000_0064, 10 * 2 ** 31],
    ['2^31 + 1 past Count', 0x8000_0065, 10 * (2 ** 31 + 1)],
    ['0xffffffff', 0xffff_ffff, 10 * (0xffff_ffff - 100)],
  ])('%s: no interrupt 1 ns before it, one at it', (_, Compare, ahead) => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(1000), Compare);
    timer.readCount(ns(1000));
    timer.sync(ns(1000 + ahead - 1));
    expect(timer.getCause(ns(1000 + ahead - 1))).toBe(0);
    timer.sync(ns(1000 + ahead));
    expect(timer.getCause(ns(1000 + ahead))).toBe(TI_IP7);
  });

  test('is 0 at creation: the first wrap of Count interrupts a guest that has written nothing', () => {
    const { timer } = setup(behaviour);
    timer.sync(ns(PERIOD - 1));
    expect(timer.getCause(ns(PERIOD - 1))).toBe(0);
    timer.sync(ns(PERIOD));
    expect(timer.getCause(ns(PERIOD))).toBe(TI_IP7);
  });

  test('written with its own value by the guest acknowledges, and leaves the deadline', () => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(10_000));
    timer.writeCompare(ns(10_100), 1000);
    expect(timer.getCause(ns(10_100))).toBe(0);
    expect(timer.expiry(ns(10_100))).toEqual(ns(10_000 + PERIOD));
  });

  test('written with its own value by the host does nothing', () => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(10_000));
    timer.setCompare(ns(10_100), 1000);
    expect(timer.getCause(ns(10_100))).toBe(TI_IP7);
    expect(timer.expiry(ns(10_100))).toEqual(ns(10_000 + PERIOD));
  });

  test('written while stopped is stored, acknowledges, and counts from the start', () => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(0), 1000);
    timer.writeCause(ns(10_000), DC);
    timer.writeCompare(ns(11_000), 1003);
    expect(timer.getCause(ns(11_000))).toBe(DC);
    expect(timer.expiry(ns(11_000))).toBeUndefined();
    timer.writeCause(ns(20_000), 0);
    expect(timer.expiry(ns(20_000))).toEqual(ns(20_030));
  });

  test('left alone matches again a wrap later', () => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(0), 1000);
    timer.sync(ns(10_000));
    timer.writeCompare(ns(10_000), 1000);
    timer.sync(ns(10_000 + PERIOD - 1));
    expect(timer.getCause(ns(10_000 + PERIOD - 1))).toBe(0);
    timer.sync(ns(10_000 + PERIOD));
    expect(timer.getCause(ns(10_000 + PERIOD))).toBe(TI_IP7);
  });
});

describe.each(both)('%s: Count', (behaviour) => {
  test('wraps from 0xffffffff to 0', () => {
    const { timer } = setup(behaviour);
    expect(timer.readCount(ns(PERIOD - 1))).toBe(0xffff_ffff);
    expect(timer.readCount(ns(PERIOD))).toBe(0);
    expect(timer.readCount(ns(PERIOD + 10))).toBe(1);
  });

  test('is one register to MFC0, RDHWR 2 and the host', () => {
    const { timer } = setup(behaviour);
    for (const t of [12_345, 12_349, 12_350]) {
      const Count = timer.readCount(ns(t));
      expect(timer.readCC(ns(t))).toBe(Count);
      expect(timer.getCount(ns(t))).toBe(Count);
    }
  });

  test('changes on a grid anchored at clock 0, not at the write', () => {
    const { timer } = setup(behaviour);
    timer.writeCount(ns(9), 500);
    expect(timer.readCount(ns(9))).toBe(500);
    expect(timer.readCount(ns(10))).toBe(501);
  });

  test.each([
    ['equal to Compare', 1000],
    ['past Compare', 2000],
  ])('written %s raises nothing', (_, Count) => {
    const { timer } = setup(behaviour);
    timer.writeCompare(ns(0), 1000);
    timer.writeCount(ns(100), Count);
    timer.sync(ns(100));
    timer.sync(ns(110));
    expect(timer.getCause(ns(110))).toBe(0);
  });

  test('written by the host is written by the guest: both move the deadline, neither acknowledges', () => {
    const states = (['writeCount', 'setCount'] as const).map((write) => {
      const { timer } = setup(behaviour);
      timer.writeCompare(ns(0), 1000);
      timer.fire(ns(10_000));
      timer[write](ns(10_100), 900);
      return { Cause: timer.getCause(ns(10_100)), expiry: timer.expiry(ns(10_100)) };
    });
    expect(states).toEqual([
      { Cause: TI_IP7, expiry: ns(11_100) },
      { Cause: TI_IP7, expiry: ns(11_100) },
    ]);
  });

  test('written while stopped is where it starts', () => {
    const { timer, registers } = setup(behaviour);
    timer.writeCause(ns(1000), DC);
    timer.writeCount(ns(2000), 5000);
    expect(registers.Count).toBe(5000);
    expect(timer.readCount(ns(9000))).toBe(5000);
    timer.writeCause(ns(10_000), 0);
    expect(timer.readCount(ns(10_020))).toBe(5002);
  });
});

test('values are taken mod 2^32', () => {
  const { timer, registers } = setup('current');
  timer.writeCount(ns(0), -1);
  expect(timer.readCount(ns(0))).toBe(0xffff_ffff);
  timer.writeCompare(ns(0), -2);
  expect(registers.Compare).toBe(0xffff_fffe);
  timer.setCompare(ns(0), -3);
  expect(registers.Compare).toBe(0xffff_fffd);
  timer.setCause(ns(0), 0x8000_007c | 0);
  expect(timer.getCause(ns(0))).toBe(0x8000_007c);
});

describe('Cause', () => {
  test.each([
    ['all but DC', 0xf7ff_ffff, 0x0080_0300],
    ['TI and IP7', TI_IP7, 0],
    ['WP, which KVM leaves out', 0x0040_0000, 0],
    ['ExcCode and BD', 0x8000_007c, 0],
    ['DC', DC, DC],
  ])('the guest writes %s: 0x%x reads back as 0x%x', (_, value, expected) => {
    const { timer } = setup('current');
    timer.writeCause(ns(0), value);
    expect(timer.getCause(ns(0))).toBe(expected);
  });

  test('a guest write keeps a pending TI and the bits that are not its own', () => {
    const { timer, registers } = setup('current');
    registers.Cause = 0xc000_8424;
    timer.writeCause(ns(0), 0x300);
    expect(timer.getCause(ns(0))).toBe(0xc000_8724);
  });

  test('the host writes every bit', () => {
    const { timer } = setup('current');
    timer.setCause(ns(0), 0x4000_807c);
    expect(timer.getCause(ns(0))).toBe(0x4000_807c);
    timer.setCause(ns(0), 0);
    expect(timer.getCause(ns(0))).toBe(0);
  });

  test('the host stops Count before it stores: the TI written wins over the match up to the stop', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.setCause(ns(10_500), DC);
    expect(timer.getCause(ns(10_500))).toBe(DC);
    expect(timer.getCount(ns(20_000))).toBe(1050);
  });

  test('the host starts Count after it has stored', () => {
    const { timer } = setup('current');
    timer.setCause(ns(1000), DC);
    timer.setCause(ns(2000), TI_IP7);
    expect(timer.getCause(ns(2000))).toBe(TI_IP7);
    expect(timer.getCount(ns(2010))).toBe(101);
  });

  test.each([0, DC])('DC written as it is (0x%x) does not touch the timer', (Cause) => {
    const { timer } = setup('current');
    timer.writeCause(ns(1005), Cause);
    const before = [timer.getCount(ns(2005)), timer.expiry(ns(2005))];
    timer.writeCause(ns(2005), Cause);
    timer.setCause(ns(2005), Cause);
    expect([timer.getCount(ns(2005)), timer.expiry(ns(2005))]).toEqual(before);
  });
});

describe('the host timer', () => {
  test('early does nothing', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.fire(ns(9_999));
    expect(timer.getCause(ns(9_999))).toBe(0);
    expect(timer.expiry(ns(9_999))).toEqual(ns(10_000));
  });

  test('is off while Count is stopped', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.writeCause(ns(9_990), DC);
    timer.fire(ns(20_000));
    timer.sync(ns(20_000));
    expect(timer.getCause(ns(20_000))).toBe(DC);
    expect(timer.expiry(ns(20_000))).toBeUndefined();
    expect(timer.nextMatch(ns(20_000))).toBeUndefined();
  });
});

describe('sync settles what is due before the operation that follows', () => {
  test('a match is kept when Count is written', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.sync(ns(10_500));
    timer.writeCount(ns(10_500), 5000);
    expect(timer.getCause(ns(10_500))).toBe(TI_IP7);
  });

  test('a match that is acknowledged with the same value does not come again', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    timer.sync(ns(10_500));
    timer.writeCompare(ns(10_500), 1000);
    timer.sync(ns(10_700));
    expect(timer.getCause(ns(10_700))).toBe(0);
  });

  test('periods late it raises one interrupt, not one a period', () => {
    const { timer } = setup('current');
    timer.writeCompare(ns(0), 1000);
    const late = 10_000 + 5 * PERIOD;
    timer.sync(ns(late));
    timer.writeCompare(ns(late), 1000);
    timer.sync(ns(late + 100));
    expect(timer.getCause(ns(late + 100))).toBe(0);
  });
});
