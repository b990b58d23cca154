/** Puts a value that is now known into its place. */
import { hex } from '../bits.ts';
import type { Problem } from './diagnostics.ts';
import { halfOf } from './half.ts';
import type { Fixup, Section } from './section.ts';

/** A number, or the address of something. */
export interface Resolved {
  /** 64 bits, signed, when it is a number; 0 to 2^32 - 1 when an address. */
  readonly value: bigint;
  readonly isAddress: boolean;
}

/** Bytes that a branch reaches before and after its delay slot. */
const BRANCH_MIN = -0x2_0000;
const BRANCH_MAX = 0x1_fffc;

/** Patches `section`, which stands at `address`; what does not fit is a problem. */
export function applyFixup(
  section: Section,
  { kind, offset }: Fixup,
  address: number,
  { value, isAddress }: Resolved,
): Problem | undefined {
  const word = Number(BigInt.asUintN(32, value));
  const low16 = (bits: number): undefined => {
    section.put(offset, (section.word(offset) & 0xffff_0000) | (bits & 0xffff), 4);
  };
  switch (kind) {
    case 'word':
      section.put(offset, word, 4);
      return undefined;
    case 'half':
    case 'byte': {
      const width = kind === 'half' ? 2 : 1;
      const limit = 2 ** (8 * width);
      if (value < -limit / 2 || value >= limit) {
        return {
          message: `${shown(value, isAddress)} is out of range: ${8 * width} bits hold ${-limit / 2} to ${limit - 1}`,
        };
      }
      section.put(offset, word, width);
      return undefined;
    }
    case 'pc16':
      return branch(low16, word, address + offset + 4);
    case 'jump26':
      return jump(section, offset, word, address + offset + 4);
    case 'hi16':
      return low16(halfOf('hi', word));
    case 'lo16':
      return low16(halfOf('lo', word));
    case 'signed16':
    case 'unsigned16': {
      const [min, max] = kind === 'signed16' ? [-0x8000, 0x7fff] : [0, 0xffff];
      if (isAddress) {
        return {
          message: `this is the address 0x${hex(word)}, but the field holds only ${min} to ${max}`,
          help: 'la loads a whole address; %hi(x) and %lo(x) are its halves',
        };
      }
      if (value < min || value > max) {
        return { message: `immediate ${value} is out of range: this field holds ${min} to ${max}` };
      }
      return low16(word);
    }
  }
}

const shown = (value: bigint, isAddress: boolean): string =>
  isAddress ? `the address 0x${hex(Number(value))}` : `${value}`;

function branch(low16: (bits: number) => undefined, target: number, slot: number): Problem | undefined {
  const distance = (target - slot) | 0;
  if ((target & 3) !== 0) {
    return { message: `cannot branch to 0x${hex(target)}: instructions stand at multiples of 4` };
  }
  if (distance < BRANCH_MIN || distance > BRANCH_MAX) {
    return {
      message: `the target is ${distance} bytes from the delay slot: a branch reaches ${BRANCH_MIN} to ${BRANCH_MAX}`,
      help: 'branch on the opposite condition over a j to the target',
    };
  }
  return low16(distance >> 2);
}

function jump(section: Section, offset: number, target: number, slot: number): Problem | undefined {
  if ((target & 3) !== 0) {
    return { message: `cannot jump to 0x${hex(target)}: instructions stand at multiples of 4` };
  }
  if (((target ^ slot) & 0xf000_0000) !== 0) {
    return {
      message: `cannot jump from 0x${hex(slot - 4)} to 0x${hex(target)}: J and JAL stay within 256 MiB`,
      help: 'load the address with la and use jr or jalr',
    };
  }
  section.put(offset, (section.word(offset) & 0xfc00_0000) | ((target >>> 2) & 0x03ff_ffff), 4);
  return undefined;
}
