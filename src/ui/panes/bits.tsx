/** A CP0 register as named bits, live. */
import { useRef } from 'react';
import type { Frame } from '../../api/vm-api.ts';
import type { Cp0Field } from '../../isa/cp0/register.ts';
import { excCodes } from '../../isa/exceptions.ts';
import { causeFields, fieldOf, statusFields } from '../fields.ts';
import { decimal, hexWord } from '../format.ts';
import { HotText, useFrames } from '../hot.tsx';

type Register = 'Cause' | 'Status';

const excCodeText = (code: number): string =>
  `${code} ${excCodes.find((row) => row.code === code)?.name ?? '?'}`;

const valueText = (field: Cp0Field, value: number): string =>
  field.name === 'ExcCode' ? excCodeText(value) : String(value);

function Bit({ register, field }: { readonly register: Register; readonly field: Cp0Field }) {
  const cell = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLElement>(null);
  useFrames((frame) => {
    const value = fieldOf(frame[register], field);
    const text = valueText(field, value);
    if (shown.current === null || shown.current.textContent === text) return;
    shown.current.textContent = text;
    cell.current?.toggleAttribute('data-set', value !== 0);
  });
  return (
    <div ref={cell} className="bit" title={field.doc}>
      <dt>{field.name}</dt>
      <dd ref={shown} data-testid={`${register}.${field.name}`}>
        {valueText(field, 0)}
      </dd>
    </div>
  );
}

interface BitsProps {
  readonly register: Register;
  readonly fields: readonly Cp0Field[];
}

function Bits({ register, fields }: BitsProps) {
  return (
    <section className="bits" aria-label={register}>
      <div className="bits-whole">
        <h3>{register}</h3>
        <span className="bits-hex" data-testid={register}>
          <HotText read={(frame: Frame) => hexWord(frame[register])} blank="0x00000000" />
        </span>
        <span className="bits-decimal">
          <HotText read={(frame: Frame) => decimal(frame[register] >>> 0)} blank="0" />
        </span>
      </div>
      <dl>
        {fields.map((field) => (
          <Bit key={field.name} register={register} field={field} />
        ))}
      </dl>
    </section>
  );
}

export const CauseBits = () => <Bits register="Cause" fields={causeFields} />;
export const StatusBits = () => <Bits register="Status" fields={statusFields} />;
