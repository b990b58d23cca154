/** How time is made at this moment, and how well: clock, speed, resolution, isolation, time lost. */
import type { ClockMode, Frame } from '../../api/vm-api.ts';
import { clockTime, decimal, duration, frequency } from '../format.ts';
import { HotText } from '../hot.tsx';
import { useApp } from '../use-app.ts';
import { stateWord } from '../words.ts';

function clockText(clock: ClockMode): string {
  switch (clock.kind) {
    case 'wall':
      return 'wall clock';
    case 'scaled':
      return `scaled clock \u00d7${clock.factor}`;
    case 'virtual':
      return `virtual clock, ${clock.mips} MIPS`;
  }
}

const modeText = ({ clock, countHz, timer }: Frame): string =>
  `${clockText(clock)}, ${frequency(countHz)}, ${timer}`;

const speedText = ({ mips }: Frame): string => `${mips.toFixed(mips < 10 ? 2 : 0)} MIPS`;

export function StatusLine() {
  const host = useApp((state) => state.host);
  return (
    <footer className="status-line">
      <span data-testid="run-state">
        <HotText read={({ state }) => stateWord(state)} blank="starting" />
      </span>
      <span className="detail" data-testid="clock-mode">
        <HotText read={modeText} />
      </span>
      <span data-testid="guest-time" title="Guest time since reset">
        <HotText read={({ s, ns }) => clockTime(s, ns)} />
      </span>
      <span className="detail" data-testid="retired" title="Instructions executed since reset">
        <HotText read={({ retired }) => `${decimal(retired)} instructions`} />
      </span>
      <span data-testid="mips" title="Million instructions per second of real time">
        <HotText read={speedText} />
      </span>
      {host !== undefined && (
        <span
          className="detail"
          data-testid="host"
          title={`Gives way by ${host.yield}, ${host.yieldMicroseconds.toFixed(1)} \u00b5s each`}
        >
          clock step {duration(host.clockStepMs / 1000).replace(/\.?0+ /, ' ')},{' '}
          {host.crossOriginIsolated ? 'isolated' : 'not isolated'}
        </span>
      )}
      <span
        className="detail"
        data-testid="lost"
        title="Guest time not lived through because the computer slept or stalled"
      >
        <HotText read={({ lostMs }) => `${decimal(Math.round(lostMs))} ms lost`} />
      </span>
    </footer>
  );
}
