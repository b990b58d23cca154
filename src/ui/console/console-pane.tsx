/** The serial console: COM1 of the board. The terminal is fetched after the first paint. */
import { lazy, Suspense } from 'react';
import { useApp } from '../use-app.ts';

const Terminal = lazy(async () => ({ default: (await import('./serial-terminal.tsx')).SerialTerminal }));

export function ConsolePane() {
  const forScreenReaders = useApp((state) => state.settings.consoleForScreenReaders);
  const choose = useApp((state) => state.chooseConsole);
  return (
    <section className="pane console" aria-label="Console">
      <div className="pane-head">
        <h2 className="pane-title">Console</h2>
        <span className="console-port">COM1</span>
        <label className="check">
          <input
            type="checkbox"
            checked={forScreenReaders}
            onChange={(event) => choose(event.target.checked)}
          />
          For screen readers
        </label>
      </div>
      <Suspense fallback={<div className="terminal-box" />}>
        <Terminal />
      </Suspense>
    </section>
  );
}
