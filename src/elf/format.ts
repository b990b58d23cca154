/** Numbers of the ELF32 format for MIPS. Source: System V ABI, chapter 4; MIPS RISC processor supplement. */

export const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
export const ELFCLASS32 = 1;
export const ELFCLASS64 = 2;
export const ELFDATA2LSB = 1;
export const ELFDATA2MSB = 2;
export const EV_CURRENT = 1;

export const ET_REL = 1;
export const ET_EXEC = 2;
export const ET_DYN = 3;
export const EM_MIPS = 8;

export const EF_MIPS_NOREORDER = 0x0000_0001;
export const EF_MIPS_ABI_O32 = 0x0000_1000;
export const EF_MIPS_ARCH_32R2 = 0x7000_0000;
export const EF_MIPS_ARCH = 0xf000_0000;
export const EF_MIPS_ARCH_32R6 = 0x9000_0000;
export const EF_MIPS_ARCH_64R6 = 0xa000_0000;
/** The n32 ABI. */
export const EF_MIPS_ABI2 = 0x0000_0020;
export const EF_MIPS_MICROMIPS = 0x0200_0000;

export const PT_LOAD = 1;
export const PT_DYNAMIC = 2;
export const PT_INTERP = 3;
export const PF_X = 1;
export const PF_W = 2;
export const PF_R = 4;

export const SHT_PROGBITS = 1;
export const SHT_SYMTAB = 2;
export const SHT_STRTAB = 3;
export const SHT_NOBITS = 8;
export const SHF_WRITE = 1;
export const SHF_ALLOC = 2;
export const SHF_EXECINSTR = 4;
export const SHN_UNDEF = 0;
export const SHN_LORESERVE = 0xff00;
export const SHN_ABS = 0xfff1;

export const STB_LOCAL = 0;
export const STB_GLOBAL = 1;
export const STT_NOTYPE = 0;
export const STT_OBJECT = 1;
export const STT_FUNC = 2;
export const STT_SECTION = 3;
export const STT_FILE = 4;

/** Sizes of the structures, in bytes. */
export const HEADER_SIZE = 52;
export const PROGRAM_HEADER_SIZE = 32;
export const SECTION_HEADER_SIZE = 40;
export const SYMBOL_SIZE = 16;
