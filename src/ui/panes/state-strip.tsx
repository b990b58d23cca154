/** What the machine is doing, or why it stands still, in words; or why the last request was not carried out. */
import { selectLoadedIsCurrent } from '../store/run.ts';
import { selectStopLine } from '../store/stop.ts';
import { useApp } from '../use-app.ts';
import { type Explanation, errorCount, explainStop } from '../words.ts';

interface Shown extends Explanation {
  readonly kind: string;
}

function useExplanation(): Shown {
  // While it runs each frame brings a new state object: only its kind is followed then.
  const state = useApp(({ frame }) => (frame?.state.kind === 'stopped' ? frame.state : frame?.state.kind));
  const file = useApp(({ loaded }) => loaded?.file);
  const line = useApp(selectStopLine);
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
      {errorCount(count)}, line {first.line}
    </button>
  );
}

const Words = ({ title, detail, help }: Explanation) => (
  <>
    <strong>{title}</strong> {detail} {help !== undefined && <em>{help}</em>}
  </>
);

/** `brief`: the headline only, since there is something else to say. */
function State({ brief }: { readonly brief: boolean }) {
  const { kind, ...explanation } = useExplanation();
  return (
    <p role="status" className="strip-words" data-state={kind} data-brief={brief} data-testid="state">
      {brief ? <strong>{explanation.title}</strong> : <Words {...explanation} />}
    </p>
  );
}

function Notice({ notice }: { readonly notice: Explanation }) {
  const dismiss = useApp((state) => state.dismissNotice);
  return (
    <>
      <p role="alert" className="strip-words" data-state="notice">
        <Words {...notice} />
      </p>
      <button type="button" className="quiet" onClick={dismiss}>
        Dismiss
      </button>
    </>
  );
}

function Asides() {
  const stale = useApp((state) => state.loaded !== undefined && !selectLoadedIsCurrent(state));
  return (
    <>
      <Errors />
      {stale && <span className="strip-aside">Changed since it was loaded: Run loads it again.</span>}
    </>
  );
}

export function StateStrip() {
  const notice = useApp((state) => state.notice);
  return (
    <section className="strip" aria-label="State">
      <State brief={notice !== undefined} />
      {notice === undefined ? <Asides /> : <Notice notice={notice} />}
    </section>
  );
}
