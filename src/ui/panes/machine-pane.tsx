/** The CPU's general registers, the instruction it stands at, and what the board shows. */
import { BoardView } from './board-view.tsx';
import { ProgramCounter } from './program-counter.tsx';
import { RegisterGrid } from './register-grid.tsx';

export function MachinePane() {
  return (
    <section className="pane machine" aria-label="Machine">
      <h2 className="pane-title">Machine</h2>
      <ProgramCounter />
      <RegisterGrid />
      <BoardView />
    </section>
  );
}
