/** xterm on the serial line: bytes from the guest go to the screen, keys go to the guest. */
import { FitAddon } from '@xterm/addon-fit';
import { type ITheme, Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { useEffect, useRef } from 'react';
import { commandFor } from '../commands.ts';
import { feed, machine, store, useApp } from '../use-app.ts';

const encoder = new TextEncoder();

/** The page's own colours: xterm takes no CSS variables, so they are read off the box it sits in. */
function themeOf(box: HTMLElement): ITheme {
  const { color, backgroundColor, outlineColor } = getComputedStyle(box);
  return {
    foreground: color,
    background: backgroundColor,
    cursor: color,
    cursorAccent: backgroundColor,
    selectionBackground: outlineColor,
  };
}

/** Tab goes to the guest once something has been typed here; until then, and with Shift always, it moves on. */
function leaveByTab(terminal: Terminal): void {
  let typing = false;
  terminal.onData(() => {
    typing = true;
  });
  terminal.textarea?.addEventListener('blur', () => {
    typing = false;
  });
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.key === 'Tab') return typing && !event.shiftKey;
    return commandFor(event) === undefined;
  });
}

/** `focused`: the user asked for it in order to type. */
export function SerialTerminal({ focused }: { readonly focused: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<Terminal>(undefined);
  const theme = useApp((state) => state.settings.theme);
  const screenReaderMode = useApp((state) => state.settings.consoleForScreenReaders);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const terminal = new Terminal({
      fontFamily: getComputedStyle(element).fontFamily,
      fontSize: 13,
      lineHeight: 1.25,
      scrollback: 10_000,
      convertEol: true,
      minimumContrastRatio: 4.5,
      cursorBlink: false,
      theme: themeOf(element),
    });
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    shown.current = terminal;
    terminal.onData((text) => {
      void store.getState().ask(() => machine.calls.type(encoder.encode(text)));
    });
    const hide = feed.show({
      write: (bytes, taken) => terminal.write(bytes, taken),
      // RIS goes through the stream: what is still to be drawn of the run before goes too.
      clear: () => terminal.write('\x1bc'),
    });
    // In a pane that is not shown there is nothing to measure: it opens when the pane does.
    const resized = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      if (terminal.element === undefined) {
        terminal.open(element);
        leaveByTab(terminal);
        if (focused) terminal.focus();
      }
      fit.fit();
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      hide();
      shown.current = undefined;
      terminal.dispose();
    };
  }, [focused]);

  useEffect(() => {
    if (shown.current !== undefined) shown.current.options.screenReaderMode = screenReaderMode;
  }, [screenReaderMode]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read
  useEffect(() => {
    const adopt = (): void => {
      if (box.current !== null && shown.current !== undefined)
        shown.current.options.theme = themeOf(box.current);
    };
    adopt();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', adopt);
    return () => dark.removeEventListener('change', adopt);
  }, [theme]);

  return (
    <div className="terminal-box" data-testid="console">
      <div ref={box} className="terminal" />
    </div>
  );
}
