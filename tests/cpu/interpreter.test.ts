import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin } from '../../src/cpu/control-flow.ts';
import type { Core } from '../../src/cpu/core.ts';
import { resetCp0 } from '../../src/cpu/cp0.ts';
import { createLoop, perform } from '../../src/cpu/execute.gen.ts';
import { BYTE_LANE, STATE_BYTES } from '../../src/cpu/layout.ts';
import { CpuState } from '../../src/cpu/state.ts';
import { decode, disassemble } from '../../src/isa/codec.ts';
import { excCodes } from '../../src/isa/exceptions.ts';
import type { Instruction } from '../../src/isa/instruction.ts';
import { mips32 } from '../../src/isa/mips32.ts';
import { type After, evaluate } from './evaluate.ts';

const RAM_BYTES = 0x1000;
const PC = 0x8000_0800;

const EDGES = [0, 1, 2, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 0xffff, 0x1_0000, 0xffff_8000, 0x5555_5555];
const word = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: 0, max: 0xffff_ffff }),
  // in RAM, mostly with any offset
  fc.integer({ min: 0x8000_0000, max: 0x8000_0fff }),
);
const registers = fc.array(word, { minLength: 32, maxLength: 32 }).map((values) => [0, ...values.slice(1)]);

/** In kernel mode at PC, with RAM full of different bytes. */
function setup(
  endian: 'little' | 'big',
  instruction: number,
  gpr: readonly number[],
  hi: number,
  lo: number,
) {
  const state = new CpuState(new ArrayBuffer(STATE_BYTES + RAM_BYTES), RAM_BYTES);
  state.words[BYTE_LANE] = endian === 'little' ? 0 : 3;
  const core: Core = {
    state,
    pins: {
      bus: { answers: () => true, read: () => 0, write() {} },
      now: () => ({ s: 0, ns: 0 }),
    },
    timer: undefined,
    stop: undefined,
  };
  resetCp0(state);
  state.Status = 0;
  state.ram32.forEach((_, i) => {
    state.ram32[i] = Math.imul(i + 1, 0x9e37_79b1);
  });
  state.ram32[(PC % 0x2000_0000) / 4] = instruction;
  state.gpr.set(gpr);
  state.hi = hi;
  state.lo = lo;
  state.pc = PC;
  state.next = PC + 4;
  return { state, core };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Much faster than `toEqual` on 64 KiB. */
const same = (a: Int32Array | Uint8Array, b: Int32Array | Uint8Array): boolean =>
  bytesOf(a).equals(bytesOf(b));

const byteAt = (state: CpuState, address: number): number =>
  state.ram8[(address - 0x8000_0000) ^ state.byteLane] as number;

/** By the table: kseg0 is RAM and what is beyond reads 0; mapped addresses miss. */
function expected(instruction: Instruction, state: CpuState, w: number): After | string {
  return evaluate(instruction, {
    word: w,
    pc: state.pc,
    gpr: Array.from(state.gpr, (value) => value >>> 0),
    hi: state.hi,
    lo: state.lo,
    load: (address, bytes) => {
      if (address >>> 30 !== 2) return 'TLBL';
      const offset = (address & 0x1fff_ffff) + 0x8000_0000;
      return Array.from({ length: bytes }, (_, i) =>
        offset + i < 0x8000_0000 + RAM_BYTES ? byteAt(state, offset + i) : 0,
      );
    },
    bigEndian: state.endian === 'big',
  });
}

function check(state: CpuState, outcome: After | string, ram: Uint8Array): void {
  if (typeof outcome === 'string') {
    expect(excCodes.find(({ code }) => code === ((state.Cause >>> 2) & 31))?.name).toBe(outcome);
    expect(state.EPC).toBe(PC);
    return;
  }
  expect(Array.from(state.gpr, (value) => value >>> 0)).toEqual(outcome.gpr);
  expect([state.hi, state.lo]).toEqual([outcome.hi, outcome.lo]);
  expect([state.pc, state.next, state.inDelaySlot]).toEqual([outcome.next, outcome.target, outcome.inSlot]);
  const { stored } = outcome;
  if (stored !== undefined) {
    const at = stored.address & 0x1fff_ffff;
    stored.bytes.forEach((byte, i) => {
      if (at + i < RAM_BYTES) ram[(at + i) ^ state.byteLane] = byte;
    });
  }
  expect(same(state.ram8, ram)).toBe(true);
}

const isRegular = ({ does }: Instruction): boolean => does.every(({ kind }) => kind !== 'call');
const regular = mips32.filter(isRegular);

test('most instructions are put in words by the table', () => {
  expect(regular.length).toBeGreaterThan(75);
});

describe.each(['little', 'big'] as const)('%s-endian', (endian) => {
  test.each(regular)('$mnemonic: both texts do what the table says', (instruction) => {
    fc.assert(
      fc.property(fc.integer(), registers, word, word, (noise, gpr, hi, lo) => {
        const { mask, bits } = instruction.encoding;
        const w = ((noise & ~mask) | bits) >>> 0;
        fc.pre(decode(w)?.instruction === instruction);

        const full = setup(endian, w, gpr, hi, lo);
        const ram = full.state.ram8.slice();
        const outcome = expected(instruction, full.state, w);
        begin(full.state);
        perform(full.core, w);
        advance(full.state);
        check(full.state, outcome, ram.slice());

        const fast = setup(endian, w, gpr, hi, lo);
        fast.state.left = 1;
        createLoop(fast.state.words.buffer)();
        if (fast.state.left === 0) check(fast.state, outcome, ram);
        else {
          const untouched = setup(endian, w, gpr, hi, lo);
          untouched.state.left = 1;
          expect(same(fast.state.words, untouched.state.words), disassemble(w)).toBe(true);
          expect(same(fast.state.ram8, ram)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a word that no instruction encodes raises RI or CpU', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (w) => {
      fc.pre(decode(w)?.instruction === undefined);
      const { state, core } = setup('little', w, new Array(32).fill(0), 0, 0);
      state.left = 1;
      createLoop(state.words.buffer)();
      expect(state.left).toBe(1);
      begin(state);
      perform(core, w);
      expect([10, 11]).toContain((state.Cause >>> 2) & 31);
    }),
    { numRuns: 500 },
  );
});
