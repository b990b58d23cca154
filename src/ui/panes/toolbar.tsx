/** The commands, the programs to choose from, and the two choices that concern the whole page. */
import { useId } from 'react';
import type { Endian } from '../../api/vm-api.ts';
import { type Command, commands, keyName } from '../commands.ts';
import { selectRunning } from '../store/run.ts';
import { type Theme, themes } from '../store/settings.ts';
import { store, useApp } from '../use-app.ts';

const mac = navigator.userAgent.includes('Mac');

function CommandButton({ command }: { readonly command: Command }) {
  const label = useApp(command.label);
  const hint = useApp(command.hint);
  const enabled = useApp(command.enabled);
  const running = useApp(selectRunning);
  return (
    <button
      type="button"
      className={command.id === 'run' ? 'command primary' : 'command'}
      data-running={command.id === 'run' && running}
      disabled={!enabled}
      title={`${hint} (${keyName(command.key, mac)})`}
      aria-keyshortcuts={command.key.replace('Mod-', mac ? 'Meta+' : 'Control+').replace('-', '+')}
      onClick={() => command.run(store.getState())}
    >
      {label}
    </button>
  );
}

function ExampleMenu() {
  const examples = useApp((state) => state.examples);
  const edits = useApp((state) => state.edits);
  const file = useApp((state) => state.file);
  const open = useApp((state) => state.open);
  const id = useId();
  return (
    <div className="field examples">
      <label htmlFor={id}>Example</label>
      <select id={id} value={file} onChange={(event) => void open(event.target.value)}>
        {examples.map((example) => (
          <option key={example.file} value={example.file}>
            {example.title}
            {edits[example.file] !== undefined && ' (edited)'}
          </option>
        ))}
      </select>
    </div>
  );
}

function EndianMenu() {
  const endian = useApp((state) => state.settings.endian);
  const choose = useApp((state) => state.chooseEndian);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Endian</label>
      <select id={id} value={endian} onChange={(event) => choose(event.target.value as Endian)}>
        <option value="little">little</option>
        <option value="big">big</option>
      </select>
    </div>
  );
}

function ThemeMenu() {
  const theme = useApp((state) => state.settings.theme);
  const choose = useApp((state) => state.chooseTheme);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Theme</label>
      <select id={id} value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Toolbar() {
  return (
    <header className="toolbar">
      <h1 className="brand">
        <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width="22" height="22" />
        Valletta
      </h1>
      <div className="commands" role="toolbar" aria-label="Run">
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} />
        ))}
      </div>
      <ExampleMenu />
      <EndianMenu />
      <ThemeMenu />
    </header>
  );
}
