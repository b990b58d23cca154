/** The symbol table of an ELF file. */
import type { Endian } from '../bits.ts';
import { ByteReader, stringAt } from './byte-reader.ts';
import {
  SHN_ABS,
  SHN_LORESERVE,
  SHN_UNDEF,
  SHT_SYMTAB,
  STB_LOCAL,
  STT_FILE,
  STT_FUNC,
  STT_OBJECT,
  STT_SECTION,
  SYMBOL_SIZE,
} from './format.ts';
import type { ElfSection } from './sections.ts';

export interface ElfSymbol {
  readonly name: string;
  /** An address, or a number when `section` is undefined. */
  readonly value: number;
  readonly size: number;
  readonly type: 'none' | 'function' | 'object';
  readonly global: boolean;
  /** Index of the section that it stands in. */
  readonly section: number | undefined;
}

/** The named symbols with a value, in the order of the file; none when the file is stripped. */
export function readSymbols(sections: readonly ElfSection[], endian: Endian): readonly ElfSymbol[] {
  const table = sections.find(({ type }) => type === SHT_SYMTAB);
  if (table === undefined) return [];
  const names = sections[table.link]?.data ?? new Uint8Array();
  const reader = new ByteReader(table.data, endian);
  const symbols: ElfSymbol[] = [];
  for (let at = SYMBOL_SIZE; at + SYMBOL_SIZE <= reader.length; at += SYMBOL_SIZE) {
    const name = stringAt(names, reader.u32(at));
    const info = reader.u8(at + 12);
    const index = reader.u16(at + 14);
    const type = info & 15;
    const placed = index !== SHN_UNDEF && (index < SHN_LORESERVE || index === SHN_ABS);
    if (name === '' || !placed || type === STT_SECTION || type === STT_FILE) continue;
    symbols.push({
      name,
      value: reader.u32(at + 4),
      size: reader.u32(at + 8),
      type: type === STT_FUNC ? 'function' : type === STT_OBJECT ? 'object' : 'none',
      global: info >> 4 !== STB_LOCAL,
      section: index === SHN_ABS ? undefined : index,
    });
  }
  return symbols;
}
