/** The page: toolbar, state in words, four panes, status line. On a narrow screen one pane at a time. */
import { useEffect, useState } from 'react';
import { commandFor } from './commands.ts';
import { ConsolePane } from './console/console-pane.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { MachinePane } from './panes/machine-pane.tsx';
import { Notices } from './panes/notices.tsx';
import { StateStrip } from './panes/state-strip.tsx';
import { StatusLine } from './panes/status-line.tsx';
import { TimerPane } from './panes/timer-pane.tsx';
import { Toolbar } from './panes/toolbar.tsx';
import { store, useApp } from './use-app.ts';

const panes = ['Program', 'Timer', 'Console', 'Machine'] as const;

/** Shortcuts work everywhere, the editor and the console included. */
function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = commandFor(event);
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const state = store.getState();
      if (command.enabled(state) && !event.repeat) command.run(state);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

function useVisibility(): void {
  useEffect(() => {
    const tell = (): void => void store.getState().setHidden(document.hidden);
    if (document.hidden) tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, []);
}

export function App() {
  const [shown, setShown] = useState<(typeof panes)[number]>('Program');
  const jumpTo = useApp((state) => state.jumpTo);
  useEffect(() => {
    if (jumpTo !== undefined) setShown('Program');
  }, [jumpTo]);
  useShortcuts();
  useVisibility();
  return (
    <div className="app">
      <Toolbar />
      <Notices />
      <StateStrip />
      <main className="panes" data-shown={shown}>
        <div className="column program-column">
          <EditorPane />
          <ConsolePane />
        </div>
        <div className="column machine-column">
          <TimerPane />
          <MachinePane />
        </div>
      </main>
      <nav className="pane-tabs" aria-label="Panes">
        {panes.map((pane) => (
          <button key={pane} type="button" aria-current={pane === shown} onClick={() => setShown(pane)}>
            {pane}
          </button>
        ))}
      </nav>
      <StatusLine />
    </div>
  );
}
