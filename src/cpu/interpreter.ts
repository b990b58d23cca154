/** The interpreter: the loop that runs by itself, and one instruction at a time for what it leaves. */
import { advance, begin } from './control-flow.ts';
import type { Core } from './core.ts';
import type { Engine } from './engine.ts';
import { createLoop, perform } from './execute.gen.ts';
import { fetch } from './memory.ts';

/** One instruction with everything that can happen to it. */
function step(core: Core): void {
  const { state } = core;
  begin(state);
  const word = fetch(core);
  if (word !== undefined) perform(core, word);
  advance(state);
  state.left--;
}

export function createInterpreter(core: Core): Engine {
  const { state } = core;
  const loop = createLoop(state);
  return {
    run() {
      loop();
      while (state.left > 0) {
        step(core);
        if (core.stop !== undefined) return;
        loop();
      }
    },
  };
}
