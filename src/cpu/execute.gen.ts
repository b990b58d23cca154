/**
 * The interpreter. Generated from the instruction table (src/isa/mips32.ts) by src/cpu/generator: do not edit, run
 * `npm run gen`. `r` is the state as src/cpu/layout.ts lays it out, words 0 to 31 the general registers; `w` is the
 * instruction and `at` its address.
 */
// @ts-nocheck: an element of a typed array is a number here, since every index is within it.
import { addOverflows, lowMask, mulh, mulhu, rotr, subOverflows, wsbh } from './arithmetic.ts';
import { skipSlot } from './control-flow.ts';
import type { Core } from './core.ts';
import { raise } from './exceptions.ts';
import * as hiLo from './hi-lo.ts';
import { irregular } from './irregular.ts';
import { load, store } from './memory.ts';
import { isBranchInSlot, raiseUndecoded } from './reserved.ts';
import type { CpuState } from './state.ts';

const KSEG0 = 0x80000000;

/**
 * Makes the loop for the machine whose state this is. It executes instructions until none is left or one needs help: that
 * one is then at PC, and nothing of it has happened.
 */
// hot: nothing is called in the loop and the arrays are constants of the closure, so V8 keeps registers in registers.
export function createLoop(state: CpuState): () => void {
  const r = state.words;
  const { ram8, ram16, ram32, byteLane } = state;
  const halfLane = byteLane >> 1;

  return function loop(): void {
    const fetchBase = r[44];
    const fetchWords = r[45];
    const words = r[46];
    const halves = words << 1;
    const bytes = words << 2;
    let pc = r[34];
    let next = r[35];
    let n = r[39];
    // The instruction that is reached with so many left is in a delay slot.
    let slot = r[37] === 0 ? -1 : n;
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
            switch (w & 63) {
              case 0b000000:
                switch (w >>> 6 & 1048575) {
                  // ssnop
                  // ehb
                  // pause
                  case 0b00000000000000000001:
                  case 0b00000000000000000011:
                  case 0b00000000000000000101:
                    continue;
                }
                // sll rd, rt, sa
                r[w >>> 11 & 31] = r[w >>> 16 & 31] << (w >>> 6 & 31);
                r[0] = 0;
                continue;
              case 0b000010:
                switch (w >>> 21 & 31) {
                  // srl rd, rt, sa
                  case 0b00000:
                    r[w >>> 11 & 31] = r[w >>> 16 & 31] >>> (w >>> 6 & 31) | 0;
                    r[0] = 0;
                    continue;
                  // rotr rd, rt, sa
                  case 0b00001:
                    r[w >>> 11 & 31] = rotr(r[w >>> 16 & 31], (w >>> 6 & 31));
                    r[0] = 0;
                    continue;
                }
                break help;
              // sra rd, rt, sa
              case 0b000011:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] >> (w >>> 6 & 31);
                r[0] = 0;
                continue;
              // sllv rd, rt, rs
              case 0b000100:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] << r[w >>> 21 & 31];
                r[0] = 0;
                continue;
              case 0b000110:
                switch (w >>> 6 & 31) {
                  // srlv rd, rt, rs
                  case 0b00000:
                    r[w >>> 11 & 31] = r[w >>> 16 & 31] >>> r[w >>> 21 & 31] | 0;
                    r[0] = 0;
                    continue;
                  // rotrv rd, rt, rs
                  case 0b00001:
                    r[w >>> 11 & 31] = rotr(r[w >>> 16 & 31], r[w >>> 21 & 31]);
                    r[0] = 0;
                    continue;
                }
                break help;
              // srav rd, rt, rs
              case 0b000111:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] >> r[w >>> 21 & 31];
                r[0] = 0;
                continue;
              // jr rs
              // jr.hb rs
              case 0b001000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                next = r[w >>> 21 & 31];
                continue;
              case 0b001001:
                switch (w >>> 6 & 31) {
                  // jalr rd, rs
                  // jalr.hb rd, rs
                  case 0b00000:
                  case 0b10000:
                    if (slot === n) break help;
                    slot = n - 1 | 0;
                    next = r[w >>> 21 & 31];
                    r[w >>> 11 & 31] = at + 8 | 0;
                    r[0] = 0;
                    continue;
                }
                break help;
              // movz rd, rs, rt
              case 0b001010:
                if (r[w >>> 16 & 31] === 0) {
                  r[w >>> 11 & 31] = r[w >>> 21 & 31];
                  r[0] = 0;
                }
                continue;
              // movn rd, rs, rt
              case 0b001011:
                if (r[w >>> 16 & 31] !== 0) {
                  r[w >>> 11 & 31] = r[w >>> 21 & 31];
                  r[0] = 0;
                }
                continue;
              // sync stype
              case 0b001111:
                continue;
              case 0b010000:
                switch (w >>> 21 & 3) {
                  // mfhi rd
                  case 0b00:
                    r[w >>> 11 & 31] = r[32];
                    r[0] = 0;
                    continue;
                }
                break help;
              case 0b010001:
                switch (w >>> 11 & 3) {
                  // mthi rs
                  case 0b00:
                    r[32] = r[w >>> 21 & 31];
                    continue;
                }
                break help;
              case 0b010010:
                switch (w >>> 21 & 3) {
                  // mflo rd
                  case 0b00:
                    r[w >>> 11 & 31] = r[33];
                    r[0] = 0;
                    continue;
                }
                break help;
              case 0b010011:
                switch (w >>> 11 & 3) {
                  // mtlo rs
                  case 0b00:
                    r[33] = r[w >>> 21 & 31];
                    continue;
                }
                break help;
              case 0b011000:
                switch (w >>> 11 & 3) {
                  // mult rs, rt
                  case 0b00:
                    r[32] = mulh(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    r[33] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              case 0b011001:
                switch (w >>> 11 & 3) {
                  // multu rs, rt
                  case 0b00:
                    r[32] = mulhu(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    r[33] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              // div $zero, rs, rt
              case 0b011010:
                hiLo.div(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                continue;
              // divu $zero, rs, rt
              case 0b011011:
                hiLo.divu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                continue;
              // add rd, rs, rt
              case 0b100000:
                if (addOverflows(r[w >>> 21 & 31], r[w >>> 16 & 31]) !== 0) break help;
                r[w >>> 11 & 31] = r[w >>> 21 & 31] + r[w >>> 16 & 31] | 0;
                r[0] = 0;
                continue;
              // addu rd, rs, rt
              case 0b100001:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] + r[w >>> 16 & 31] | 0;
                r[0] = 0;
                continue;
              // sub rd, rs, rt
              case 0b100010:
                if (subOverflows(r[w >>> 21 & 31], r[w >>> 16 & 31]) !== 0) break help;
                r[w >>> 11 & 31] = r[w >>> 21 & 31] - r[w >>> 16 & 31] | 0;
                r[0] = 0;
                continue;
              // subu rd, rs, rt
              case 0b100011:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] - r[w >>> 16 & 31] | 0;
                r[0] = 0;
                continue;
              // and rd, rs, rt
              case 0b100100:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] & r[w >>> 16 & 31];
                r[0] = 0;
                continue;
              // or rd, rs, rt
              case 0b100101:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] | r[w >>> 16 & 31];
                r[0] = 0;
                continue;
              // xor rd, rs, rt
              case 0b100110:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] ^ r[w >>> 16 & 31];
                r[0] = 0;
                continue;
              // nor rd, rs, rt
              case 0b100111:
                r[w >>> 11 & 31] = ~(r[w >>> 21 & 31] | r[w >>> 16 & 31]);
                r[0] = 0;
                continue;
              // slt rd, rs, rt
              case 0b101010:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] < r[w >>> 16 & 31] ? 1 : 0;
                r[0] = 0;
                continue;
              // sltu rd, rs, rt
              case 0b101011:
                r[w >>> 11 & 31] = r[w >>> 21 & 31] >>> 0 < r[w >>> 16 & 31] >>> 0 ? 1 : 0;
                r[0] = 0;
                continue;
              // tge rs, rt, code
              case 0b110000:
                if (r[w >>> 21 & 31] >= r[w >>> 16 & 31]) break help;
                continue;
              // tgeu rs, rt, code
              case 0b110001:
                if (r[w >>> 21 & 31] >>> 0 >= r[w >>> 16 & 31] >>> 0) break help;
                continue;
              // tlt rs, rt, code
              case 0b110010:
                if (r[w >>> 21 & 31] < r[w >>> 16 & 31]) break help;
                continue;
              // tltu rs, rt, code
              case 0b110011:
                if (r[w >>> 21 & 31] >>> 0 < r[w >>> 16 & 31] >>> 0) break help;
                continue;
              // teq rs, rt, code
              case 0b110100:
                if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) break help;
                continue;
              // tne rs, rt, code
              case 0b110110:
                if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) break help;
                continue;
            }
            break help;
          case 0b000001:
            switch (w >>> 16 & 31) {
              // bltz rs, offset
              case 0b00000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] < 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
              // bgez rs, offset
              case 0b00001:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] >= 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
              // bltzl rs, offset
              case 0b00010:
                if (slot === n) break help;
                if (r[w >>> 21 & 31] < 0) {
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
                if (r[w >>> 21 & 31] >= 0) {
                  slot = n - 1 | 0;
                  next = at + 4 + (w << 16 >> 14) | 0;
                } else {
                  pc = next;
                  next = pc + 4 | 0;
                }
                continue;
              // tgei rs, imm
              case 0b01000:
                if (r[w >>> 21 & 31] >= (w << 16 >> 16)) break help;
                continue;
              // tgeiu rs, imm
              case 0b01001:
                if (r[w >>> 21 & 31] >>> 0 >= (w << 16 >> 16) >>> 0) break help;
                continue;
              // tlti rs, imm
              case 0b01010:
                if (r[w >>> 21 & 31] < (w << 16 >> 16)) break help;
                continue;
              // tltiu rs, imm
              case 0b01011:
                if (r[w >>> 21 & 31] >>> 0 < (w << 16 >> 16) >>> 0) break help;
                continue;
              // teqi rs, imm
              case 0b01100:
                if (r[w >>> 21 & 31] === (w << 16 >> 16)) break help;
                continue;
              // tnei rs, imm
              case 0b01110:
                if (r[w >>> 21 & 31] !== (w << 16 >> 16)) break help;
                continue;
              // bltzal rs, offset
              case 0b10000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] < 0) next = at + 4 + (w << 16 >> 14) | 0;
                r[31] = at + 8 | 0;
                continue;
              // bgezal rs, offset
              case 0b10001:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] >= 0) next = at + 4 + (w << 16 >> 14) | 0;
                r[31] = at + 8 | 0;
                continue;
              // bltzall rs, offset
              case 0b10010:
                if (slot === n) break help;
                if (r[w >>> 21 & 31] < 0) {
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
                if (r[w >>> 21 & 31] >= 0) {
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
            next = at + 4 & 0xf0000000 | ((w & 67108863) << 2);
            continue;
          // jal index
          case 0b000011:
            if (slot === n) break help;
            slot = n - 1 | 0;
            next = at + 4 & 0xf0000000 | ((w & 67108863) << 2);
            r[31] = at + 8 | 0;
            continue;
          // beq rs, rt, offset
          case 0b000100:
            if (slot === n) break help;
            slot = n - 1 | 0;
            if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) next = at + 4 + (w << 16 >> 14) | 0;
            continue;
          // bne rs, rt, offset
          case 0b000101:
            if (slot === n) break help;
            slot = n - 1 | 0;
            if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) next = at + 4 + (w << 16 >> 14) | 0;
            continue;
          case 0b000110:
            switch (w >>> 16 & 31) {
              // blez rs, offset
              case 0b00000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] <= 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
            }
            break help;
          case 0b000111:
            switch (w >>> 16 & 31) {
              // bgtz rs, offset
              case 0b00000:
                if (slot === n) break help;
                slot = n - 1 | 0;
                if (r[w >>> 21 & 31] > 0) next = at + 4 + (w << 16 >> 14) | 0;
                continue;
            }
            break help;
          // addi rt, rs, imm
          case 0b001000:
            if (addOverflows(r[w >>> 21 & 31], (w << 16 >> 16)) !== 0) break help;
            r[w >>> 16 & 31] = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            r[0] = 0;
            continue;
          // addiu rt, rs, imm
          case 0b001001:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            r[0] = 0;
            continue;
          // slti rt, rs, imm
          case 0b001010:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] < (w << 16 >> 16) ? 1 : 0;
            r[0] = 0;
            continue;
          // sltiu rt, rs, imm
          case 0b001011:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] >>> 0 < (w << 16 >> 16) >>> 0 ? 1 : 0;
            r[0] = 0;
            continue;
          // andi rt, rs, imm
          case 0b001100:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] & (w & 65535);
            r[0] = 0;
            continue;
          // ori rt, rs, imm
          case 0b001101:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] | (w & 65535);
            r[0] = 0;
            continue;
          // xori rt, rs, imm
          case 0b001110:
            r[w >>> 16 & 31] = r[w >>> 21 & 31] ^ (w & 65535);
            r[0] = 0;
            continue;
          // lui rt, imm
          case 0b001111:
            r[w >>> 16 & 31] = (w & 65535) << 16;
            r[0] = 0;
            continue;
          // beql rs, rt, offset
          case 0b010100:
            if (slot === n) break help;
            if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) {
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
            if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) {
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
            if (r[w >>> 21 & 31] <= 0) {
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
            if (r[w >>> 21 & 31] > 0) {
              slot = n - 1 | 0;
              next = at + 4 + (w << 16 >> 14) | 0;
            } else {
              pc = next;
              next = pc + 4 | 0;
            }
            continue;
          case 0b011100:
            switch (w & 63) {
              case 0b000000:
                switch (w >>> 11 & 3) {
                  // madd rs, rt
                  case 0b00:
                    hiLo.madd(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              case 0b000001:
                switch (w >>> 11 & 3) {
                  // maddu rs, rt
                  case 0b00:
                    hiLo.maddu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              // mul rd, rs, rt
              case 0b000010:
                r[w >>> 11 & 31] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                r[0] = 0;
                continue;
              case 0b000100:
                switch (w >>> 11 & 3) {
                  // msub rs, rt
                  case 0b00:
                    hiLo.msub(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              case 0b000101:
                switch (w >>> 11 & 3) {
                  // msubu rs, rt
                  case 0b00:
                    hiLo.msubu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                    continue;
                }
                break help;
              // clz rd=rt, rs
              case 0b100000:
                r[w >>> 11 & 31] = Math.clz32(r[w >>> 21 & 31]);
                r[0] = 0;
                continue;
              // clo rd=rt, rs
              case 0b100001:
                r[w >>> 11 & 31] = Math.clz32(~r[w >>> 21 & 31]);
                r[0] = 0;
                continue;
            }
            break help;
          case 0b011111:
            switch (w & 63) {
              // ext rt, rs, lsb, msbd
              case 0b000000:
                if (((w >>> 6 & 31) + (w >>> 11 & 31) | 0) > 31) break help;
                r[w >>> 16 & 31] = (r[w >>> 21 & 31] >>> (w >>> 6 & 31) | 0) & lowMask(((w >>> 11 & 31) + 1 | 0));
                r[0] = 0;
                continue;
              // ins rt, rs, lsb, msb
              case 0b000100:
                if ((w >>> 11 & 31) < (w >>> 6 & 31)) break help;
                r[w >>> 16 & 31] = (r[w >>> 16 & 31] & ~(lowMask((((w >>> 11 & 31) - (w >>> 6 & 31) | 0) + 1 | 0)) << (w >>> 6 & 31))) | ((r[w >>> 21 & 31] << (w >>> 6 & 31)) & (lowMask((((w >>> 11 & 31) - (w >>> 6 & 31) | 0) + 1 | 0)) << (w >>> 6 & 31)));
                r[0] = 0;
                continue;
              case 0b100000:
                switch (w >>> 6 & 31) {
                  // wsbh rd, rt
                  case 0b00010:
                    r[w >>> 11 & 31] = wsbh(r[w >>> 16 & 31]);
                    r[0] = 0;
                    continue;
                  // seb rd, rt
                  case 0b10000:
                    r[w >>> 11 & 31] = r[w >>> 16 & 31] << 24 >> 24;
                    r[0] = 0;
                    continue;
                  // seh rd, rt
                  case 0b11000:
                    r[w >>> 11 & 31] = r[w >>> 16 & 31] << 16 >> 16;
                    r[0] = 0;
                    continue;
                }
                break help;
            }
            break help;
          // lb rt, offset(base)
          case 0b100000: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            const v = ram8[i ^ byteLane] << 24 >> 24;
            r[w >>> 16 & 31] = v;
            r[0] = 0;
            continue;
          }
          // lh rt, offset(base)
          case 0b100001: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            const v = ram16[i ^ halfLane] << 16 >> 16;
            r[w >>> 16 & 31] = v;
            r[0] = 0;
            continue;
          }
          // lw rt, offset(base)
          case 0b100011: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 2 | a << 30) >>> 0;
            if (i >= words) break help;
            const v = ram32[i];
            r[w >>> 16 & 31] = v;
            r[0] = 0;
            continue;
          }
          // lbu rt, offset(base)
          case 0b100100: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            const v = ram8[i ^ byteLane];
            r[w >>> 16 & 31] = v;
            r[0] = 0;
            continue;
          }
          // lhu rt, offset(base)
          case 0b100101: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            const v = ram16[i ^ halfLane];
            r[w >>> 16 & 31] = v;
            r[0] = 0;
            continue;
          }
          // sb rt, offset(base)
          case 0b101000: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = a - KSEG0 >>> 0;
            if (i >= bytes) break help;
            ram8[i ^ byteLane] = r[w >>> 16 & 31];
            continue;
          }
          // sh rt, offset(base)
          case 0b101001: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;
            if (i >= halves) break help;
            ram16[i ^ halfLane] = r[w >>> 16 & 31];
            continue;
          }
          // sw rt, offset(base)
          case 0b101011: {
            const a = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
            const i = (a - KSEG0 >>> 2 | a << 30) >>> 0;
            if (i >= words) break help;
            ram32[i] = r[w >>> 16 & 31];
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
    r[34] = pc;
    r[35] = next;
    r[39] = n;
    r[37] = slot === n ? 1 : 0;
  };
}

/** Executes the instruction `w`, which is the one at PC, up to `advance`. */
export function perform(core: Core, w: number): void {
  const { state } = core;
  const r = state.words;
  const at = r[34];
  reserved: {
    switch (w >>> 26) {
      case 0b000000:
        switch (w & 63) {
          case 0b000000:
            switch (w >>> 6 & 1048575) {
              // ssnop
              // ehb
              // pause
              case 0b00000000000000000001:
              case 0b00000000000000000011:
              case 0b00000000000000000101:
                return;
            }
            // sll rd, rt, sa
            r[w >>> 11 & 31] = r[w >>> 16 & 31] << (w >>> 6 & 31);
            r[0] = 0;
            return;
          case 0b000010:
            switch (w >>> 21 & 31) {
              // srl rd, rt, sa
              case 0b00000:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] >>> (w >>> 6 & 31) | 0;
                r[0] = 0;
                return;
              // rotr rd, rt, sa
              case 0b00001:
                r[w >>> 11 & 31] = rotr(r[w >>> 16 & 31], (w >>> 6 & 31));
                r[0] = 0;
                return;
            }
            break reserved;
          // sra rd, rt, sa
          case 0b000011:
            r[w >>> 11 & 31] = r[w >>> 16 & 31] >> (w >>> 6 & 31);
            r[0] = 0;
            return;
          // sllv rd, rt, rs
          case 0b000100:
            r[w >>> 11 & 31] = r[w >>> 16 & 31] << r[w >>> 21 & 31];
            r[0] = 0;
            return;
          case 0b000110:
            switch (w >>> 6 & 31) {
              // srlv rd, rt, rs
              case 0b00000:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] >>> r[w >>> 21 & 31] | 0;
                r[0] = 0;
                return;
              // rotrv rd, rt, rs
              case 0b00001:
                r[w >>> 11 & 31] = rotr(r[w >>> 16 & 31], r[w >>> 21 & 31]);
                r[0] = 0;
                return;
            }
            break reserved;
          // srav rd, rt, rs
          case 0b000111:
            r[w >>> 11 & 31] = r[w >>> 16 & 31] >> r[w >>> 21 & 31];
            r[0] = 0;
            return;
          // jr rs
          // jr.hb rs
          case 0b001000:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            r[36] = r[w >>> 21 & 31];
            return;
          case 0b001001:
            switch (w >>> 6 & 31) {
              // jalr rd, rs
              // jalr.hb rd, rs
              case 0b00000:
              case 0b10000:
                if (isBranchInSlot(core)) return;
                r[38] = 1;
                r[36] = r[w >>> 21 & 31];
                r[w >>> 11 & 31] = at + 8 | 0;
                r[0] = 0;
                return;
            }
            break reserved;
          // movz rd, rs, rt
          case 0b001010:
            if (r[w >>> 16 & 31] === 0) {
              r[w >>> 11 & 31] = r[w >>> 21 & 31];
              r[0] = 0;
            }
            return;
          // movn rd, rs, rt
          case 0b001011:
            if (r[w >>> 16 & 31] !== 0) {
              r[w >>> 11 & 31] = r[w >>> 21 & 31];
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
            switch (w >>> 21 & 3) {
              // mfhi rd
              case 0b00:
                r[w >>> 11 & 31] = r[32];
                r[0] = 0;
                return;
            }
            break reserved;
          case 0b010001:
            switch (w >>> 11 & 3) {
              // mthi rs
              case 0b00:
                r[32] = r[w >>> 21 & 31];
                return;
            }
            break reserved;
          case 0b010010:
            switch (w >>> 21 & 3) {
              // mflo rd
              case 0b00:
                r[w >>> 11 & 31] = r[33];
                r[0] = 0;
                return;
            }
            break reserved;
          case 0b010011:
            switch (w >>> 11 & 3) {
              // mtlo rs
              case 0b00:
                r[33] = r[w >>> 21 & 31];
                return;
            }
            break reserved;
          case 0b011000:
            switch (w >>> 11 & 3) {
              // mult rs, rt
              case 0b00:
                r[32] = mulh(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                r[33] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          case 0b011001:
            switch (w >>> 11 & 3) {
              // multu rs, rt
              case 0b00:
                r[32] = mulhu(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                r[33] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          // div $zero, rs, rt
          case 0b011010:
            hiLo.div(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
            return;
          // divu $zero, rs, rt
          case 0b011011:
            hiLo.divu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
            return;
          // add rd, rs, rt
          case 0b100000:
            if (addOverflows(r[w >>> 21 & 31], r[w >>> 16 & 31]) !== 0) {
              raise(core, 12);
              return;
            }
            r[w >>> 11 & 31] = r[w >>> 21 & 31] + r[w >>> 16 & 31] | 0;
            r[0] = 0;
            return;
          // addu rd, rs, rt
          case 0b100001:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] + r[w >>> 16 & 31] | 0;
            r[0] = 0;
            return;
          // sub rd, rs, rt
          case 0b100010:
            if (subOverflows(r[w >>> 21 & 31], r[w >>> 16 & 31]) !== 0) {
              raise(core, 12);
              return;
            }
            r[w >>> 11 & 31] = r[w >>> 21 & 31] - r[w >>> 16 & 31] | 0;
            r[0] = 0;
            return;
          // subu rd, rs, rt
          case 0b100011:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] - r[w >>> 16 & 31] | 0;
            r[0] = 0;
            return;
          // and rd, rs, rt
          case 0b100100:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] & r[w >>> 16 & 31];
            r[0] = 0;
            return;
          // or rd, rs, rt
          case 0b100101:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] | r[w >>> 16 & 31];
            r[0] = 0;
            return;
          // xor rd, rs, rt
          case 0b100110:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] ^ r[w >>> 16 & 31];
            r[0] = 0;
            return;
          // nor rd, rs, rt
          case 0b100111:
            r[w >>> 11 & 31] = ~(r[w >>> 21 & 31] | r[w >>> 16 & 31]);
            r[0] = 0;
            return;
          // slt rd, rs, rt
          case 0b101010:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] < r[w >>> 16 & 31] ? 1 : 0;
            r[0] = 0;
            return;
          // sltu rd, rs, rt
          case 0b101011:
            r[w >>> 11 & 31] = r[w >>> 21 & 31] >>> 0 < r[w >>> 16 & 31] >>> 0 ? 1 : 0;
            r[0] = 0;
            return;
          // tge rs, rt, code
          case 0b110000:
            if (r[w >>> 21 & 31] >= r[w >>> 16 & 31]) {
              raise(core, 13);
              return;
            }
            return;
          // tgeu rs, rt, code
          case 0b110001:
            if (r[w >>> 21 & 31] >>> 0 >= r[w >>> 16 & 31] >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // tlt rs, rt, code
          case 0b110010:
            if (r[w >>> 21 & 31] < r[w >>> 16 & 31]) {
              raise(core, 13);
              return;
            }
            return;
          // tltu rs, rt, code
          case 0b110011:
            if (r[w >>> 21 & 31] >>> 0 < r[w >>> 16 & 31] >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // teq rs, rt, code
          case 0b110100:
            if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) {
              raise(core, 13);
              return;
            }
            return;
          // tne rs, rt, code
          case 0b110110:
            if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) {
              raise(core, 13);
              return;
            }
            return;
        }
        break reserved;
      case 0b000001:
        switch (w >>> 16 & 31) {
          // bltz rs, offset
          case 0b00000:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] < 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            return;
          // bgez rs, offset
          case 0b00001:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] >= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            return;
          // bltzl rs, offset
          case 0b00010:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] < 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            return;
          // bgezl rs, offset
          case 0b00011:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] >= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            return;
          // tgei rs, imm
          case 0b01000:
            if (r[w >>> 21 & 31] >= (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tgeiu rs, imm
          case 0b01001:
            if (r[w >>> 21 & 31] >>> 0 >= (w << 16 >> 16) >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // tlti rs, imm
          case 0b01010:
            if (r[w >>> 21 & 31] < (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tltiu rs, imm
          case 0b01011:
            if (r[w >>> 21 & 31] >>> 0 < (w << 16 >> 16) >>> 0) {
              raise(core, 13);
              return;
            }
            return;
          // teqi rs, imm
          case 0b01100:
            if (r[w >>> 21 & 31] === (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // tnei rs, imm
          case 0b01110:
            if (r[w >>> 21 & 31] !== (w << 16 >> 16)) {
              raise(core, 13);
              return;
            }
            return;
          // bltzal rs, offset
          case 0b10000:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] < 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            r[31] = at + 8 | 0;
            return;
          // bgezal rs, offset
          case 0b10001:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] >= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            r[31] = at + 8 | 0;
            return;
          // bltzall rs, offset
          case 0b10010:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] < 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            r[31] = at + 8 | 0;
            return;
          // bgezall rs, offset
          case 0b10011:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] >= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            else skipSlot(state);
            r[31] = at + 8 | 0;
            return;
          // synci offset(base)
          case 0b11111:
            irregular.synci(core, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
            return;
        }
        break reserved;
      // j index
      case 0b000010:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        r[36] = at + 4 & 0xf0000000 | ((w & 67108863) << 2);
        return;
      // jal index
      case 0b000011:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        r[36] = at + 4 & 0xf0000000 | ((w & 67108863) << 2);
        r[31] = at + 8 | 0;
        return;
      // beq rs, rt, offset
      case 0b000100:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) r[36] = at + 4 + (w << 16 >> 14) | 0;
        return;
      // bne rs, rt, offset
      case 0b000101:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) r[36] = at + 4 + (w << 16 >> 14) | 0;
        return;
      case 0b000110:
        switch (w >>> 16 & 31) {
          // blez rs, offset
          case 0b00000:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] <= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            return;
        }
        break reserved;
      case 0b000111:
        switch (w >>> 16 & 31) {
          // bgtz rs, offset
          case 0b00000:
            if (isBranchInSlot(core)) return;
            r[38] = 1;
            if (r[w >>> 21 & 31] > 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
            return;
        }
        break reserved;
      // addi rt, rs, imm
      case 0b001000:
        if (addOverflows(r[w >>> 21 & 31], (w << 16 >> 16)) !== 0) {
          raise(core, 12);
          return;
        }
        r[w >>> 16 & 31] = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
        r[0] = 0;
        return;
      // addiu rt, rs, imm
      case 0b001001:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] + (w << 16 >> 16) | 0;
        r[0] = 0;
        return;
      // slti rt, rs, imm
      case 0b001010:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] < (w << 16 >> 16) ? 1 : 0;
        r[0] = 0;
        return;
      // sltiu rt, rs, imm
      case 0b001011:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] >>> 0 < (w << 16 >> 16) >>> 0 ? 1 : 0;
        r[0] = 0;
        return;
      // andi rt, rs, imm
      case 0b001100:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] & (w & 65535);
        r[0] = 0;
        return;
      // ori rt, rs, imm
      case 0b001101:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] | (w & 65535);
        r[0] = 0;
        return;
      // xori rt, rs, imm
      case 0b001110:
        r[w >>> 16 & 31] = r[w >>> 21 & 31] ^ (w & 65535);
        r[0] = 0;
        return;
      // lui rt, imm
      case 0b001111:
        r[w >>> 16 & 31] = (w & 65535) << 16;
        r[0] = 0;
        return;
      case 0b010000:
        switch (w >>> 25 & 1) {
          case 0b0:
            switch (w >>> 21 & 15) {
              // mfc0 rt, c0, sel
              case 0b0000:
                irregular.mfc0(core, w >>> 16 & 31, w >>> 11 & 31, w & 7);
                return;
              // mtc0 rt, c0, sel
              case 0b0100:
                irregular.mtc0(core, w >>> 16 & 31, w >>> 11 & 31, w & 7);
                return;
              // rdpgpr rd, rt
              case 0b1010:
                irregular.rdpgpr(core, w >>> 11 & 31, w >>> 16 & 31);
                return;
              case 0b1011:
                switch (w & 65535) {
                  // di rt
                  case 0b0110000000000000:
                    irregular.di(core, w >>> 16 & 31);
                    return;
                  // ei rt
                  case 0b0110000000100000:
                    irregular.ei(core, w >>> 16 & 31);
                    return;
                }
                break reserved;
              // wrpgpr rd, rt
              case 0b1110:
                irregular.wrpgpr(core, w >>> 11 & 31, w >>> 16 & 31);
                return;
            }
            break reserved;
          case 0b1:
            switch (w & 63) {
              case 0b000001:
                switch (w >>> 21 & 15) {
                  // tlbr
                  case 0b0000:
                    irregular.tlbr(core);
                    return;
                }
                break reserved;
              case 0b000010:
                switch (w >>> 21 & 15) {
                  // tlbwi
                  case 0b0000:
                    irregular.tlbwi(core);
                    return;
                }
                break reserved;
              case 0b000110:
                switch (w >>> 21 & 15) {
                  // tlbwr
                  case 0b0000:
                    irregular.tlbwr(core);
                    return;
                }
                break reserved;
              case 0b001000:
                switch (w >>> 21 & 15) {
                  // tlbp
                  case 0b0000:
                    irregular.tlbp(core);
                    return;
                }
                break reserved;
              case 0b011000:
                switch (w >>> 21 & 15) {
                  case 0b0000:
                    switch (w >>> 6 & 1) {
                      // eret
                      case 0b0:
                        irregular.eret(core);
                        return;
                    }
                    break reserved;
                }
                break reserved;
              case 0b011111:
                switch (w >>> 21 & 15) {
                  // deret
                  case 0b0000:
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
        r[38] = 1;
        if (r[w >>> 21 & 31] === r[w >>> 16 & 31]) r[36] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // bnel rs, rt, offset
      case 0b010101:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        if (r[w >>> 21 & 31] !== r[w >>> 16 & 31]) r[36] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // blezl rs, offset
      case 0b010110:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        if (r[w >>> 21 & 31] <= 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      // bgtzl rs, offset
      case 0b010111:
        if (isBranchInSlot(core)) return;
        r[38] = 1;
        if (r[w >>> 21 & 31] > 0) r[36] = at + 4 + (w << 16 >> 14) | 0;
        else skipSlot(state);
        return;
      case 0b011100:
        switch (w & 63) {
          case 0b000000:
            switch (w >>> 11 & 3) {
              // madd rs, rt
              case 0b00:
                hiLo.madd(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          case 0b000001:
            switch (w >>> 11 & 3) {
              // maddu rs, rt
              case 0b00:
                hiLo.maddu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          // mul rd, rs, rt
          case 0b000010:
            r[w >>> 11 & 31] = Math.imul(r[w >>> 21 & 31], r[w >>> 16 & 31]);
            r[0] = 0;
            return;
          case 0b000100:
            switch (w >>> 11 & 3) {
              // msub rs, rt
              case 0b00:
                hiLo.msub(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          case 0b000101:
            switch (w >>> 11 & 3) {
              // msubu rs, rt
              case 0b00:
                hiLo.msubu(state, r[w >>> 21 & 31], r[w >>> 16 & 31]);
                return;
            }
            break reserved;
          // clz rd=rt, rs
          case 0b100000:
            r[w >>> 11 & 31] = Math.clz32(r[w >>> 21 & 31]);
            r[0] = 0;
            return;
          // clo rd=rt, rs
          case 0b100001:
            r[w >>> 11 & 31] = Math.clz32(~r[w >>> 21 & 31]);
            r[0] = 0;
            return;
          // sdbbp code
          case 0b111111:
            irregular.sdbbp(core);
            return;
        }
        break reserved;
      case 0b011111:
        switch (w & 63) {
          // ext rt, rs, lsb, msbd
          case 0b000000:
            if (((w >>> 6 & 31) + (w >>> 11 & 31) | 0) > 31) {
              raise(core, 10);
              return;
            }
            r[w >>> 16 & 31] = (r[w >>> 21 & 31] >>> (w >>> 6 & 31) | 0) & lowMask(((w >>> 11 & 31) + 1 | 0));
            r[0] = 0;
            return;
          // ins rt, rs, lsb, msb
          case 0b000100:
            if ((w >>> 11 & 31) < (w >>> 6 & 31)) {
              raise(core, 10);
              return;
            }
            r[w >>> 16 & 31] = (r[w >>> 16 & 31] & ~(lowMask((((w >>> 11 & 31) - (w >>> 6 & 31) | 0) + 1 | 0)) << (w >>> 6 & 31))) | ((r[w >>> 21 & 31] << (w >>> 6 & 31)) & (lowMask((((w >>> 11 & 31) - (w >>> 6 & 31) | 0) + 1 | 0)) << (w >>> 6 & 31)));
            r[0] = 0;
            return;
          case 0b100000:
            switch (w >>> 6 & 31) {
              // wsbh rd, rt
              case 0b00010:
                r[w >>> 11 & 31] = wsbh(r[w >>> 16 & 31]);
                r[0] = 0;
                return;
              // seb rd, rt
              case 0b10000:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] << 24 >> 24;
                r[0] = 0;
                return;
              // seh rd, rt
              case 0b11000:
                r[w >>> 11 & 31] = r[w >>> 16 & 31] << 16 >> 16;
                r[0] = 0;
                return;
            }
            break reserved;
          // rdhwr rt, hwr
          case 0b111011:
            irregular.rdhwr(core, w >>> 16 & 31, w >>> 11 & 31);
            return;
        }
        break reserved;
      // lb rt, offset(base)
      case 0b100000: {
        const loaded = load(core, 1, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded << 24 >> 24;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // lh rt, offset(base)
      case 0b100001: {
        const loaded = load(core, 2, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded << 16 >> 16;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // lwl rt, offset(base)
      case 0b100010:
        irregular.lwl(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
      // lw rt, offset(base)
      case 0b100011: {
        const loaded = load(core, 4, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // lbu rt, offset(base)
      case 0b100100: {
        const loaded = load(core, 1, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // lhu rt, offset(base)
      case 0b100101: {
        const loaded = load(core, 2, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // lwr rt, offset(base)
      case 0b100110:
        irregular.lwr(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
      // sb rt, offset(base)
      case 0b101000:
        if (!store(core, 1, r[w >>> 21 & 31] + (w << 16 >> 16) | 0, r[w >>> 16 & 31])) return;
        return;
      // sh rt, offset(base)
      case 0b101001:
        if (!store(core, 2, r[w >>> 21 & 31] + (w << 16 >> 16) | 0, r[w >>> 16 & 31])) return;
        return;
      // swl rt, offset(base)
      case 0b101010:
        irregular.swl(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
      // sw rt, offset(base)
      case 0b101011:
        if (!store(core, 4, r[w >>> 21 & 31] + (w << 16 >> 16) | 0, r[w >>> 16 & 31])) return;
        return;
      // swr rt, offset(base)
      case 0b101110:
        irregular.swr(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
      // cache op, offset(base)
      case 0b101111:
        irregular.cache(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
      // ll rt, offset(base)
      case 0b110000: {
        if (!irregular.linkLoad(core, r[w >>> 21 & 31] + (w << 16 >> 16) | 0)) return;
        const loaded = load(core, 4, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        if (loaded === undefined) return;
        const v = loaded;
        r[w >>> 16 & 31] = v;
        r[0] = 0;
        return;
      }
      // pref hint, offset(base)
      case 0b110011:
        return;
      // sc rt, offset(base)
      case 0b111000:
        irregular.sc(core, w >>> 16 & 31, r[w >>> 21 & 31] + (w << 16 >> 16) | 0);
        return;
    }
    break reserved;
  }
  raiseUndecoded(core, w);
}
