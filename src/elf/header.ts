/** The ELF header: what kind of file it is, and whether it can run here. */
import type { Endian } from '../bits.ts';
import { ByteReader } from './byte-reader.ts';
import {
  EF_MIPS_ABI2,
  EF_MIPS_ARCH,
  EF_MIPS_ARCH_32R6,
  EF_MIPS_ARCH_64R6,
  EF_MIPS_MICROMIPS,
  ELF_MAGIC,
  ELFCLASS32,
  ELFCLASS64,
  ELFDATA2LSB,
  ELFDATA2MSB,
  EM_MIPS,
  ET_DYN,
  ET_EXEC,
  ET_REL,
  HEADER_SIZE,
  PROGRAM_HEADER_SIZE,
  SECTION_HEADER_SIZE,
} from './format.ts';

export interface Header {
  readonly endian: Endian;
  readonly entry: number;
  /** Offset in the file, and how many. */
  readonly programHeaders: number;
  readonly segments: number;
  /** Offset in the file, and how many. */
  readonly sectionHeaders: number;
  readonly sections: number;
  /** Index of the section that holds their names. */
  readonly sectionNames: number;
}

export type HeaderOutcome =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly message: string };

/** Machines that a file is likely to be for instead. */
const machines: ReadonlyMap<number, string> = new Map([
  [3, 'x86'],
  [20, 'PowerPC'],
  [40, 'Arm'],
  [62, 'x86-64'],
  [183, 'AArch64'],
  [243, 'RISC-V'],
  [258, 'LoongArch'],
]);

const types: ReadonlyMap<number, string> = new Map([
  [ET_REL, 'it is an object that is not linked yet: link it, for example with mips-linux-gnu-ld'],
  [ET_DYN, 'it is a shared library or a position-independent executable: link it with -static -no-pie'],
  [4, 'it is a core dump, not a program'],
]);

/** Reads and judges the first 52 bytes. */
export function readHeader(bytes: Uint8Array): HeaderOutcome {
  const message = notElf32(bytes);
  if (message !== undefined) return { ok: false, message };
  const endian: Endian = bytes[5] === ELFDATA2LSB ? 'little' : 'big';
  const reader = new ByteReader(bytes, endian);
  const problem = notMips(reader);
  if (problem !== undefined) return { ok: false, message: problem };
  const sectionHeaders = reader.u32(32);
  return {
    ok: true,
    header: {
      endian,
      entry: reader.u32(24),
      programHeaders: reader.u32(28),
      segments: reader.u16(44),
      sectionHeaders,
      sections: sectionHeaders === 0 ? 0 : reader.u16(48),
      sectionNames: reader.u16(50),
    },
  };
}

function notElf32(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  if (ELF_MAGIC.some((byte, at) => at < bytes.length && bytes[at] !== byte)) {
    return 'it is not an ELF file: those start with 7f 45 4c 46';
  }
  if (bytes.length < HEADER_SIZE) {
    return `it is truncated: it has ${bytes.length} bytes, an ELF header alone has ${HEADER_SIZE}`;
  }
  if (bytes[4] === ELFCLASS64)
    return 'it is a 64-bit program, and this is a 32-bit machine: compile with -mabi=32';
  if (bytes[4] !== ELFCLASS32) return `its ELF class is ${bytes[4]}: neither 32-bit (1) nor 64-bit (2)`;
  if (bytes[5] !== ELFDATA2LSB && bytes[5] !== ELFDATA2MSB) {
    return `its data encoding is ${bytes[5]}: neither little-endian (1) nor big-endian (2)`;
  }
  return undefined;
}

function notMips(reader: ByteReader): string | undefined {
  const machine = reader.u16(18);
  if (machine !== EM_MIPS) {
    return `it is made for ${machines.get(machine) ?? `machine ${machine}`}, not for MIPS (${EM_MIPS})`;
  }
  const type = reader.u16(16);
  if (type !== ET_EXEC) return types.get(type) ?? `its ELF type is ${type}, not an executable (${ET_EXEC})`;
  const flags = reader.u32(36);
  const architecture = (flags & EF_MIPS_ARCH) >>> 0;
  if (architecture === EF_MIPS_ARCH_32R6 || architecture === EF_MIPS_ARCH_64R6) {
    return 'it is compiled for Release 6, whose instructions differ: compile with -march=mips32r2';
  }
  if ((flags & EF_MIPS_ABI2) !== 0) return 'it uses the n32 ABI with 64-bit registers: compile with -mabi=32';
  if ((flags & EF_MIPS_MICROMIPS) !== 0) return 'it contains microMIPS code: compile with -mno-micromips';
  const sizes: readonly (readonly [string, number, number, number])[] = [
    ['program header', reader.u16(44), reader.u16(42), PROGRAM_HEADER_SIZE],
    ['section header', reader.u16(48), reader.u16(46), SECTION_HEADER_SIZE],
  ];
  const wrong = sizes.find(([, count, size, expected]) => count > 0 && size !== expected);
  return wrong && `its ${wrong[0]}s have ${wrong[2]} bytes each: ELF32 has ${wrong[3]}`;
}
