/** The operations of a timer scenario, by the names that scenario files give them. */
import type { Time } from '../hw/time.ts';
import { EINVAL } from './count-control.ts';
import type { HostTimer } from './host-timer.ts';

/** A register or a frequency is a JSON number; ns stand in a string. */
type Kind = 'nothing' | 'number' | 'ns';

/** `undefined` from an operation that returns something: this behaviour lacks the register. */
type Result = number | bigint | undefined;

export interface Operation {
  readonly takes: Kind;
  readonly returns: Kind;
  /** `argument` is 0 when the operation takes none. */
  readonly perform: (timer: HostTimer, t: Time, argument: bigint) => Result;
}

const reads = (perform: (timer: HostTimer, t: Time) => number | undefined): Operation => ({
  takes: 'nothing',
  returns: 'number',
  perform,
});

const writes = (perform: (timer: HostTimer, t: Time, value: number) => void): Operation => ({
  takes: 'number',
  returns: 'nothing',
  perform: (timer, t, argument) => void perform(timer, t, Number(argument)),
});

const sets = (perform: (timer: HostTimer, t: Time, value: number) => number | undefined): Operation => ({
  takes: 'number',
  returns: 'number',
  perform: (timer, t, argument) => perform(timer, t, Number(argument)) ?? EINVAL,
});

export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['mfc0_count', reads((timer, t) => timer.readCount(t))],
  ['rdhwr_cc', reads((timer, t) => timer.readCC(t))],
  ['mfc0_compare', reads((timer, t) => timer.getCompare(t))],
  ['mfc0_cause', reads((timer, t) => timer.getCause(t))],
  ['mtc0_count', writes((timer, t, value) => timer.writeCount(t, value))],
  ['mtc0_compare', writes((timer, t, value) => timer.writeCompare(t, value))],
  ['mtc0_cause', writes((timer, t, value) => timer.writeCause(t, value))],

  ['get_count', reads((timer, t) => timer.getCount(t))],
  ['get_compare', reads((timer, t) => timer.getCompare(t))],
  ['get_cause', reads((timer, t) => timer.getCause(t))],
  ['set_count', writes((timer, t, value) => timer.setCount(t, value))],
  ['set_compare', writes((timer, t, value) => timer.setCompare(t, value))],
  ['set_cause', writes((timer, t, value) => timer.setCause(t, value))],

  ['fire', { takes: 'nothing', returns: 'nothing', perform: (timer, t) => void timer.fire(t) }],

  ['get_hz', reads((timer) => timer.control?.getCountHz())],
  ['set_hz', sets((timer, t, value) => timer.control?.setCountHz(t, value))],
  ['get_ctl', reads((timer) => timer.control?.getCountCtl())],
  ['set_ctl', sets((timer, t, value) => timer.control?.setCountCtl(t, value))],
  ['get_resume', { takes: 'nothing', returns: 'ns', perform: (timer) => timer.control?.getCountResume() }],
  [
    'set_resume',
    {
      takes: 'ns',
      returns: 'number',
      perform: (timer, t, ns) => timer.control?.setCountResume(t, ns) ?? EINVAL,
    },
  ],
]);
