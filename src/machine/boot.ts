/** How a program gets into RAM and what it finds there: QEMU's `-M malta -kernel` (malta.md section 2). */
import { type Endian, hex } from '../bits.ts';
import { type BootRegister, RETURN_ADDRESS } from './firmware.ts';
import type { Ram } from './ram.ts';

/** What elf/read.ts makes of an executable. */
export interface Executable {
  readonly endian: Endian;
  /** A virtual address. */
  readonly entry: number;
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly physical: number;
  readonly data: Uint8Array;
  /** At least as long as `data`; the rest is zeros. */
  readonly memSize: number;
}

/** The strings of the argument block that are the caller's to choose. */
export interface BootStrings {
  readonly kernel: string;
  /** At most 255 characters are kept. */
  readonly append: string;
}

const KSEG0 = 0x8000_0000;
const PHYSICAL = 0x1fff_ffff;
const ARGUMENTS = 0x2000;
const POINTERS = 16;
const SLOT = 256;
const ARGUMENT_BYTES = 4 * POINTERS + POINTERS * SLOT;
const STACK = 0x8000_1fc0;
const MIB = 2 ** 20;

/** 64 hexadecimal digits. A fixed seed, that of QEMU's `-seed 1`: a run can be repeated. */
const RNG_SEED = 'a3d811736110e5781bcccea696762e6116c6e9c92d99bf358c2e0718822ce47c';

const physicalOf = (segment: Segment): number => (segment.physical & PHYSICAL) >>> 0;

/** Why `elf` cannot start on a machine with `ramBytes` of RAM, or undefined. */
export function bootError(elf: Executable, ramBytes: number, endian: Endian): string | undefined {
  if (elf.endian !== endian) return `the program is ${elf.endian}-endian, the machine ${endian}-endian`;
  if (elf.entry < KSEG0) {
    return `entry 0x${hex(elf.entry)} is below 0x80000000: a program starts in kernel mode, unmapped; link it at 0x80100000`;
  }
  for (const segment of elf.segments) {
    const start = physicalOf(segment);
    const end = start + segment.memSize;
    const range = `the segment at physical 0x${hex(start)} to 0x${hex(end - 1)}`;
    if (end > ramBytes) {
      return `${range} does not fit in ${ramBytes / MIB} MiB of RAM: give the machine ${Math.ceil(end / MIB)} MiB or more, or link it lower`;
    }
    if (start < ARGUMENTS + ARGUMENT_BYTES && end > ARGUMENTS) {
      return `${range} meets the boot arguments at 0x${hex(ARGUMENTS)} to 0x${hex(ARGUMENTS + ARGUMENT_BYTES - 1)}: link it elsewhere`;
    }
  }
  return undefined;
}

/** Puts the program and its arguments into cleared RAM. There is no `bootError`. */
export function placeProgram(elf: Executable, strings: BootStrings, ram: Ram): void {
  for (const segment of elf.segments) ram.store(physicalOf(segment), segment.data);
  const block: readonly string[] = [
    strings.kernel,
    strings.append,
    'memsize',
    `${ram.bytes}`,
    'ememsize',
    `${ram.bytes}`,
    'modetty0',
    '38400n8r',
    'rngseed',
    RNG_SEED,
  ];
  block.forEach((text, n) => {
    const slot = ARGUMENTS + 4 * POINTERS + SLOT * n;
    ram.write(ARGUMENTS + 4 * n, 4, KSEG0 + slot);
    ram.store(
      slot,
      Uint8Array.from(text.slice(0, SLOT - 1), (character) => character.charCodeAt(0)),
    );
  });
}

/** What the program finds in its registers: argc, argv, envp, bytes of RAM, stack, and itself in t9. */
export const bootRegisters = (entry: number, ramBytes: number): readonly BootRegister[] => [
  { gpr: 29, value: STACK },
  { gpr: 4, value: 2 },
  { gpr: 5, value: KSEG0 + ARGUMENTS },
  { gpr: 6, value: KSEG0 + ARGUMENTS + 8 },
  { gpr: 7, value: ramBytes },
  { gpr: 25, value: entry },
];

/** ... and what calling it leaves there. */
export const returnRegister: BootRegister = { gpr: 31, value: RETURN_ADDRESS };
