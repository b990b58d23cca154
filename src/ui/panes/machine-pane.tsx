/** The CPU's general registers, the instruction it stands at, and what the board shows. */
import { BoardView } from './board-view.tsx';
import { ExceptionRegisters } from './exception-registers.tsx';
import { ProgramCounter } from './program-counter.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { UnclaimedAccesses } from './unclaimed-accesses.tsx';

export function MachinePane() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on small screens, and the keyboard must be able to
    <section className="pane machine" aria-label="Machine" tabIndex={0}>
      <h2 className="pane-title">Machine</h2>
      <div className="machine-head">
        <ProgramCounter />
        <BoardView />
      </div>
      <RegisterGrid />
      <ExceptionRegisters />
      <UnclaimedAccesses />
    </section>
  );
}
