import { expect, test } from 'vitest';
import { Schedule } from '../../src/hw/schedule.ts';
import type { Time } from '../../src/hw/time.ts';

const at = (ns: number, s = 0): Time => ({ s, ns });

function setup() {
  const time = { now: at(0) };
  const seen: string[] = [];
  const schedule = new Schedule({ now: () => time.now, sooner: () => seen.push('sooner') });
  const bell = (name: string) => schedule.alarm(() => seen.push(name));
  const ring = (t: Time) => {
    time.now = t;
    schedule.ring(t);
  };
  return { time, seen, schedule, bell, ring };
}

test('an alarm rings at its time and not a nanosecond before', () => {
  const { seen, bell, ring } = setup();
  bell('a').setAt(at(0, 1));
  seen.length = 0;
  ring(at(999_999_999));
  expect(seen).toEqual([]);
  ring(at(0, 1));
  expect(seen).toEqual(['a']);
});

test('an alarm rings once for each time it is set', () => {
  const { seen, bell, ring } = setup();
  bell('a').setAt(at(5));
  ring(at(5));
  ring(at(6));
  expect(seen.filter((name) => name === 'a')).toHaveLength(1);
});

test('alarms ring in order of time, and at the same time in the order they were set', () => {
  const { seen, bell, ring } = setup();
  bell('late').setAt(at(30));
  bell('first of 20').setAt(at(20));
  bell('second of 20').setAt(at(20));
  bell('early').setAt(at(10));
  seen.length = 0;
  ring(at(30));
  expect(seen).toEqual(['early', 'first of 20', 'second of 20', 'late']);
});

test('setting an alarm again moves it', () => {
  const { seen, schedule, bell, ring } = setup();
  const a = bell('a');
  a.setAt(at(10));
  a.setAt(at(20));
  expect(schedule.next()).toEqual(at(20));
  seen.length = 0;
  ring(at(19));
  expect(seen).toEqual([]);
  ring(at(20));
  expect(seen).toEqual(['a']);
});

test('a cancelled alarm stays silent', () => {
  const { seen, schedule, bell, ring } = setup();
  const a = bell('a');
  a.setAt(at(10));
  a.cancel();
  a.cancel();
  seen.length = 0;
  ring(at(10));
  expect(seen).toEqual([]);
  expect(schedule.next()).toBeUndefined();
});

test('an alarm set from inside a ring to a later time waits for it', () => {
  const { seen, schedule, bell, ring } = setup();
  const b = bell('b');
  schedule.alarm(() => b.setAt(at(11))).setAt(at(10));
  ring(at(10));
  expect(seen).not.toContain('b');
  ring(at(11));
  expect(seen).toContain('b');
});

test('an alarm set from inside a ring to a time that has come rings in the same pass', () => {
  const { seen, schedule, bell, ring } = setup();
  const b = bell('b');
  schedule.alarm(() => b.setAt(at(10))).setAt(at(10));
  ring(at(10));
  expect(seen).toContain('b');
});

test('a periodic alarm that is late catches up, one ring for each period', () => {
  const { seen, schedule, ring } = setup();
  let due = 10;
  const periodic = schedule.alarm(() => {
    seen.push(`${due}`);
    due += 10;
    periodic.setAt(at(due));
  });
  periodic.setAt(at(due));
  ring(at(35));
  expect(seen.filter((name) => name !== 'sooner')).toEqual(['10', '20', '30']);
  expect(schedule.next()).toEqual(at(40));
});

test('a ring may cancel an alarm that is due at the same time', () => {
  const { seen, schedule, bell, ring } = setup();
  const victim = bell('victim');
  schedule.alarm(() => victim.cancel()).setAt(at(10));
  victim.setAt(at(10));
  ring(at(10));
  expect(seen).not.toContain('victim');
});

test('sooner is called when the first alarm moves forward in time, not otherwise', () => {
  const { seen, bell } = setup();
  bell('a').setAt(at(20));
  bell('b').setAt(at(30));
  bell('c').setAt(at(20));
  expect(seen).toEqual(['sooner']);
  const d = bell('d');
  d.setAt(at(19));
  expect(seen).toEqual(['sooner', 'sooner']);
  d.setAt(at(25));
  d.setAt(at(20));
  expect(seen).toEqual(['sooner', 'sooner']);
});

test('now is the time of whoever owns the schedule', () => {
  const { time, schedule } = setup();
  time.now = at(7, 3);
  expect(schedule.now()).toEqual(at(7, 3));
});
