/** The program: its name and what it shows, and the editor, which is fetched after the first paint. */
import { lazy, Suspense, useEffect } from 'react';
import { selectEdited } from '../store/project.ts';
import { useApp } from '../use-app.ts';

const SourceEditor = lazy(async () => ({ default: (await import('./source-editor.tsx')).SourceEditor }));

const PAUSE_IN_TYPING_MS = 300;

/** The same text, to be read while the editor is on its way. */
function PlainSource() {
  const text = useApp((state) => state.text);
  return <pre className="editor-plain">{text}</pre>;
}

export function EditorPane() {
  const file = useApp((state) => state.file);
  const text = useApp((state) => state.text);
  const shows = useApp(({ examples, file: open }) => examples.find((one) => one.file === open)?.shows);
  const edited = useApp(selectEdited);
  const check = useApp((state) => state.check);
  const restoreOriginal = useApp((state) => state.restoreOriginal);

  useEffect(() => {
    if (text === '') return;
    const pause = setTimeout(() => void check(), PAUSE_IN_TYPING_MS);
    return () => clearTimeout(pause);
  }, [text, check]);

  return (
    <section className="pane editor" aria-label="Program">
      <div className="pane-head">
        <h2 className="pane-title">Program</h2>
        <span className="editor-file">{file}</span>
        {edited && (
          <button type="button" className="quiet" onClick={restoreOriginal}>
            Restore original
          </button>
        )}
        <span className="editor-shows">{shows}</span>
      </div>
      <p id="editor-keys" className="visually-hidden">
        After typing, Tab indents; press Escape and then Tab to leave the editor.
      </p>
      <Suspense fallback={<PlainSource />}>
        <SourceEditor />
      </Suspense>
    </section>
  );
}
