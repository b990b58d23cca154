/** The frequency of Count: one of the usual ones, or any from 1 Hz to 1 GHz. */
import { useId, useState } from 'react';
import { frequency, readFrequency } from '../format.ts';
import { useApp } from '../use-app.ts';

const usual = [1, 10, 1000, 32_768, 1e6, 10e6, 50e6, 100e6, 200e6, 1e9];
const OTHER = 'other';

export function FrequencyControl() {
  const countHz = useApp((state) => state.settings.countHz);
  const choose = useApp((state) => state.chooseFrequency);
  const fixed = useApp((state) => state.settings.timer !== 'current');
  const [other, setOther] = useState(false);
  const [complaint, setComplaint] = useState<string>();
  const typed = other || !usual.includes(countHz);
  const id = useId();
  const pick = (value: string): void => {
    setOther(value === OTHER);
    setComplaint(undefined);
    if (value !== OTHER) void choose(Number(value));
  };
  const take = (text: string): void => {
    const reading = readFrequency(text);
    setComplaint(reading.ok ? undefined : reading.message);
    if (reading.ok && reading.value !== countHz) void choose(reading.value);
  };
  return (
    <div className="control">
      <label htmlFor={id}>Frequency of Count</label>
      <div className="control-row">
        <select
          id={id}
          value={typed ? OTHER : countHz}
          disabled={fixed}
          aria-describedby={`${id}-note`}
          onChange={(event) => pick(event.target.value)}
        >
          {usual.map((hz) => (
            <option key={hz} value={hz}>
              {frequency(hz)}
            </option>
          ))}
          <option value={OTHER}>Other</option>
        </select>
        {typed && !fixed && (
          <input
            key={countHz}
            aria-label="Frequency of Count, 1 Hz to 1 GHz"
            defaultValue={frequency(countHz)}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={complaint !== undefined}
            aria-describedby={`${id}-note`}
            onBlur={(event) => take(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
          />
        )}
      </div>
      <p id={`${id}-note`} role={complaint && 'alert'} className={complaint ? 'note complaint' : 'note'}>
        {complaint ?? (fixed ? 'Only the current timer can change it.' : 'Count goes on from where it is.')}
      </p>
    </div>
  );
}
