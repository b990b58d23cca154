/** `$0` to `$31`, HI and LO; what changed since the stop before is marked. */
import { useRef } from 'react';
import type { Frame } from '../../api/vm-api.ts';
import { gprNames } from '../../isa/registers.ts';
import { decimal, hexWord } from '../format.ts';
import { useFrames } from '../hot.tsx';
import { store } from '../use-app.ts';

interface ShownRegister {
  /** As the assembler takes it: `$t0`. */
  readonly name: string;
  /** `$8`; the name once more for HI and LO. */
  readonly number: string;
  readonly read: (frame: Frame) => number;
}

const registers: readonly ShownRegister[] = [
  ...gprNames.map((name, index) => ({
    name,
    number: `$${index}`,
    read: ({ gpr }: Frame): number => gpr[index] ?? 0,
  })),
  { name: 'HI', number: 'HI', read: ({ hi }) => hi },
  { name: 'LO', number: 'LO', read: ({ lo }) => lo },
];

function Register({ name, number, read }: ShownRegister) {
  const cell = useRef<HTMLDivElement>(null);
  const value = useRef<HTMLElement>(null);
  useFrames((frame) => {
    const { stopBefore } = store.getState();
    const now = read(frame);
    const text = hexWord(now);
    if (value.current !== null && value.current.textContent !== text) value.current.textContent = text;
    const stopped = frame.state.kind === 'stopped' && stopBefore !== undefined;
    const old = stopped ? read(stopBefore) : now;
    const title = `${number}: ${decimal(now)}${old === now ? '' : `, was ${hexWord(old)}`}`;
    if (cell.current !== null && cell.current.title !== title) {
      cell.current.toggleAttribute('data-changed', old !== now);
      cell.current.title = title;
    }
  });
  return (
    <div ref={cell} className="register">
      <dt>{name}</dt>
      <dd ref={value} data-testid={name}>
        0x00000000
      </dd>
    </div>
  );
}

export function RegisterGrid() {
  return (
    <dl className="registers" aria-label="Registers">
      {registers.map((register) => (
        <Register key={register.name} {...register} />
      ))}
    </dl>
  );
}
