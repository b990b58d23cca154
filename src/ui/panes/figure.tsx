/** A register of the timer as a large figure that the user can set, as KVM's ONE_REG does from outside. */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Frame, OneReg } from '../../api/vm-api.ts';
import { decimal, hexWord, readWord } from '../format.ts';
import { useFrames } from '../hot.tsx';
import { useApp } from '../use-app.ts';

interface FigureProps {
  readonly name: 'Count' | 'Compare';
  readonly register: OneReg;
}

export function Figure({ name, register }: FigureProps) {
  const output = useRef<HTMLOutputElement>(null);
  const inDecimal = useRef<HTMLSpanElement>(null);
  const [editing, setEditing] = useState(false);
  useFrames((frame: Frame) => {
    const value = frame[name] >>> 0;
    const text = hexWord(value);
    if (output.current === null || inDecimal.current === null || output.current.textContent === text) return;
    output.current.textContent = text;
    inDecimal.current.textContent = decimal(value);
  });
  return (
    <div className="figure" data-register={name}>
      <div className="figure-head">
        <h3>{name}</h3>
        <button
          type="button"
          className="quiet"
          aria-expanded={editing}
          aria-label={`${editing ? 'Cancel setting' : 'Set'} ${name}`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? 'Cancel' : 'Set'}
        </button>
      </div>
      <output ref={output} aria-live="off" aria-label={name} data-testid={name} className="figure-hex">
        0x00000000
      </output>
      <span ref={inDecimal} className="figure-decimal" data-testid={`${name}-decimal`}>
        0
      </span>
      {editing && <SetForm name={name} register={register} done={() => setEditing(false)} />}
    </div>
  );
}

function SetForm({ name, register, done }: FigureProps & { readonly done: () => void }) {
  const setRegister = useApp((state) => state.setRegister);
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reading = readWord(String(new FormData(event.currentTarget).get('value')));
    if (!reading.ok) {
      setComplaint(reading.message);
      return;
    }
    void setRegister(register, reading.value);
    done();
  };
  return (
    <form className="set-form" onSubmit={submit}>
      <label htmlFor={id}>New {name}</label>
      <input
        id={id}
        name="value"
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder="0x or decimal"
        aria-invalid={complaint !== undefined}
        aria-describedby={`${id}-complaint`}
        onKeyDown={(event) => event.key === 'Escape' && done()}
      />
      <button type="submit">Set</button>
      <span id={`${id}-complaint`} role="alert" className="complaint">
        {complaint}
      </span>
    </form>
  );
}
