/** What drives the timer: the frequency of Count, the clock behind it, and which of the three timers it is. */
import { useId } from 'react';
import type { ClockMode, TimerBehaviour } from '../../api/vm-api.ts';
import { decimal } from '../format.ts';
import { useApp } from '../use-app.ts';
import { FrequencyControl } from './frequency-control.tsx';

const factors = [0.1, 0.01, 0.001, 0.0001, 0.000_01, 0.000_001, 0.000_000_1, 0.000_000_01];

function clockWords(clock: ClockMode, countHz: number): string {
  switch (clock.kind) {
    case 'wall':
      return 'Guest time is real time.';
    case 'scaled':
      return `Count ticks ${decimal(Math.round(countHz * clock.factor))} times in a real second.`;
    case 'virtual':
      return 'Guest time is instructions executed: each run is the same.';
  }
}

const timerWords: Readonly<Record<TimerBehaviour, string>> = {
  current: 'The kernel\u2019s timer with its later fixes: exact.',
  seed: 'The patch as first merged: a stop or a new Compare within a tick of the match can lose it.',
  legacy: 'Before the patch: every 10 ms, Count from the host, deaf to DC.',
};

const startOf: Readonly<Record<ClockMode['kind'], ClockMode>> = {
  wall: { kind: 'wall' },
  scaled: { kind: 'scaled', factor: 0.001 },
  virtual: { kind: 'virtual', mips: 200 },
};

const slower = (factor: number): string => `\u00f7 ${decimal(Math.round(1 / factor))}`;

function Clock() {
  const clock = useApp((state) => state.settings.clock);
  const countHz = useApp((state) => state.settings.countHz);
  const choose = useApp((state) => state.chooseClock);
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>Clock</label>
      <div className="control-row">
        <select
          id={id}
          value={clock.kind}
          aria-describedby={`${id}-note`}
          onChange={(event) => void choose(startOf[event.target.value as ClockMode['kind']])}
        >
          <option value="wall">Wall</option>
          <option value="scaled">Scaled</option>
          <option value="virtual">Virtual</option>
        </select>
        {clock.kind === 'scaled' && (
          <select
            aria-label="Slowed down"
            value={clock.factor}
            onChange={(event) => void choose({ kind: 'scaled', factor: Number(event.target.value) })}
          >
            {factors.map((factor) => (
              <option key={factor} value={factor}>
                {slower(factor)}
              </option>
            ))}
          </select>
        )}
        {clock.kind === 'virtual' && (
          <select
            aria-label="Instructions per microsecond"
            value={clock.mips}
            onChange={(event) => void choose({ kind: 'virtual', mips: Number(event.target.value) })}
          >
            {[1, 10, 50, 100, 200, 500, 1000].map((mips) => (
              <option key={mips} value={mips}>
                {mips} MIPS
              </option>
            ))}
          </select>
        )}
      </div>
      <p id={`${id}-note`} className="note">
        {clockWords(clock, countHz)}
      </p>
    </div>
  );
}

function Timer() {
  const timer = useApp((state) => state.settings.timer);
  const choose = useApp((state) => state.chooseTimer);
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>Timer behaviour</label>
      <select
        id={id}
        value={timer}
        aria-describedby={`${id}-note`}
        onChange={(event) => void choose(event.target.value as TimerBehaviour)}
      >
        <option value="current">current</option>
        <option value="seed">seed</option>
        <option value="legacy">legacy</option>
      </select>
      <p id={`${id}-note`} className="note">
        {timerWords[timer]}
      </p>
    </div>
  );
}

export function ClockControls() {
  return (
    <div className="controls">
      <FrequencyControl />
      <Clock />
      <Timer />
    </div>
  );
}
