/** Reads an ELF32 MIPS executable: what to load, sections and symbols. A file that cannot be used says why. */
import type { Endian } from '../bits.ts';
import { ByteReader } from './byte-reader.ts';
import { PF_R, PF_W, PF_X, PROGRAM_HEADER_SIZE, PT_DYNAMIC, PT_INTERP, PT_LOAD } from './format.ts';
import { type Header, readHeader } from './header.ts';
import { type ElfSection, readSections } from './sections.ts';
import { type ElfSymbol, readSymbols } from './symbols.ts';

export type { ElfSection } from './sections.ts';
export type { ElfSymbol } from './symbols.ts';

export interface ElfSegment {
  /** Virtual. */
  readonly address: number;
  readonly physical: number;
  /** What the file holds; a view, not a copy. */
  readonly data: Uint8Array;
  /** At least as long as `data`; the rest is zeros. */
  readonly memSize: number;
  readonly read: boolean;
  readonly write: boolean;
  readonly exec: boolean;
}

export interface ElfFile {
  readonly endian: Endian;
  /** A virtual address. */
  readonly entry: number;
  /** At least one, none of size 0. */
  readonly segments: readonly ElfSegment[];
  readonly sections: readonly ElfSection[];
  readonly symbols: readonly ElfSymbol[];
}

export type ElfOutcome =
  | { readonly ok: true; readonly elf: ElfFile }
  | { readonly ok: false; readonly message: string };

const refused = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});

/** The message of a refusal is a sentence without the file's name. */
export function readElf(bytes: Uint8Array): ElfOutcome {
  const outcome = readHeader(bytes);
  if (!outcome.ok) return outcome;
  const { header } = outcome;
  const reader = new ByteReader(bytes, header.endian);
  const segments = readSegments(reader, header);
  if (!segments.ok) return segments;
  const sections = readSections(reader, header);
  if (!sections.ok) return sections;
  const { endian, entry } = header;
  return {
    ok: true,
    elf: {
      endian,
      entry,
      segments: segments.segments,
      sections: sections.sections,
      symbols: readSymbols(sections.sections, endian),
    },
  };
}

type SegmentsOutcome =
  | { readonly ok: true; readonly segments: readonly ElfSegment[] }
  | { readonly ok: false; readonly message: string };

function readSegments(reader: ByteReader, { programHeaders, segments: count }: Header): SegmentsOutcome {
  if (!reader.has(programHeaders, PROGRAM_HEADER_SIZE * count)) {
    return refused(
      `it is truncated: its ${count} program headers end at byte ${programHeaders + PROGRAM_HEADER_SIZE * count}, the file has ${reader.length}`,
    );
  }
  const segments: ElfSegment[] = [];
  for (let index = 0; index < count; index++) {
    const at = programHeaders + PROGRAM_HEADER_SIZE * index;
    const type = reader.u32(at);
    if (type === PT_INTERP || type === PT_DYNAMIC) {
      return refused('it is linked dynamically, and there is no dynamic loader here: link it with -static');
    }
    const [offset, address, physical, fileSize, memSize, flags] = reader.u32s(at + 4);
    if (type !== PT_LOAD || memSize === 0) continue;
    if (fileSize > memSize) {
      return refused(`segment ${index} has ${fileSize} bytes in the file but only ${memSize} in memory`);
    }
    if (address + memSize > 2 ** 32) {
      return refused(`segment ${index} (${memSize} bytes) goes beyond the end of memory`);
    }
    if (!reader.has(offset, fileSize)) {
      return refused(
        `it is truncated: segment ${index} ends at byte ${offset + fileSize}, the file has ${reader.length}`,
      );
    }
    segments.push({
      address,
      physical,
      data: reader.slice(offset, fileSize),
      memSize,
      read: (flags & PF_R) !== 0,
      write: (flags & PF_W) !== 0,
      exec: (flags & PF_X) !== 0,
    });
  }
  if (segments.length > 0) return { ok: true, segments };
  return refused('there is nothing to load in it: it has no PT_LOAD segment');
}
