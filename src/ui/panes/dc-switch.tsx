/** Cause.DC as a switch: one state with the guest's own MTC0, which moves it just as a click does. */
import { useId } from 'react';
import { CAUSE_DC } from '../fields.ts';
import { useApp } from '../use-app.ts';

export function DCSwitch() {
  const frozen = useApp(({ frame }) => ((frame?.Cause ?? 0) & CAUSE_DC) !== 0);
  const legacy = useApp(({ frame }) => frame?.timer === 'legacy');
  const ready = useApp(({ loaded, death }) => loaded !== undefined && death === undefined);
  const setDC = useApp((state) => state.setDC);
  const id = useId();
  return (
    <div className="dc">
      <button
        type="button"
        role="switch"
        aria-checked={frozen}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-does`}
        className="switch"
        disabled={!ready}
        onClick={() => void setDC(!frozen)}
      >
        <span className="switch-thumb" />
      </button>
      <span id={`${id}-name`} className="dc-name">
        Cause.DC
      </span>
      <span id={`${id}-does`} className="dc-does">
        {legacy
          ? 'The legacy timer is deaf to this bit.'
          : frozen
            ? 'Count is frozen: no match can come.'
            : 'Count runs. Switch on to freeze it.'}
      </span>
    </div>
  );
}
