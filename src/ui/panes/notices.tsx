/** What threatens the user's work or the machine, above everything else. */
import { saveFile } from '../save-file.ts';
import { store, useApp } from '../use-app.ts';

const save = (): void => saveFile(store.getState().file, store.getState().text);

export function Notices() {
  const death = useApp((state) => state.death);
  const storageFailure = useApp((state) => state.storageFailure);
  const restart = useApp((state) => state.restart);
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
      {storageFailure !== undefined && (
        <p className="notice">
          {storageFailure}{' '}
          <button type="button" onClick={save}>
            Save a copy
          </button>
        </p>
      )}
    </div>
  );
}
