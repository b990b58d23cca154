/** The serial console: COM1 of the board. */
import { lazy, Suspense, useState } from 'react';
import { useApp } from '../use-app.ts';

const Terminal = lazy(async () => ({ default: (await import('./serial-terminal.tsx')).SerialTerminal }));

/**
 * The terminal is a quarter of all there is to download: it is fetched when a program begins to run, whose output waits in
 * the feed meanwhile, or when the user wants to type.
 */
function Screen() {
  const begun = useApp(({ frame }) => (frame?.retired ?? 0) > 0);
  const [wanted, setWanted] = useState<'for output' | 'for typing'>();
  if (begun && wanted === undefined) setWanted('for output');
  if (wanted !== undefined) {
    return (
      <Suspense fallback={<div className="terminal-box" />}>
        <Terminal focused={wanted === 'for typing'} />
      </Suspense>
    );
  }
  return (
    <button
      type="button"
      className="terminal-box terminal-empty"
      data-testid="console"
      onClick={() => setWanted('for typing')}
    >
      What the program prints appears here, and what you type here goes to it.
    </button>
  );
}

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
      <Screen />
    </section>
  );
}
