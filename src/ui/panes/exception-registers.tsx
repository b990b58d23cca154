/** Where an exception came from, and where it goes: EPC, BadVAddr, EBase. */
import { hexWord } from '../format.ts';
import { HotText } from '../hot.tsx';

const names = ['EPC', 'BadVAddr', 'EBase'] as const;

export function ExceptionRegisters() {
  return (
    <dl className="exception">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-testid={name}>
            <HotText read={(frame) => hexWord(frame[name])} blank="0x00000000" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
