/** What the machine is doing, or why it stands still, in words; or why the last request was not carried out. */
import { selectLoadedIsCurrent } from '../store/run.ts';
import { selectStopLine } from '../store/stop.ts';
import { useApp } from '../use-app.ts';
import { type Explanation, explainStop } from '../words.ts';

interface Shown extends Explanation {
  readonly kind: string;
}

function useExplanation(): Shown {
  const notice = useApp((state) => state.notice);
  // While it runs each frame brings a new state object: only its kind is followed then.
  const state = useApp(({ frame }) => (frame?.state.kind === 'stopped' ? frame.state : frame?.state.kind));
  const file = useApp(({ loaded }) => loaded?.file);
  const line = useApp(selectStopLine);
  if (notice !== undefined) return { kind: 'notice', ...notice };
  if (state === undefined) return { kind: 'none', title: 'Starting', detail: '', help: undefined };
  if (typeof state === 'object') {
    const where = line === undefined ? undefined : `${file} line ${line}`;
    return { kind: state.reason.kind, ...explainStop(state.reason, where) };
  }
  switch (state) {
    case 'running':
      return {
        kind: 'running',
        title: 'Running',
        detail: 'Pause holds the whole machine; Cause.DC freezes Count alone.',
        help: undefined,
      };
    case 'hidden':
      return {
        kind: 'hidden',
        title: 'Held',
        detail: 'Guest time stands still while the page is hidden.',
        help: undefined,
      };
  }
}

function Errors() {
  const first = useApp(({ diagnostics }) => diagnostics.find(({ severity }) => severity === 'error'));
  const count = useApp(
    ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length,
  );
  const goTo = useApp((state) => state.goTo);
  if (first === undefined) return null;
  return (
    <button type="button" className="quiet complaint" onClick={() => goTo(first)}>
      {count === 1 ? 'One error' : `${count} errors`}, line {first.line}
    </button>
  );
}

export function StateStrip() {
  const { kind, title, detail, help } = useExplanation();
  const stale = useApp((state) => state.loaded !== undefined && !selectLoadedIsCurrent(state));
  const dismiss = useApp((state) => state.dismissNotice);
  return (
    <section className="strip" data-state={kind} aria-label="State">
      <p role="status" className="strip-state" data-testid="state">
        <strong>{title}</strong> {detail} {help !== undefined && <em>{help}</em>}
      </p>
      <Errors />
      {stale && <span className="strip-aside">Source changed: Run loads it again.</span>}
      {kind === 'notice' && (
        <button type="button" className="quiet" onClick={dismiss}>
          Dismiss
        </button>
      )}
    </section>
  );
}
