/** The interpreter: the loop that runs by itself, and one instruction at a time for what it leaves. */
import { advance, begin } from './control-flow.ts';
import type { Core } from './core.ts';
import type { Engine } from './engine.ts';
import { createLoop, perform } from './execute.gen.ts';
import { fetch } from './memory.ts';
import type { CpuState } from './state.ts';

/**
 * One loop for each memory.
 * hot: V8 compiles the loop for the memory it was made for, but for any memory, a third slower, once a second is made.
 */
const loops = new WeakMap<ArrayBufferLike, () => void>();

function loopOf({ words: { buffer } }: CpuState): () => void {
  const loop = loops.get(buffer) ?? createLoop(buffer);
  loops.set(buffer, loop);
  return loop;
}

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
  const loop = loopOf(state);
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
