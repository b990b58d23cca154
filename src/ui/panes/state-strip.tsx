/** What the machine is doing, or why it stands still, in words; and whatever the page has to say about itself. */
import { decimal } from '../format.ts';
import { selectLoadedIsCurrent } from '../store/run.ts';
import { selectStopLine } from '../store/stop.ts';
import { useApp } from '../use-app.ts';
import { type Explanation, explainStop } from '../words.ts';

function useExplanation(): Explanation & { readonly kind: string } {
  const state = useApp(({ frame }) => frame?.state);
  const file = useApp(({ loaded }) => loaded?.file);
  const line = useApp(selectStopLine);
  const where = line === undefined ? '' : `, ${file} line ${line}`;
  if (state === undefined) return { kind: 'none', title: 'Starting', detail: '', help: undefined };
  switch (state.kind) {
    case 'stopped':
      return { kind: state.reason.kind, ...explainStop(state.reason, where) };
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

export function StateStrip() {
  const { kind, title, detail, help } = useExplanation();
  const stale = useApp((state) => state.loaded !== undefined && !selectLoadedIsCurrent(state));
  const errors = useApp(
    ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length,
  );
  return (
    <div className="strip" data-state={kind}>
      <p role="status" className="strip-state" data-testid="state">
        <strong>{title}</strong> {detail} {help !== undefined && <em>{help}</em>}
      </p>
      {errors > 0 && <p className="strip-aside complaint">{decimal(errors)} to mend</p>}
      {stale && <p className="strip-aside">The source has changed: Run loads it again.</p>}
    </div>
  );
}

/** What needs the user's attention, above everything else. */
export function Notices() {
  const death = useApp((state) => state.death);
  const notice = useApp((state) => state.notice);
  const storageFailure = useApp((state) => state.storageFailure);
  const restart = useApp((state) => state.restart);
  const dismiss = useApp((state) => state.dismissNotice);
  return (
    <div className="notices" role="alert">
      {death !== undefined && (
        <p className="notice">
          The machine stopped working: {death}. Your program is safe.{' '}
          <button type="button" onClick={() => void restart()}>
            Restart
          </button>
        </p>
      )}
      {notice !== undefined && (
        <p className="notice">
          {notice}{' '}
          <button type="button" className="quiet" onClick={dismiss}>
            Dismiss
          </button>
        </p>
      )}
      {storageFailure !== undefined && <p className="notice">{storageFailure}</p>}
    </div>
  );
}
