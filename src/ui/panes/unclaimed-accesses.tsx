/** The log of loads and stores that nothing on the board answered, as of the last stop. */
import { hexWord } from '../format.ts';
import { useApp } from '../use-app.ts';

export function UnclaimedAccesses() {
  const unclaimed = useApp((state) => state.unclaimed);
  if (unclaimed.length === 0) return null;
  return (
    <details className="unclaimed">
      <summary>Loads and stores that nothing answered: {unclaimed.length}</summary>
      <ul>
        {unclaimed.map(({ pc, physical, write, bytes, value, times }) => (
          <li key={`${pc} ${physical} ${write} ${value}`}>
            {write ? `store of ${hexWord(value)} to` : 'load from'} physical {hexWord(physical)}, {bytes}{' '}
            bytes, at {hexWord(pc)}
            {times > 1 && `, ${times} times`}
          </li>
        ))}
      </ul>
    </details>
  );
}
