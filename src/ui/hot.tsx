/** Cells that follow the machine outside React: at most once per animation frame, and only when they change. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Frame } from '../api/vm-api.ts';
import { store } from './use-app.ts';

/** Calls `draw` with the present frame and with each that follows. */
export function useFrames(draw: (frame: Frame) => void): void {
  const drawNow = useEffectEvent(draw);
  useEffect(() => {
    const { frame } = store.getState();
    if (frame !== undefined) drawNow(frame);
    return store.subscribe((state, before) => {
      if (state.frame !== undefined && state.frame !== before.frame) drawNow(state.frame);
    });
  }, []);
}

interface HotTextProps {
  readonly read: (frame: Frame) => string;
  /** Shown until the first frame. */
  readonly blank?: string;
}

export function HotText({ read, blank = '\u2013' }: HotTextProps) {
  const cell = useRef<HTMLSpanElement>(null);
  useFrames((frame) => {
    const text = read(frame);
    if (cell.current !== null && cell.current.textContent !== text) cell.current.textContent = text;
  });
  return <span ref={cell}>{blank}</span>;
}
