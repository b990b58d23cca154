/** The board's face: the 8-character display and the LED bar. */
import { useRef } from 'react';
import { HotText, useFrames } from '../hot.tsx';

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
  return (
    <div className="board">
      <div className="display" role="img" aria-label="8-character display" data-testid="display">
        <HotText read={({ display }) => display.padEnd(8)} blank="        " />
      </div>
      <LedBar />
    </div>
  );
}
