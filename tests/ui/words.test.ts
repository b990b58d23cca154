import { expect, test } from 'vitest';
import { excCodes } from '../../src/isa/exceptions.ts';
import { explainStop, stateWord } from '../../src/ui/words.ts';

test.each(excCodes)('an uncaught $name is explained with its meaning and a way on', ({ name, doc }) => {
  const stop = { kind: 'uncaught', ExcCode: name, EPC: 0x8010_0004, BadVAddr: undefined } as const;
  const { title, detail, help } = explainStop(stop, undefined);
  expect(title).toContain(name);
  expect(detail).toContain(doc);
  expect(detail).toContain('0x80100004');
  expect(help).not.toBe('');
});

test('the bad address is named when there is one', () => {
  const stop = { kind: 'uncaught', ExcCode: 'AdEL', EPC: 0x8010_0004, BadVAddr: 0x1000_0003 } as const;
  expect(explainStop(stop, 'a.s line 3').detail).toContain('0x10000003 (BadVAddr)');
  expect(explainStop(stop, 'a.s line 3').detail).toContain('(EPC), a.s line 3');
});

test('exit status 0 needs no number', () => {
  expect(explainStop({ kind: 'exited', status: 0 }, undefined).title).toBe('Finished');
  expect(explainStop({ kind: 'exited', status: 3 }, undefined).title).toBe('Finished with status 3');
});

test('a machine in WAIT is said to be asleep', () => {
  expect(stateWord({ kind: 'running', asleep: true })).toBe('asleep in WAIT');
  expect(stateWord({ kind: 'running', asleep: false })).toBe('running');
  expect(stateWord({ kind: 'stopped', reason: { kind: 'paused' } })).toBe('paused');
});
