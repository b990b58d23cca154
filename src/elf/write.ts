/** Writes an ELF32 MIPS executable: one PT_LOAD for each section, a symbol table and section headers. */
import type { Endian } from '../bits.ts';
import {
  EF_MIPS_ABI_O32,
  EF_MIPS_ARCH_32R2,
  EF_MIPS_NOREORDER,
  ELF_MAGIC,
  ELFCLASS32,
  ELFDATA2LSB,
  ELFDATA2MSB,
  EM_MIPS,
  ET_EXEC,
  EV_CURRENT,
  HEADER_SIZE,
  PF_R,
  PF_W,
  PF_X,
  PROGRAM_HEADER_SIZE,
  PT_LOAD,
  SECTION_HEADER_SIZE,
  SHF_ALLOC,
  SHF_EXECINSTR,
  SHF_WRITE,
  SHN_ABS,
  SHT_NOBITS,
  SHT_PROGBITS,
  SHT_STRTAB,
  SHT_SYMTAB,
  STB_GLOBAL,
  STB_LOCAL,
  STT_FILE,
  STT_FUNC,
  STT_NOTYPE,
  STT_OBJECT,
  SYMBOL_SIZE,
} from './format.ts';

export interface OutputSection {
  readonly name: string;
  /** Virtual; in kseg0 it is also what p_paddr says, as GNU ld does. */
  readonly address: number;
  /** In memory; `bytes` is as long, or empty for a section that only takes room. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** A power of two that divides `address`. */
  readonly alignment: number;
  readonly write: boolean;
  readonly exec: boolean;
}

export interface OutputSymbol {
  readonly name: string;
  readonly value: number;
  readonly size: number;
  readonly type: 'none' | 'function' | 'object' | 'file';
  readonly global: boolean;
  /** Index into the sections; undefined for a plain number. */
  readonly section: number | undefined;
}

export interface ElfImage {
  readonly endian: Endian;
  readonly entry: number;
  /** Each not empty. */
  readonly sections: readonly OutputSection[];
  readonly symbols: readonly OutputSymbol[];
}

const TYPES = { none: STT_NOTYPE, object: STT_OBJECT, function: STT_FUNC, file: STT_FILE } as const;

/** Strings one after the other, each ended by a zero byte; the first is empty. */
class StringTable {
  readonly #bytes: number[] = [0];
  readonly #known = new Map<string, number>([['', 0]]);

  offsetOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const at = this.#bytes.length;
    for (const byte of new TextEncoder().encode(text)) this.#bytes.push(byte);
    this.#bytes.push(0);
    this.#known.set(text, at);
    return at;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const words = (values: readonly number[], endian: Endian): Uint8Array => {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(4 * index, value, endian === 'little');
  return bytes;
};

function symbolTable(symbols: readonly OutputSymbol[], names: StringTable, endian: Endian): Uint8Array {
  const bytes = new Uint8Array(SYMBOL_SIZE * (symbols.length + 1));
  const view = new DataView(bytes.buffer);
  const little = endian === 'little';
  for (const [index, { name, value, size, type, global, section }] of symbols.entries()) {
    const at = SYMBOL_SIZE * (index + 1);
    view.setUint32(at, names.offsetOf(name), little);
    view.setUint32(at + 4, value, little);
    view.setUint32(at + 8, size, little);
    view.setUint8(at + 12, ((global ? STB_GLOBAL : STB_LOCAL) << 4) | TYPES[type]);
    view.setUint16(at + 14, section === undefined ? SHN_ABS : section + 1, little);
  }
  return bytes;
}

/** The file. Local symbols are put before global ones, as the format wants it. */
export function writeElf({ endian, entry, sections, symbols }: ElfImage): Uint8Array {
  const ordered = [...symbols.filter(({ global }) => !global), ...symbols.filter(({ global }) => global)];
  const locals = ordered.findIndex(({ global }) => global);
  const symbolNames = new StringTable();
  const sectionNames = new StringTable();
  const parts: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  let end = HEADER_SIZE + PROGRAM_HEADER_SIZE * sections.length;
  const place = (bytes: Uint8Array, alignment: number): number => {
    const at = Math.ceil(end / alignment) * alignment;
    parts.push({ at, bytes });
    end = at + bytes.length;
    return at;
  };

  const programHeaders: number[] = [];
  const sectionHeaders: number[] = Array(10).fill(0);
  for (const { name, address, size, bytes, alignment, write, exec } of sections) {
    const at = place(bytes, alignment);
    const permissions = PF_R | (write ? PF_W : 0) | (exec ? PF_X : 0);
    programHeaders.push(PT_LOAD, at, address, address, bytes.length, size, permissions, alignment);
    const flags = SHF_ALLOC | (write ? SHF_WRITE : 0) | (exec ? SHF_EXECINSTR : 0);
    const type = bytes.length === 0 ? SHT_NOBITS : SHT_PROGBITS;
    sectionHeaders.push(sectionNames.offsetOf(name), type, flags, address, at, size, 0, 0, alignment, 0);
  }
  const table = symbolTable(ordered, symbolNames, endian);
  const stringsIndex = sections.length + 2;
  sectionHeaders.push(
    ...[sectionNames.offsetOf('.symtab'), SHT_SYMTAB, 0, 0, place(table, 4), table.length],
    ...[stringsIndex, 1 + (locals < 0 ? ordered.length : locals), 4, SYMBOL_SIZE],
  );
  const strings = symbolNames.bytes();
  const stringsName = sectionNames.offsetOf('.strtab');
  sectionHeaders.push(stringsName, SHT_STRTAB, 0, 0, place(strings, 1), strings.length, 0, 0, 1, 0);
  const namesName = sectionNames.offsetOf('.shstrtab');
  const names = sectionNames.bytes();
  sectionHeaders.push(namesName, SHT_STRTAB, 0, 0, place(names, 1), names.length, 0, 0, 1, 0);
  const sectionHeadersAt = place(words(sectionHeaders, endian), 4);

  const file = new Uint8Array(end);
  for (const { at, bytes } of parts) file.set(bytes, at);
  file.set(words(programHeaders, endian), HEADER_SIZE);
  writeHeader(new DataView(file.buffer), endian === 'little', {
    entry,
    segments: sections.length,
    sectionHeadersAt,
    sections: sections.length + 4,
  });
  return file;
}

interface Header {
  readonly entry: number;
  readonly segments: number;
  readonly sectionHeadersAt: number;
  readonly sections: number;
}

function writeHeader(view: DataView, little: boolean, header: Header): void {
  for (const [at, byte] of ELF_MAGIC.entries()) view.setUint8(at, byte);
  view.setUint8(4, ELFCLASS32);
  view.setUint8(5, little ? ELFDATA2LSB : ELFDATA2MSB);
  view.setUint8(6, EV_CURRENT);
  view.setUint16(16, ET_EXEC, little);
  view.setUint16(18, EM_MIPS, little);
  view.setUint32(20, EV_CURRENT, little);
  view.setUint32(24, header.entry, little);
  view.setUint32(28, HEADER_SIZE, little);
  view.setUint32(32, header.sectionHeadersAt, little);
  view.setUint32(36, EF_MIPS_ARCH_32R2 | EF_MIPS_ABI_O32 | EF_MIPS_NOREORDER, little);
  view.setUint16(40, HEADER_SIZE, little);
  view.setUint16(42, PROGRAM_HEADER_SIZE, little);
  view.setUint16(44, header.segments, little);
  view.setUint16(46, SECTION_HEADER_SIZE, little);
  view.setUint16(48, header.sections, little);
  view.setUint16(50, header.sections - 1, little);
}
