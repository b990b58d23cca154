/** A CP0 register as named bits, live. */
import { useRef } from 'react';
import type { Frame } from '../../api/vm-api.ts';
import { excCodes } from '../../isa/exceptions.ts';
import { causeFields, excCodeField, fieldOf, type ShownField, statusFields } from '../fields.ts';
import { decimal, hexWord } from '../format.ts';
import { HotText, useFrames } from '../hot.tsx';

interface BitProps {
  readonly register: 'Cause' | 'Status';
  readonly field: ShownField;
  readonly write?: (value: number) => string;
}

function Bit({ register, field, write = String }: BitProps) {
  const cell = useRef<HTMLDivElement>(null);
  const value = useRef<HTMLElement>(null);
  useFrames((frame) => {
    const now = fieldOf(frame[register], field);
    const text = write(now);
    if (value.current === null || value.current.textContent === text) return;
    value.current.textContent = text;
    cell.current?.toggleAttribute('data-set', now !== 0);
  });
  return (
    <div ref={cell} className="bit" title={field.doc}>
      <dt>{field.name}</dt>
      <dd ref={value} data-testid={`${register}.${field.name}`}>
        {write(0)}
      </dd>
    </div>
  );
}

const excCodeText = (code: number): string =>
  `${code} ${excCodes.find((row) => row.code === code)?.name ?? '?'}`;

function Whole({ register }: { readonly register: 'Cause' | 'Status' }) {
  return (
    <div className="bits-whole">
      <h3>{register}</h3>
      <span className="bits-hex" data-testid={register}>
        <HotText read={(frame: Frame) => hexWord(frame[register])} blank="0x00000000" />
      </span>
      <span className="bits-decimal">
        <HotText read={(frame: Frame) => decimal(frame[register] >>> 0)} blank="0" />
      </span>
    </div>
  );
}

export function CauseBits() {
  return (
    <section className="bits" aria-label="Cause">
      <Whole register="Cause" />
      <dl>
        {causeFields.map((field) => (
          <Bit key={field.name} register="Cause" field={field} />
        ))}
        <Bit register="Cause" field={excCodeField} write={excCodeText} />
      </dl>
    </section>
  );
}

export function StatusBits() {
  return (
    <section className="bits" aria-label="Status">
      <Whole register="Status" />
      <dl>
        {statusFields.map((field) => (
          <Bit key={field.name} register="Status" field={field} />
        ))}
      </dl>
    </section>
  );
}
