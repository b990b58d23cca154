/** The frequency of Count: one of the usual ones, or any from 1 Hz to 1 GHz. */
import { type FormEvent, useId, useState } from 'react';
import { frequency, readFrequency } from '../format.ts';
import { useApp } from '../use-app.ts';

const usual = [1, 10, 1000, 32_768, 1e6, 10e6, 50e6, 100e6, 200e6, 1e9];
const OTHER = 'other';

export function FrequencyControl() {
  const countHz = useApp((state) => state.settings.countHz);
  const choose = useApp((state) => state.chooseFrequency);
  const fixed = useApp((state) => state.settings.timer !== 'current');
  const [other, setOther] = useState(false);
  const typed = other || !usual.includes(countHz);
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>Frequency of Count</label>
      <div className="control-row">
        <select
          id={id}
          value={typed ? OTHER : countHz}
          disabled={fixed}
          aria-describedby={`${id}-note`}
          onChange={({ target: { value } }) => {
            setOther(value === OTHER);
            if (value !== OTHER) void choose(Number(value));
          }}
        >
          {usual.map((hz) => (
            <option key={hz} value={hz}>
              {frequency(hz)}
            </option>
          ))}
          <option value={OTHER}>Other</option>
        </select>
        {typed && !fixed && <OtherFrequency key={countHz} />}
      </div>
      <p id={`${id}-note`} className="note">
        {fixed ? 'Only the current timer can change it.' : 'Count goes on from where it is.'}
      </p>
    </div>
  );
}

function OtherFrequency() {
  const countHz = useApp((state) => state.settings.countHz);
  const choose = useApp((state) => state.chooseFrequency);
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reading = readFrequency(String(new FormData(event.currentTarget).get('hz')));
    setComplaint(reading.ok ? undefined : reading.message);
    if (reading.ok) void choose(reading.value);
  };
  return (
    <form className="control-row" onSubmit={submit}>
      <input
        name="hz"
        aria-label="Frequency of Count, 1 Hz to 1 GHz"
        defaultValue={frequency(countHz)}
        size={9}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={complaint !== undefined}
        aria-describedby={id}
      />
      <button type="submit">Set</button>
      <span id={id} role="alert" className="complaint">
        {complaint}
      </span>
    </form>
  );
}
