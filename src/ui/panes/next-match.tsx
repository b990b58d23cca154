/** How far Count is from meeting Compare: in ticks, in guest time, and as a bar that runs out. */
import { useRef } from 'react';
import type { Frame } from '../../api/vm-api.ts';
import { CAUSE_DC } from '../fields.ts';
import { decimal, duration, ticksToMatch } from '../format.ts';
import { HotText, useFrames } from '../hot.tsx';

const ticksLeft = ({ Count, Compare }: Frame): string => decimal(ticksToMatch(Count, Compare));

function timeLeft({ Count, Compare, Cause, countHz, timer }: Frame): string {
  if (timer === 'legacy') return 'ticks; but legacy fires every 10 ms';
  if ((Cause & CAUSE_DC) !== 0) return 'ticks, once Count runs again';
  return `ticks, in ${duration(ticksToMatch(Count, Compare) / countHz)} of guest time`;
}

/** Full where this wait was first seen: when Compare was written, or Count, or the last match passed. */
function Bar() {
  const bar = useRef<HTMLDivElement>(null);
  const wait = useRef({ Compare: 0, whole: 0, left: 0 });
  useFrames(({ Count, Compare }) => {
    const left = ticksToMatch(Count, Compare);
    const begins = Compare !== wait.current.Compare || left > wait.current.left;
    wait.current = { Compare, left, whole: begins ? left : wait.current.whole };
    if (bar.current !== null)
      bar.current.style.transform = `scaleX(${(left / wait.current.whole).toFixed(4)})`;
  });
  return (
    <div className="way" aria-hidden="true">
      <div ref={bar} className="way-left" />
    </div>
  );
}

export function NextMatch() {
  return (
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
      <Bar />
    </div>
  );
}
