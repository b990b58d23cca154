/** Count on a circle of 2^32 ticks: a hand for Count, a mark for Compare, and the way that is left between them. */
import { useRef } from 'react';
import type { Frame } from '../../api/vm-api.ts';
import { CAUSE_DC, CAUSE_TI } from '../fields.ts';
import { useFrames } from '../hot.tsx';

const TURN = 2 ** 32;
const RADIUS = 82;
const ticks = Array.from({ length: 64 }, (_, index) => index);
const labels = ['0', '4', '8', 'c'];

const degrees = (word: number): number => ((word >>> 0) / TURN) * 360;

const at = (angle: number, radius: number): string => {
  const radians = ((angle - 90) * Math.PI) / 180;
  return `${(Math.cos(radians) * radius).toFixed(2)} ${(Math.sin(radians) * radius).toFixed(2)}`;
};

/** The arc from Count forward to Compare. */
function wayLeft({ Count, Compare }: Frame): string {
  const from = degrees(Count);
  const sweep = degrees(Compare - Count);
  return `M ${at(from, RADIUS)} A ${RADIUS} ${RADIUS} 0 ${sweep > 180 ? 1 : 0} 1 ${at(from + sweep, RADIUS)}`;
}

export function Dial() {
  const face = useRef<SVGSVGElement>(null);
  const hand = useRef<SVGGElement>(null);
  const mark = useRef<SVGGElement>(null);
  const arc = useRef<SVGPathElement>(null);
  useFrames((frame) => {
    hand.current?.setAttribute('transform', `rotate(${degrees(frame.Count).toFixed(2)})`);
    mark.current?.setAttribute('transform', `rotate(${degrees(frame.Compare).toFixed(2)})`);
    arc.current?.setAttribute('d', wayLeft(frame));
    face.current?.toggleAttribute('data-frozen', (frame.Cause & CAUSE_DC) !== 0);
    face.current?.toggleAttribute('data-pending', (frame.Cause & CAUSE_TI) !== 0);
  });
  return (
    <svg ref={face} className="dial" viewBox="-100 -100 200 200" aria-hidden="true">
      <circle r={RADIUS} className="dial-way" />
      <path ref={arc} className="dial-left" />
      {ticks.map((tick) => (
        <line
          key={tick}
          className={tick % 16 === 0 ? 'dial-tick dial-quarter' : 'dial-tick'}
          y1={tick % 4 === 0 ? -70 : -74}
          y2={-78}
          transform={`rotate(${(tick * 360) / 64})`}
        />
      ))}
      {labels.map((label, index) => (
        <text key={label} className="dial-label" transform={`translate(${at(index * 90, 56)})`}>
          {label}
        </text>
      ))}
      <g ref={mark} className="dial-compare">
        <path d="M 0 -85 l 7 -13 l -14 0 z" />
      </g>
      <g ref={hand} className="dial-count">
        <line y1={16} y2={-76} />
        <circle r={5} />
      </g>
    </svg>
  );
}
