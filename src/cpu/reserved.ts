/** What is no instruction: CpU for a coprocessor that is absent, RI for everything else. */
import type { Core } from './core.ts';
import { raiseReserved, raiseUnusable } from './exceptions.ts';
import { absent } from './system.ts';

/** Bits 31..26. */
const SPECIAL = 0b000000;
const COP0 = 0b010000;

/** The opcodes of each coprocessor: COP1, COP1X, LWC1, LDC1, SWC1, SDC1; COP2, LWC2, LDC2, SWC2, SDC2. */
const coprocessors: ReadonlyMap<number, 1 | 2> = new Map([
  ...[0b010001, 0b010011, 0b110001, 0b110101, 0b111001, 0b111101].map((opcode) => [opcode, 1] as const),
  ...[0b010010, 0b110010, 0b110110, 0b111010, 0b111110].map((opcode) => [opcode, 2] as const),
]);

/** Bits 5..0 of SPECIAL: MOVF and MOVT, which look at a floating-point condition. */
const MOVCI = 0b000001;

export function raiseUndecoded(core: Core, word: number): void {
  const opcode = word >>> 26;
  const coprocessor = opcode === SPECIAL && (word & 0x3f) === MOVCI ? 1 : coprocessors.get(opcode);
  if (coprocessor !== undefined) raiseUnusable(core, coprocessor);
  else if (opcode === COP0) absent(core);
  else raiseReserved(core);
}

/** A branch in the delay slot of another raises RI, as in QEMU and by Release 6; before, it was unpredictable. */
export function isBranchInSlot(core: Core): boolean {
  if (!core.state.inDelaySlot) return false;
  raiseReserved(core);
  return true;
}
