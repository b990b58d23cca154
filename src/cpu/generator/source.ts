/** The text of `execute.gen.ts`, the interpreter that the instruction table describes. */
import type { Instruction } from '../../isa/instruction.ts';
import { decisionTree } from './decision-tree.ts';
import { decoderText } from './decoder.ts';
import { arithmeticFunctions } from './expression.ts';
import { fastBody } from './fast.ts';
import { fullBody } from './full.ts';
import { indent } from './statements.ts';

const twice = (lines: readonly string[]): readonly string[] => indent(indent(lines));

export function source(table: readonly Instruction[]): string {
  const tree = decisionTree(table);
  const fast = decoderText(tree, { of: fastBody, reserved: ['break help;'] });
  const full = decoderText(tree, { of: fullBody, reserved: ['break reserved;'] });
  return `\
/**
 * The interpreter. Generated from the instruction table (src/isa/mips32.ts) by src/cpu/generator: do not edit, run
 * \`npm run gen\`. \`r\` is the state, by the offsets of src/cpu/layout.ts and with the general registers as its first 32
 * words; \`w\` is the instruction and \`at\` its address.
 */
// @ts-nocheck: an element of a typed array is a number here, since every index is within it.
import { ${arithmeticFunctions.join(', ')} } from './arithmetic.ts';
import { skipSlot } from './control-flow.ts';
import type { Core } from './core.ts';
import { raise } from './exceptions.ts';
import * as hiLo from './hi-lo.ts';
import { irregular } from './irregular.ts';
import {
  BRANCHED,
  BYTE_LANE,
  DATA_WORDS,
  FETCH_BASE,
  FETCH_WORDS,
  HI,
  IN_SLOT,
  LEFT,
  LO,
  NEXT,
  PC,
  STATE_BYTES,
  TARGET,
} from './layout.ts';
import { load, store } from './memory.ts';
import { isBranchInSlot, raiseUndecoded } from './reserved.ts';
import { CpuState } from './state.ts';

const KSEG0 = 0x80000000;

/**
 * Makes the loop for a memory: 64 KiB of state, then RAM. It executes instructions until none is left or one needs help:
 * that one is then at PC, and nothing of it has happened.
 */
// hot: as long as there is one such closure V8 puts the addresses of its arrays into the code, which is half as fast again.
// For the same reason what needs help leaves the loop instead of calling from it.
export function createLoop(buffer: ArrayBufferLike): () => void {
  const state = new CpuState(buffer, buffer.byteLength - STATE_BYTES);
  const { words: r, ram8, ram16, ram32 } = state;

  return function loop(): void {
    const fetchBase = r[FETCH_BASE];
    const fetchWords = r[FETCH_WORDS];
    const words = r[DATA_WORDS];
    const halves = words << 1;
    const bytes = words << 2;
    const byteLane = r[BYTE_LANE];
    const halfLane = byteLane >> 1;
    let pc = r[PC];
    let next = r[NEXT];
    let n = r[LEFT];
    // The instruction that is reached with so many left is in a delay slot.
    let slot = r[IN_SLOT] === 0 ? -1 : n;
    for (; n > 0; n = n - 1 | 0) {
      // A misaligned address rotates into an index beyond the end, as one outside the segment is.
      const f = (pc - fetchBase >>> 2 | pc - fetchBase << 30) >>> 0;
      if (f >= fetchWords) break;
      const w = ram32[f];
      const at = pc;
      pc = next;
      next = pc + 4 | 0;
      help: {
${twice(twice(fast)).join('\n')}
      }
      next = pc;
      pc = at;
      break;
    }
    r[PC] = pc;
    r[NEXT] = next;
    r[LEFT] = n;
    r[IN_SLOT] = slot === n ? 1 : 0;
  };
}

/** Executes the instruction \`w\`, which is the one at PC, up to \`advance\`. */
export function perform(core: Core, w: number): void {
  const { state } = core;
  const r = state.words;
  const at = r[PC];
  reserved: {
${twice(full).join('\n')}
  }
  raiseUndecoded(core, w);
}
`;
}
