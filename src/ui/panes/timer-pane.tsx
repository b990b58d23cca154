/** The CP0 timer: Count, Compare, the way between them, Cause and Status, and what drives it all. */
import { CauseBits, StatusBits } from './bits.tsx';
import { ClockControls } from './clock-controls.tsx';
import { DCSwitch } from './dc-switch.tsx';
import { Dial } from './dial.tsx';
import { Figure } from './figure.tsx';
import { NextMatch } from './next-match.tsx';

export function TimerPane() {
  return (
    <section className="pane timer" aria-label="Timer">
      <h2 className="pane-title">Timer</h2>
      <div className="timer-face">
        <Dial />
        <div className="timer-figures">
          <Figure name="Count" register="KVM_REG_MIPS_CP0_COUNT" />
          <Figure name="Compare" register="KVM_REG_MIPS_CP0_COMPARE" />
          <NextMatch />
          <DCSwitch />
        </div>
      </div>
      <CauseBits />
      <StatusBits />
      <ClockControls />
    </section>
  );
}
