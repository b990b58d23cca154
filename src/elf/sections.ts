/** The section headers of an ELF file. */
import { type ByteReader, stringAt } from './byte-reader.ts';
import { SECTION_HEADER_SIZE, SHF_ALLOC, SHF_EXECINSTR, SHT_NOBITS } from './format.ts';
import type { Header } from './header.ts';

export interface ElfSection {
  readonly name: string;
  /** SHT_*. */
  readonly type: number;
  /** Virtual; 0 when it is not loaded. */
  readonly address: number;
  readonly size: number;
  /** What the file holds; a view. Empty for SHT_NOBITS. */
  readonly data: Uint8Array;
  readonly alloc: boolean;
  readonly exec: boolean;
  /** Index of another section: of a symbol table, its strings. */
  readonly link: number;
}

export type SectionsOutcome =
  | { readonly ok: true; readonly sections: readonly ElfSection[] }
  | { readonly ok: false; readonly message: string };

/** A file without section headers has none. */
export function readSections(
  reader: ByteReader,
  { sectionHeaders, sections: count, sectionNames }: Header,
): SectionsOutcome {
  const end = sectionHeaders + SECTION_HEADER_SIZE * count;
  if (end > reader.length) {
    const message = `it is truncated: its ${count} section headers end at byte ${end}, the file has ${reader.length}`;
    return { ok: false, message };
  }
  const headers = Array.from({ length: count }, (_, index) => {
    const at = sectionHeaders + SECTION_HEADER_SIZE * index;
    const [name, type, flags, address, offset, size] = reader.u32s(at);
    return { name, type, flags, address, offset, size, link: reader.u32(at + 24) };
  });
  const outside = headers.findIndex(({ type, offset, size }) => hasData(type) && !reader.has(offset, size));
  const beyond = headers[outside];
  if (beyond !== undefined) {
    const message = `it is truncated: section ${outside} ends at byte ${beyond.offset + beyond.size}, the file has ${reader.length}`;
    return { ok: false, message };
  }
  const dataOf = ({ type, offset, size }: (typeof headers)[number]): Uint8Array =>
    reader.slice(offset, hasData(type) ? size : 0);
  const names = headers[sectionNames];
  const table = names === undefined ? new Uint8Array() : dataOf(names);
  return {
    ok: true,
    sections: headers.map((one) => ({
      name: stringAt(table, one.name),
      type: one.type,
      address: one.address,
      size: one.size,
      data: dataOf(one),
      alloc: (one.flags & SHF_ALLOC) !== 0,
      exec: (one.flags & SHF_EXECINSTR) !== 0,
      link: one.link,
    })),
  };
}

const SHT_NULL = 0;
const hasData = (type: number): boolean => type !== SHT_NOBITS && type !== SHT_NULL;
