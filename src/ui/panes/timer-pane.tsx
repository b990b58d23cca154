/** The CP0 timer: Count, Compare, the way between them, Cause and Status, and what drives it all. */
import type { Frame } from '../../api/vm-api.ts';
import { CAUSE_DC } from '../fields.ts';
import { decimal, duration, ticksToMatch } from '../format.ts';
import { HotText } from '../hot.tsx';
import { CauseBits, StatusBits } from './bits.tsx';
import { ClockControls } from './clock-controls.tsx';
import { DCSwitch } from './dc-switch.tsx';
import { Dial } from './dial.tsx';
import { Figure } from './figure.tsx';

const ticksLeft = ({ Count, Compare }: Frame): string => decimal(ticksToMatch(Count, Compare));

function timeLeft({ Count, Compare, Cause, countHz, timer }: Frame): string {
  if (timer === 'legacy') return 'ticks; but legacy fires every 10 ms';
  if ((Cause & CAUSE_DC) !== 0) return 'ticks, once Count runs again';
  return `ticks, in ${duration(ticksToMatch(Count, Compare) / countHz)} of guest time`;
}

export function TimerPane() {
  return (
    <section className="pane timer" aria-label="Timer">
      <h2 className="pane-title">Timer</h2>
      <div className="timer-face">
        <Dial />
        <div className="timer-figures">
          <Figure name="Count" register="KVM_REG_MIPS_CP0_COUNT" />
          <Figure name="Compare" register="KVM_REG_MIPS_CP0_COMPARE" />
          <div className="figure" data-register="match">
            <div className="figure-head">
              <h3>Next match</h3>
            </div>
            <span className="figure-hex" data-testid="ticks-to-match">
              <HotText read={ticksLeft} />
            </span>
            <span className="figure-decimal" data-testid="time-to-match">
              <HotText read={timeLeft} />
            </span>
          </div>
          <DCSwitch />
        </div>
      </div>
      <CauseBits />
      <StatusBits />
      <ClockControls />
    </section>
  );
}
