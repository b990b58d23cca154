/**
 * The interpreter. Generated from the instruction table (src/isa/mips32.ts) by src/cpu/generator: do not edit, run
 * `npm run gen`. `r` is the state, by the offsets of src/cpu/layout.ts and with the general registers as its first 32
 * words; `w` is the instruction and `at` its address.
 */
// @ts-nocheck: an element of a typed array is a number here, since every index is within it.
import { addOverflows, lowMask, mulh, mulhu, rotr, subOverflows, wsbh } from './arithmetic.ts';
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
        switch (w >>> 26) {
          case 0b000000:
            switch (w & 0x3f) {
              case 0b000000:
                switch (w >>> 6 & 0xfffff) {
                  // ssnop
                  // ehb
                  // pause
                  case 0b00000000000000000001:
                  case 0b00000000000000000011:
                  case 0b00000000000000000101:
                    continue;
                }
                // sll rd, rt, sa
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << (w >>> 6 & 0x1f);
                r[0] = 0;
                continue;
              case 0b000010:
                switch (w >>> 21 & 0x1f) {
                  // srl rd, rt, sa
                  case 0b00000:
                    r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >>> (w >>> 6 & 0x1f) | 0;
                    r[0] = 0;
                    continue;
                  // rotr rd, rt, sa
                  case 0b00001:
                    r[w >>> 11 & 0x1f] = rotr(r[w >>> 16 & 0x1f], w >>> 6 & 0x1f);
                    r[0] = 0;
                    continue;
                }
                break help;
              // sra rd, rt, sa
              case 0b000011:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >> (w >>> 6 & 0x1f);
                r[0] = 0;
                continue;
              // sllv rd, rt, rs
              case 0b000100:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << r[w >>> 21 & 0x1f];
                r[0] = 0;
                continue;
              case 0b000110:
                switch (w >>> 6 & 0x1f) {
                  // srlv rd, rt, rs
                  case 0b00000:
                    r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >>> r[w >>> 21 & 0x1f] | 0;
                    r[0] = 0;
                    continue;
                  // rotrv rd, rt, rs
                  case 0b00001:
                    r[w >>> 11 & 0x1f] = rotr(r[w >>> 16 & 0x1f], r[w >>> 21 & 0x1f]);
                    r[0] = 0;
                    continue;
                }
                break help;
              // srav rd, rt, rs
              case 0b000111:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >> r[w >>> 21 & 0x1f];
                r[0] = 0;
                continue;
              // jr rs
              // jr.hb rs
              case 0b001000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                next = r[w >>> 21 & 0x1f];
                continue;
              case 0b001001:
                switch (w >>> 6 & 0x1f) {
                  // jalr rd, rs
                  // jalr.hb rd, rs
                  case 0b00000:
                  case 0b10000:
                    if (slot === n) break help;
                    slot = n - 1 | 0;
                    next = r[w >>> 21 & 0x1f];
                    r[w >>> 11 & 0x1f] = at + 8 | 0;
                    r[0] = 0;
                    continue;
                }
                break help;
              // movz rd, rs, rt
              case 0b001010:
                if (r[w >>> 16 & 0x1f] === 0) {
                  r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f];
                  r[0] = 0;
                }
                continue;
              // movn rd, rs, rt
              case 0b001011:
                if (r[w >>> 16 & 0x1f] !== 0) {
                  r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f];
                  r[0] = 0;
                }
                continue;
              // sync stype
              case 0b001111:
                continue;
              case 0b010000:
                // mfhi rd
                if ((w >>> 21 & 0x3) === 0b00) {
                  r[w >>> 11 & 0x1f] = r[HI];
                  r[0] = 0;
                  continue;
                }
                break help;
              case 0b010001:
                // mthi rs
                if ((w >>> 11 & 0x3) === 0b00) {
                  r[HI] = r[w >>> 21 & 0x1f];
                  continue;
                }
                break help;
              case 0b010010:
                // mflo rd
                if ((w >>> 21 & 0x3) === 0b00) {
                  r[w >>> 11 & 0x1f] = r[LO];
                  r[0] = 0;
                  continue;
                }
                break help;
              case 0b010011:
                // mtlo rs
                if ((w >>> 11 & 0x3) === 0b00) {
                  r[LO] = r[w >>> 21 & 0x1f];
                  continue;
                }
                break help;
              case 0b011000:
                // mult rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  r[HI] = mulh(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  r[LO] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              case 0b011001:
                // multu rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  r[HI] = mulhu(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  r[LO] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              // div $zero, rs, rt
              case 0b011010:
                hiLo.div(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                continue;
              // divu $zero, rs, rt
              case 0b011011:
                hiLo.divu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                continue;
              // add rd, rs, rt
              case 0b100000:
                if (addOverflows(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]) !== 0) break help;
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] + r[w >>> 16 & 0x1f] | 0;
                r[0] = 0;
                continue;
              // addu rd, rs, rt
              case 0b100001:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] + r[w >>> 16 & 0x1f] | 0;
                r[0] = 0;
                continue;
              // sub rd, rs, rt
              case 0b100010:
                if (subOverflows(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]) !== 0) break help;
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] - r[w >>> 16 & 0x1f] | 0;
                r[0] = 0;
                continue;
              // subu rd, rs, rt
              case 0b100011:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] - r[w >>> 16 & 0x1f] | 0;
                r[0] = 0;
                continue;
              // and rd, rs, rt
              case 0b100100:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] & r[w >>> 16 & 0x1f];
                r[0] = 0;
                continue;
              // or rd, rs, rt
              case 0b100101:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] | r[w >>> 16 & 0x1f];
                r[0] = 0;
                continue;
              // xor rd, rs, rt
              case 0b100110:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] ^ r[w >>> 16 & 0x1f];
                r[0] = 0;
                continue;
              // nor rd, rs, rt
              case 0b100111:
                r[w >>> 11 & 0x1f] = ~(r[w >>> 21 & 0x1f] | r[w >>> 16 & 0x1f]);
                r[0] = 0;
                continue;
              // slt rd, rs, rt
              case 0b101010:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] < r[w >>> 16 & 0x1f] ? 1 : 0;
                r[0] = 0;
                continue;
              // sltu rd, rs, rt
              case 0b101011:
                r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] >>> 0 < r[w >>> 16 & 0x1f] >>> 0 ? 1 : 0;
                r[0] = 0;
                continue;
              // tge rs, rt, code
              case 0b110000:
                if (r[w >>> 21 & 0x1f] >= r[w >>> 16 & 0x1f]) break help;
                continue;
              // tgeu rs, rt, code
              case 0b110001:
                if (r[w >>> 21 & 0x1f] >>> 0 >= r[w >>> 16 & 0x1f] >>> 0) break help;
                continue;
              // tlt rs, rt, code
              case 0b110010:
                if (r[w >>> 21 & 0x1f] < r[w >>> 16 & 0x1f]) break help;
                continue;
              // tltu rs, rt, code
              case 0b110011:
                if (r[w >>> 21 & 0x1f] >>> 0 < r[w >>> 16 & 0x1f] >>> 0) break help;
                continue;
              // teq rs, rt, code
              case 0b110100:
                if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) break help;
                continue;
              // tne rs, rt, code
              case 0b110110:
                if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) break help;
                continue;
            }
            break help;
          case 0b000001:
            switch (w >>> 16 & 0x1f) {
              // bltz rs, offset
              case 0b00000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 0x1f] < 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
              // bgez rs, offset
              case 0b00001:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 0x1f] >= 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
              // bltzl rs, offset
              case 0b00010:
                if (slot === n) break help;
                if (r[w >>> 21 & 0x1f] < 0) {
                  slot = n - 1 | 0;
                  next = at + 4 + (w << 16 >> 14) | 0;
                } else {
                  pc = next;
                  next = pc + 4 | 0;
                }
                continue;
              // bgezl rs, offset
              case 0b00011:
                if (slot === n) break help;
                if (r[w >>> 21 & 0x1f] >= 0) {
                  slot = n - 1 | 0;
                  next = at + 4 + (w << 16 >> 14) | 0;
                } else {
                  pc = next;
                  next = pc + 4 | 0;
                }
                continue;
              // tgei rs, imm
              case 0b01000:
                if (r[w >>> 21 & 0x1f] >= (w << 16 >> 16)) break help;
                continue;
              // tgeiu rs, imm
              case 0b01001:
                if (r[w >>> 21 & 0x1f] >>> 0 >= (w << 16 >> 16) >>> 0) break help;
                continue;
              // tlti rs, imm
              case 0b01010:
                if (r[w >>> 21 & 0x1f] < (w << 16 >> 16)) break help;
                continue;
              // tltiu rs, imm
              case 0b01011:
                if (r[w >>> 21 & 0x1f] >>> 0 < (w << 16 >> 16) >>> 0) break help;
                continue;
              // teqi rs, imm
              case 0b01100:
                if (r[w >>> 21 & 0x1f] === (w << 16 >> 16)) break help;
                continue;
              // tnei rs, imm
              case 0b01110:
                if (r[w >>> 21 & 0x1f] !== (w << 16 >> 16)) break help;
                continue;
              // bltzal rs, offset
              case 0b10000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 0x1f] < 0) next = at + 4 + (w << 16 >> 14) | 0;
                r[31] = at + 8 | 0;
                continue;
              // bgezal rs, offset
              case 0b10001:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 0x1f] >= 0) next = at + 4 + (w << 16 >> 14) | 0;
                r[31] = at + 8 | 0;
                continue;
              // bltzall rs, offset
              case 0b10010:
                if (slot === n) break help;
                if (r[w >>> 21 & 0x1f] < 0) {
                  slot = n - 1 | 0;
                  next = at + 4 + (w << 16 >> 14) | 0;
                } else {
                  pc = next;
                  next = pc + 4 | 0;
                }
                r[31] = at + 8 | 0;
                continue;
              // bgezall rs, offset
              case 0b10011:
                if (slot === n) break help;
                if (r[w >>> 21 & 0x1f] >= 0) {
                  slot = n - 1 | 0;
                  next = at + 4 + (w << 16 >> 14) | 0;
                } else {
                  pc = next;
                  next = pc + 4 | 0;
                }
                r[31] = at + 8 | 0;
                continue;
            }
            break help;
          // j index
          case 0b000010:
            if (slot === n) break help;
            slot = n - 1 | 0;
            next = at + 4 & 0xf0000000 | ((w & 0x3ffffff) << 2);
            continue;
          // jal index
          case 0b000011:
            if (slot === n) break help;
            slot = n - 1 | 0;
            next = at + 4 & 0xf0000000 | ((w & 0x3ffffff) << 2);
            r[31] = at + 8 | 0;
            continue;
          // beq rs, rt, offset
          case 0b000100:
            if (slot === n) break help;
            slot = n - 1 | 0;
            if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) next = at + 4 + (w << 16 >> 14) | 0;
            continue;
          // bne rs, rt, offset
          case 0b000101:
            if (slot === n) break help;
            slot = n - 1 | 0;
            if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) next = at + 4 + (w << 16 >> 14) | 0;
            continue;
          case 0b000110:
            // blez rs, offset
            if ((w >>> 16 & 0x1f) === 0b00000) {
              if (slot === n) break help;
              slot = n - 1 | 0;
              if (r[w >>> 21 & 0x1f] <= 0) next = at + 4 + (w << 16 >> 14) | 0;
              continue;
            }
            break help;
          case 0b000111:
            // bgtz rs, offset
            if ((w >>> 16 & 0x1f) === 0b00000) {
              if (slot === n) break help;
              slot = n - 1 | 0;
              if (r[w >>> 21 & 0x1f] > 0) next = at + 4 + (w << 16 >> 14) | 0;
              continue;
            }
            break help;
          // addi rt, rs, imm
          case 0b001000:
            if (addOverflows(r[w >>> 21 & 0x1f], w << 16 >> 16) !== 0) break help;
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            r[0] = 0;
            continue;
          // addiu rt, rs, imm
          case 0b001001:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            r[0] = 0;
            continue;
          // slti rt, rs, imm
          case 0b001010:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] < (w << 16 >> 16) ? 1 : 0;
            r[0] = 0;
            continue;
          // sltiu rt, rs, imm
          case 0b001011:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] >>> 0 < (w << 16 >> 16) >>> 0 ? 1 : 0;
            r[0] = 0;
            continue;
          // andi rt, rs, imm
          case 0b001100:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] & (w & 0xffff);
            r[0] = 0;
            continue;
          // ori rt, rs, imm
          case 0b001101:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] | (w & 0xffff);
            r[0] = 0;
            continue;
          // xori rt, rs, imm
          case 0b001110:
            r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] ^ (w & 0xffff);
            r[0] = 0;
            continue;
          // lui rt, imm
          case 0b001111:
            r[w >>> 16 & 0x1f] = (w & 0xffff) << 16;
            r[0] = 0;
            continue;
          // beql rs, rt, offset
          case 0b010100:
            if (slot === n) break help;
            if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) {
              slot = n - 1 | 0;
              next = at + 4 + (w << 16 >> 14) | 0;
            } else {
              pc = next;
              next = pc + 4 | 0;
            }
            continue;
          // bnel rs, rt, offset
          case 0b010101:
            if (slot === n) break help;
            if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) {
              slot = n - 1 | 0;
              next = at + 4 + (w << 16 >> 14) | 0;
            } else {
              pc = next;
              next = pc + 4 | 0;
            }
            continue;
          // blezl rs, offset
          case 0b010110:
            if (slot === n) break help;
            if (r[w >>> 21 & 0x1f] <= 0) {
              slot = n - 1 | 0;
              next = at + 4 + (w << 16 >> 14) | 0;
            } else {
              pc = next;
              next = pc + 4 | 0;
            }
            continue;
          // bgtzl rs, offset
          case 0b010111:
            if (slot === n) break help;
            if (r[w >>> 21 & 0x1f] > 0) {
              slot = n - 1 | 0;
              next = at + 4 + (w << 16 >> 14) | 0;
            } else {
              pc = next;
              next = pc + 4 | 0;
            }
            continue;
          case 0b011100:
            switch (w & 0x3f) {
              case 0b000000:
                // madd rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  hiLo.madd(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              case 0b000001:
                // maddu rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  hiLo.maddu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              // mul rd, rs, rt
              case 0b000010:
                r[w >>> 11 & 0x1f] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                r[0] = 0;
                continue;
              case 0b000100:
                // msub rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  hiLo.msub(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              case 0b000101:
                // msubu rs, rt
                if ((w >>> 11 & 0x3) === 0b00) {
                  hiLo.msubu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
                  continue;
                }
                break help;
              // clz rd=rt, rs
              case 0b100000:
                r[w >>> 11 & 0x1f] = Math.clz32(r[w >>> 21 & 0x1f]);
                r[0] = 0;
                continue;
              // clo rd=rt, rs
              case 0b100001:
                r[w >>> 11 & 0x1f] = Math.clz32(~r[w >>> 21 & 0x1f]);
                r[0] = 0;
                continue;
            }
            break help;
          case 0b011111:
            switch (w & 0x3f) {
              // ext rt, rs, lsb, msbd
              case 0b000000:
                if (((w >>> 6 & 0x1f) + (w >>> 11 & 0x1f) | 0) > 31) break help;
                r[w >>> 16 & 0x1f] = (r[w >>> 21 & 0x1f] >>> (w >>> 6 & 0x1f) | 0) & lowMask((w >>> 11 & 0x1f) + 1 | 0);
                r[0] = 0;
                continue;
              // ins rt, rs, lsb, msb
              case 0b000100:
                if ((w >>> 11 & 0x1f) < (w >>> 6 & 0x1f)) break help;
                r[w >>> 16 & 0x1f] = (r[w >>> 16 & 0x1f] & ~(lowMask(((w >>> 11 & 0x1f) - (w >>> 6 & 0x1f) | 0) + 1 | 0) << (w >>> 6 & 0x1f))) | ((r[w >>> 21 & 0x1f] << (w >>> 6 & 0x1f)) & (lowMask(((w >>> 11 & 0x1f) - (w >>> 6 & 0x1f) | 0) + 1 | 0) << (w >>> 6 & 0x1f)));
                r[0] = 0;
                continue;
              case 0b100000:
                switch (w >>> 6 & 0x1f) {
                  // wsbh rd, rt
                  case 0b00010:
                    r[w >>> 11 & 0x1f] = wsbh(r[w >>> 16 & 0x1f]);
                    r[0] = 0;
                    continue;
                  // seb rd, rt
                  case 0b10000:
                    r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << 24 >> 24;
                    r[0] = 0;
                    continue;
                  // seh rd, rt
                  case 0b11000:
                    r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << 16 >> 16;
                    r[0] = 0;
                    continue;
                }
                break help;
            }
            break help;
          // lb rt, offset(base)
          case 0b100000: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            r[w >>> 16 & 0x1f] = ram8[i ^ byteLane] << 24 >> 24;
            r[0] = 0;
            continue;
          }
          // lh rt, offset(base)
          case 0b100001: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            r[w >>> 16 & 0x1f] = ram16[i ^ halfLane] << 16 >> 16;
            r[0] = 0;
            continue;
          }
          // lw rt, offset(base)
          case 0b100011: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 2 | a << 30) >>> 0;
            if (i >= words) break help;
            r[w >>> 16 & 0x1f] = ram32[i];
            r[0] = 0;
            continue;
          }
          // lbu rt, offset(base)
          case 0b100100: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            r[w >>> 16 & 0x1f] = ram8[i ^ byteLane];
            r[0] = 0;
            continue;
          }
          // lhu rt, offset(base)
          case 0b100101: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            r[w >>> 16 & 0x1f] = ram16[i ^ halfLane];
            r[0] = 0;
            continue;
          }
          // sb rt, offset(base)
          case 0b101000: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            ram8[i ^ byteLane] = r[w >>> 16 & 0x1f];
            continue;
          }
          // sh rt, offset(base)
          case 0b101001: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            ram16[i ^ halfLane] = r[w >>> 16 & 0x1f];
            continue;
          }
          // sw rt, offset(base)
          case 0b101011: {
            const a = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 2 | a << 30) >>> 0;
            if (i >= words) break help;
            ram32[i] = r[w >>> 16 & 0x1f];
            continue;
          }
          // pref hint, offset(base)
          case 0b110011:
            continue;
        }
        break help;
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

/** Executes the instruction `w`, which is the one at PC, up to `advance`. */
export function perform(core: Core, w: number): void {
  const { state } = core;
  const r = state.words;
  const at = r[PC];
  reserved: {
    switch (w >>> 26) {
      case 0b000000:
        switch (w & 0x3f) {
          case 0b000000:
            switch (w >>> 6 & 0xfffff) {
              // ssnop
              // ehb
              // pause
              case 0b00000000000000000001:
              case 0b00000000000000000011:
              case 0b00000000000000000101:
                return;
            }
            // sll rd, rt, sa
            r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << (w >>> 6 & 0x1f);
            r[0] = 0;
            return;
          case 0b000010:
            switch (w >>> 21 & 0x1f) {
              // srl rd, rt, sa
              case 0b00000:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >>> (w >>> 6 & 0x1f) | 0;
                r[0] = 0;
                return;
              // rotr rd, rt, sa
              case 0b00001:
                r[w >>> 11 & 0x1f] = rotr(r[w >>> 16 & 0x1f], w >>> 6 & 0x1f);
                r[0] = 0;
                return;
            }
            break reserved;
          // sra rd, rt, sa
          case 0b000011:
            r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >> (w >>> 6 & 0x1f);
            r[0] = 0;
            return;
          // sllv rd, rt, rs
          case 0b000100:
            r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << r[w >>> 21 & 0x1f];
            r[0] = 0;
            return;
          case 0b000110:
            switch (w >>> 6 & 0x1f) {
              // srlv rd, rt, rs
              case 0b00000:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >>> r[w >>> 21 & 0x1f] | 0;
                r[0] = 0;
                return;
              // rotrv rd, rt, rs
              case 0b00001:
                r[w >>> 11 & 0x1f] = rotr(r[w >>> 16 & 0x1f], r[w >>> 21 & 0x1f]);
                r[0] = 0;
                return;
            }
            break reserved;
          // srav rd, rt, rs
          case 0b000111:
            r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] >> r[w >>> 21 & 0x1f];
            r[0] = 0;
            return;
          // jr rs
          // jr.hb rs
          case 0b001000:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            r[TARGET] = r[w >>> 21 & 0x1f];
            return;
          case 0b001001:
            switch (w >>> 6 & 0x1f) {
              // jalr rd, rs
              // jalr.hb rd, rs
              case 0b00000:
              case 0b10000:
                if (isBranchInSlot(core)) return;
                r[BRANCHED] = 1;
                r[TARGET] = r[w >>> 21 & 0x1f];
                r[w >>> 11 & 0x1f] = at + 8 | 0;
                r[0] = 0;
                return;
            }
            break reserved;
          // movz rd, rs, rt
          case 0b001010:
            if (r[w >>> 16 & 0x1f] === 0) {
              r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f];
              r[0] = 0;
            }
            return;
          // movn rd, rs, rt
          case 0b001011:
            if (r[w >>> 16 & 0x1f] !== 0) {
              r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f];
              r[0] = 0;
            }
            return;
          // syscall code
          case 0b001100:
            raise(core, 8);
            return;
          // break code, code2
          case 0b001101:
            raise(core, 9);
            return;
          // sync stype
          case 0b001111:
            return;
          case 0b010000:
            // mfhi rd
            if ((w >>> 21 & 0x3) === 0b00) {
              r[w >>> 11 & 0x1f] = r[HI];
              r[0] = 0;
              return;
            }
            break reserved;
          case 0b010001:
            // mthi rs
            if ((w >>> 11 & 0x3) === 0b00) {
              r[HI] = r[w >>> 21 & 0x1f];
              return;
            }
            break reserved;
          case 0b010010:
            // mflo rd
            if ((w >>> 21 & 0x3) === 0b00) {
              r[w >>> 11 & 0x1f] = r[LO];
              r[0] = 0;
              return;
            }
            break reserved;
          case 0b010011:
            // mtlo rs
            if ((w >>> 11 & 0x3) === 0b00) {
              r[LO] = r[w >>> 21 & 0x1f];
              return;
            }
            break reserved;
          case 0b011000:
            // mult rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              r[HI] = mulh(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              r[LO] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          case 0b011001:
            // multu rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              r[HI] = mulhu(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              r[LO] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          // div $zero, rs, rt
          case 0b011010:
            hiLo.div(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
            return;
          // divu $zero, rs, rt
          case 0b011011:
            hiLo.divu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
            return;
          // add rd, rs, rt
          case 0b100000:
            if (addOverflows(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]) !== 0) {
              raise(core, 12);
              return;
            }
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] + r[w >>> 16 & 0x1f] | 0;
            r[0] = 0;
            return;
          // addu rd, rs, rt
          case 0b100001:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] + r[w >>> 16 & 0x1f] | 0;
            r[0] = 0;
            return;
          // sub rd, rs, rt
          case 0b100010:
            if (subOverflows(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]) !== 0) {
              raise(core, 12);
              return;
            }
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] - r[w >>> 16 & 0x1f] | 0;
            r[0] = 0;
            return;
          // subu rd, rs, rt
          case 0b100011:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] - r[w >>> 16 & 0x1f] | 0;
            r[0] = 0;
            return;
          // and rd, rs, rt
          case 0b100100:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] & r[w >>> 16 & 0x1f];
            r[0] = 0;
            return;
          // or rd, rs, rt
          case 0b100101:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] | r[w >>> 16 & 0x1f];
            r[0] = 0;
            return;
          // xor rd, rs, rt
          case 0b100110:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] ^ r[w >>> 16 & 0x1f];
            r[0] = 0;
            return;
          // nor rd, rs, rt
          case 0b100111:
            r[w >>> 11 & 0x1f] = ~(r[w >>> 21 & 0x1f] | r[w >>> 16 & 0x1f]);
            r[0] = 0;
            return;
          // slt rd, rs, rt
          case 0b101010:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] < r[w >>> 16 & 0x1f] ? 1 : 0;
            r[0] = 0;
            return;
          // sltu rd, rs, rt
          case 0b101011:
            r[w >>> 11 & 0x1f] = r[w >>> 21 & 0x1f] >>> 0 < r[w >>> 16 & 0x1f] >>> 0 ? 1 : 0;
            r[0] = 0;
            return;
          // tge rs, rt, code
          case 0b110000:
            if (r[w >>> 21 & 0x1f] >= r[w >>> 16 & 0x1f]) {
              raise(core, 13);
              return;
            }
            return;
          // tgeu rs, rt, code
          case 0b110001:
            if (r[w >>> 21 & 0x1f] >>> 0 >= r[w >>> 16 & 0x1f] >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // tlt rs, rt, code
          case 0b110010:
            if (r[w >>> 21 & 0x1f] < r[w >>> 16 & 0x1f]) {
              raise(core, 13);
              return;
            }
            return;
          // tltu rs, rt, code
          case 0b110011:
            if (r[w >>> 21 & 0x1f] >>> 0 < r[w >>> 16 & 0x1f] >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // teq rs, rt, code
          case 0b110100:
            if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) {
              raise(core, 13);
              return;
            }
            return;
          // tne rs, rt, code
          case 0b110110:
            if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) {
              raise(core, 13);
              return;
            }
            return;
        }
        break reserved;
      case 0b000001:
        switch (w >>> 16 & 0x1f) {
          // bltz rs, offset
          case 0b00000:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] < 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            return;
          // bgez rs, offset
          case 0b00001:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] >= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            return;
          // bltzl rs, offset
          case 0b00010:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] < 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            return;
          // bgezl rs, offset
          case 0b00011:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] >= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            return;
          // tgei rs, imm
          case 0b01000:
            if (r[w >>> 21 & 0x1f] >= (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tgeiu rs, imm
          case 0b01001:
            if (r[w >>> 21 & 0x1f] >>> 0 >= (w << 16 >> 16) >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // tlti rs, imm
          case 0b01010:
            if (r[w >>> 21 & 0x1f] < (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tltiu rs, imm
          case 0b01011:
            if (r[w >>> 21 & 0x1f] >>> 0 < (w << 16 >> 16) >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // teqi rs, imm
          case 0b01100:
            if (r[w >>> 21 & 0x1f] === (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tnei rs, imm
          case 0b01110:
            if (r[w >>> 21 & 0x1f] !== (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // bltzal rs, offset
          case 0b10000:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] < 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            r[31] = at + 8 | 0;
            return;
          // bgezal rs, offset
          case 0b10001:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] >= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            r[31] = at + 8 | 0;
            return;
          // bltzall rs, offset
          case 0b10010:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] < 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            r[31] = at + 8 | 0;
            return;
          // bgezall rs, offset
          case 0b10011:
            if (isBranchInSlot(core)) return;
            r[BRANCHED] = 1;
            if (r[w >>> 21 & 0x1f] >= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            r[31] = at + 8 | 0;
            return;
          // synci offset(base)
          case 0b11111:
            irregular.synci(core, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
            return;
        }
        break reserved;
      // j index
      case 0b000010:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        r[TARGET] = at + 4 & 0xf0000000 | ((w & 0x3ffffff) << 2);
        return;
      // jal index
      case 0b000011:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        r[TARGET] = at + 4 & 0xf0000000 | ((w & 0x3ffffff) << 2);
        r[31] = at + 8 | 0;
        return;
      // beq rs, rt, offset
      case 0b000100:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        return;
      // bne rs, rt, offset
      case 0b000101:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        return;
      case 0b000110:
        // blez rs, offset
        if ((w >>> 16 & 0x1f) === 0b00000) {
          if (isBranchInSlot(core)) return;
          r[BRANCHED] = 1;
          if (r[w >>> 21 & 0x1f] <= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
          return;
        }
        break reserved;
      case 0b000111:
        // bgtz rs, offset
        if ((w >>> 16 & 0x1f) === 0b00000) {
          if (isBranchInSlot(core)) return;
          r[BRANCHED] = 1;
          if (r[w >>> 21 & 0x1f] > 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
          return;
        }
        break reserved;
      // addi rt, rs, imm
      case 0b001000:
        if (addOverflows(r[w >>> 21 & 0x1f], w << 16 >> 16) !== 0) {
          raise(core, 12);
          return;
        }
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
        r[0] = 0;
        return;
      // addiu rt, rs, imm
      case 0b001001:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0;
        r[0] = 0;
        return;
      // slti rt, rs, imm
      case 0b001010:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] < (w << 16 >> 16) ? 1 : 0;
        r[0] = 0;
        return;
      // sltiu rt, rs, imm
      case 0b001011:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] >>> 0 < (w << 16 >> 16) >>> 0 ? 1 : 0;
        r[0] = 0;
        return;
      // andi rt, rs, imm
      case 0b001100:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] & (w & 0xffff);
        r[0] = 0;
        return;
      // ori rt, rs, imm
      case 0b001101:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] | (w & 0xffff);
        r[0] = 0;
        return;
      // xori rt, rs, imm
      case 0b001110:
        r[w >>> 16 & 0x1f] = r[w >>> 21 & 0x1f] ^ (w & 0xffff);
        r[0] = 0;
        return;
      // lui rt, imm
      case 0b001111:
        r[w >>> 16 & 0x1f] = (w & 0xffff) << 16;
        r[0] = 0;
        return;
      case 0b010000:
        switch (w >>> 25 & 0x1) {
          case 0b0:
            switch (w >>> 21 & 0xf) {
              // mfc0 rt, c0, sel
              case 0b0000:
                irregular.mfc0(core, w >>> 16 & 0x1f, w >>> 11 & 0x1f, w & 0x7);
                return;
              // mtc0 rt, c0, sel
              case 0b0100:
                irregular.mtc0(core, w >>> 16 & 0x1f, w >>> 11 & 0x1f, w & 0x7);
                return;
              // rdpgpr rd, rt
              case 0b1010:
                irregular.rdpgpr(core, w >>> 11 & 0x1f, w >>> 16 & 0x1f);
                return;
              case 0b1011:
                switch (w & 0xffff) {
                  // di rt
                  case 0b0110000000000000:
                    irregular.di(core, w >>> 16 & 0x1f);
                    return;
                  // ei rt
                  case 0b0110000000100000:
                    irregular.ei(core, w >>> 16 & 0x1f);
                    return;
                }
                break reserved;
              // wrpgpr rd, rt
              case 0b1110:
                irregular.wrpgpr(core, w >>> 11 & 0x1f, w >>> 16 & 0x1f);
                return;
            }
            break reserved;
          case 0b1:
            switch (w & 0x3f) {
              case 0b000001:
                // tlbr
                if ((w >>> 21 & 0xf) === 0b0000) {
                  irregular.tlbr(core);
                  return;
                }
                break reserved;
              case 0b000010:
                // tlbwi
                if ((w >>> 21 & 0xf) === 0b0000) {
                  irregular.tlbwi(core);
                  return;
                }
                break reserved;
              case 0b000110:
                // tlbwr
                if ((w >>> 21 & 0xf) === 0b0000) {
                  irregular.tlbwr(core);
                  return;
                }
                break reserved;
              case 0b001000:
                // tlbp
                if ((w >>> 21 & 0xf) === 0b0000) {
                  irregular.tlbp(core);
                  return;
                }
                break reserved;
              case 0b011000:
                if ((w >>> 21 & 0xf) === 0b0000) {
                  // eret
                  if ((w >>> 6 & 0x1) === 0b0) {
                    irregular.eret(core);
                    return;
                  }
                  break reserved;
                }
                break reserved;
              case 0b011111:
                // deret
                if ((w >>> 21 & 0xf) === 0b0000) {
                  irregular.deret(core);
                  return;
                }
                break reserved;
              // wait code
              case 0b100000:
                irregular.wait(core);
                return;
            }
            break reserved;
        }
        break reserved;
      // beql rs, rt, offset
      case 0b010100:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] === r[w >>> 16 & 0x1f]) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // bnel rs, rt, offset
      case 0b010101:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] !== r[w >>> 16 & 0x1f]) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // blezl rs, offset
      case 0b010110:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] <= 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // bgtzl rs, offset
      case 0b010111:
        if (isBranchInSlot(core)) return;
        r[BRANCHED] = 1;
        if (r[w >>> 21 & 0x1f] > 0) r[TARGET] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      case 0b011100:
        switch (w & 0x3f) {
          case 0b000000:
            // madd rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              hiLo.madd(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          case 0b000001:
            // maddu rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              hiLo.maddu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          // mul rd, rs, rt
          case 0b000010:
            r[w >>> 11 & 0x1f] = Math.imul(r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
            r[0] = 0;
            return;
          case 0b000100:
            // msub rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              hiLo.msub(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          case 0b000101:
            // msubu rs, rt
            if ((w >>> 11 & 0x3) === 0b00) {
              hiLo.msubu(state, r[w >>> 21 & 0x1f], r[w >>> 16 & 0x1f]);
              return;
            }
            break reserved;
          // clz rd=rt, rs
          case 0b100000:
            r[w >>> 11 & 0x1f] = Math.clz32(r[w >>> 21 & 0x1f]);
            r[0] = 0;
            return;
          // clo rd=rt, rs
          case 0b100001:
            r[w >>> 11 & 0x1f] = Math.clz32(~r[w >>> 21 & 0x1f]);
            r[0] = 0;
            return;
          // sdbbp code
          case 0b111111:
            irregular.sdbbp(core);
            return;
        }
        break reserved;
      case 0b011111:
        switch (w & 0x3f) {
          // ext rt, rs, lsb, msbd
          case 0b000000:
            if (((w >>> 6 & 0x1f) + (w >>> 11 & 0x1f) | 0) > 31) {
              raise(core, 10);
              return;
            }
            r[w >>> 16 & 0x1f] = (r[w >>> 21 & 0x1f] >>> (w >>> 6 & 0x1f) | 0) & lowMask((w >>> 11 & 0x1f) + 1 | 0);
            r[0] = 0;
            return;
          // ins rt, rs, lsb, msb
          case 0b000100:
            if ((w >>> 11 & 0x1f) < (w >>> 6 & 0x1f)) {
              raise(core, 10);
              return;
            }
            r[w >>> 16 & 0x1f] = (r[w >>> 16 & 0x1f] & ~(lowMask(((w >>> 11 & 0x1f) - (w >>> 6 & 0x1f) | 0) + 1 | 0) << (w >>> 6 & 0x1f))) | ((r[w >>> 21 & 0x1f] << (w >>> 6 & 0x1f)) & (lowMask(((w >>> 11 & 0x1f) - (w >>> 6 & 0x1f) | 0) + 1 | 0) << (w >>> 6 & 0x1f)));
            r[0] = 0;
            return;
          case 0b100000:
            switch (w >>> 6 & 0x1f) {
              // wsbh rd, rt
              case 0b00010:
                r[w >>> 11 & 0x1f] = wsbh(r[w >>> 16 & 0x1f]);
                r[0] = 0;
                return;
              // seb rd, rt
              case 0b10000:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << 24 >> 24;
                r[0] = 0;
                return;
              // seh rd, rt
              case 0b11000:
                r[w >>> 11 & 0x1f] = r[w >>> 16 & 0x1f] << 16 >> 16;
                r[0] = 0;
                return;
            }
            break reserved;
          // rdhwr rt, hwr
          case 0b111011:
            irregular.rdhwr(core, w >>> 16 & 0x1f, w >>> 11 & 0x1f);
            return;
        }
        break reserved;
      // lb rt, offset(base)
      case 0b100000: {
        const v = load(core, 1, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v << 24 >> 24;
        r[0] = 0;
        return;
      }
      // lh rt, offset(base)
      case 0b100001: {
        const v = load(core, 2, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v << 16 >> 16;
        r[0] = 0;
        return;
      }
      // lwl rt, offset(base)
      case 0b100010:
        irregular.lwl(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
      // lw rt, offset(base)
      case 0b100011: {
        const v = load(core, 4, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v;
        r[0] = 0;
        return;
      }
      // lbu rt, offset(base)
      case 0b100100: {
        const v = load(core, 1, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v;
        r[0] = 0;
        return;
      }
      // lhu rt, offset(base)
      case 0b100101: {
        const v = load(core, 2, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v;
        r[0] = 0;
        return;
      }
      // lwr rt, offset(base)
      case 0b100110:
        irregular.lwr(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
      // sb rt, offset(base)
      case 0b101000:
        if (!store(core, 1, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0, r[w >>> 16 & 0x1f])) return;
        return;
      // sh rt, offset(base)
      case 0b101001:
        if (!store(core, 2, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0, r[w >>> 16 & 0x1f])) return;
        return;
      // swl rt, offset(base)
      case 0b101010:
        irregular.swl(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
      // sw rt, offset(base)
      case 0b101011:
        if (!store(core, 4, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0, r[w >>> 16 & 0x1f])) return;
        return;
      // swr rt, offset(base)
      case 0b101110:
        irregular.swr(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
      // cache op, offset(base)
      case 0b101111:
        irregular.cache(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
      // ll rt, offset(base)
      case 0b110000: {
        if (!irregular.linkLoad(core, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0)) return;
        const v = load(core, 4, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        if (v === undefined) return;
        r[w >>> 16 & 0x1f] = v;
        r[0] = 0;
        return;
      }
      // pref hint, offset(base)
      case 0b110011:
        return;
      // sc rt, offset(base)
      case 0b111000:
        irregular.sc(core, w >>> 16 & 0x1f, r[w >>> 21 & 0x1f] + (w << 16 >> 16) | 0);
        return;
    }
    break reserved;
  }
  raiseUndecoded(core, w);
}
