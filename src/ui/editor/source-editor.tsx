/** CodeMirror, kept in step with the store: text both ways, errors and the line of the stop one way. */
import { type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '../../api/assembler-api.ts';
import { selectLoadedIsCurrent } from '../store/run.ts';
import { selectStopLine } from '../store/stop.ts';
import { store, useApp } from '../use-app.ts';
import { editorExtensions } from './setup.ts';
import { showStop } from './stop-marker.ts';

const typed = (text: string): void => {
  if (text !== store.getState().text) store.getState().edit(text);
};

const newState = (doc: string): EditorState =>
  EditorState.create({ doc, extensions: editorExtensions(typed) });

/** From the assembler's line and columns to the editor's positions; what lies outside is moved in. */
function place(doc: Text, { line, column, length }: Diagnostic): { from: number; to: number } {
  const row = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(row.from + column - 1, row.to);
  return { from, to: Math.min(from + length, row.to) };
}

const mark = (doc: Text, diagnostic: Diagnostic): Mark => ({
  ...place(doc, diagnostic),
  severity: diagnostic.severity,
  message:
    diagnostic.help === undefined ? diagnostic.message : `${diagnostic.message}\nhelp: ${diagnostic.help}`,
});

export function SourceEditor() {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const file = useApp((state) => state.file);
  const text = useApp((state) => state.text);
  const diagnostics = useApp((state) => state.diagnostics);
  const jumpTo = useApp((state) => state.jumpTo);
  const stopLine = useApp((state) => (selectLoadedIsCurrent(state) ? selectStopLine(state) : undefined));
  const stopKind = useApp(({ lastStop }) =>
    lastStop?.state.kind === 'stopped' ? lastStop.state.reason.kind : undefined,
  );

  useEffect(() => {
    if (box.current === null) return;
    const editor = new EditorView({ parent: box.current });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  // Another file starts its own history: undo does not lead into the one before.
  useEffect(() => {
    if (file !== '') view.current?.setState(newState(store.getState().text));
  }, [file]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of this render may be older than the editor's
  useEffect(() => {
    const editor = view.current;
    const { text: newest } = store.getState();
    if (editor === undefined || editor.state.doc.toString() === newest) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: newest } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined) return;
    const marks = diagnostics.map((diagnostic) => mark(editor.state.doc, diagnostic));
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [diagnostics]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || jumpTo === undefined) return;
    const { from, to } = place(editor.state.doc, jumpTo);
    editor.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    editor.focus();
  }, [jumpTo]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new file's editor has no mark yet
  useEffect(() => {
    const editor = view.current;
    if (editor === undefined) return;
    const known = stopLine !== undefined && stopLine <= editor.state.doc.lines;
    // Before the first step the reader is at the top, where the program says what it does.
    const scroll =
      known && stopKind !== 'ready'
        ? [EditorView.scrollIntoView(editor.state.doc.line(stopLine).from, { yMargin: 60 })]
        : [];
    editor.dispatch({ effects: [showStop.of(stopLine), ...scroll] });
  }, [stopLine, stopKind, file]);

  return <div ref={box} className="editor-box" />;
}
