/** The board's face: the 8-character display, the LED bar, and a log of accesses to nothing. */
import { useRef } from 'react';
import { hexWord } from '../format.ts';
import { HotText, useFrames } from '../hot.tsx';
import { useApp } from '../use-app.ts';

const leds = [7, 6, 5, 4, 3, 2, 1, 0];

function LedBar() {
  const bar = useRef<HTMLDivElement>(null);
  useFrames((frame) => {
    if (bar.current === null || bar.current.dataset.value === String(frame.leds)) return;
    bar.current.dataset.value = String(frame.leds);
    bar.current.ariaLabel = `LED bar ${frame.leds.toString(2).padStart(8, '0')}`;
    leds.forEach((bit, index) => {
      bar.current?.children[index]?.toggleAttribute('data-lit', ((frame.leds >>> bit) & 1) === 1);
    });
  });
  return (
    <div
      ref={bar}
      className="leds"
      role="img"
      aria-label="LED bar 00000000"
      data-testid="leds"
      data-value="0"
    >
      {leds.map((bit) => (
        <span key={bit} className="led" />
      ))}
    </div>
  );
}

export function BoardView() {
  const unclaimed = useApp((state) => state.unclaimed);
  return (
    <div className="board">
      <div className="display" role="img" aria-label="8-character display" data-testid="display">
        <HotText read={({ display }) => display.padEnd(8)} blank="        " />
      </div>
      <LedBar />
      {unclaimed.length > 0 && (
        <details className="unclaimed">
          <summary>Accesses to nothing: {unclaimed.length}</summary>
          <ul>
            {unclaimed.map(({ pc, physical, write, bytes, value, times }) => (
              <li key={`${pc} ${physical} ${write} ${value}`}>
                {write ? `store ${hexWord(value)} to` : 'load from'} physical {hexWord(physical)}, {bytes}{' '}
                bytes, at {hexWord(pc)}
                {times > 1 && `, ${times} times`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
