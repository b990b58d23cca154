/** CP0 registers of address translation and caches. Source: MIPS32 Architecture Volume III (MD00090), chapter 9. */
import { field, plain, register } from './register.ts';

const entryLo = (name: string, number: number, page: string) =>
  register(name, number, 0, `Where the ${page} page of a TLB entry's pair lies, and how it may be used.`, [
    field('PFN', '25..6', 'RW', 'Page frame number: bits 31..12 of the physical address.'),
    field('C', '5..3', 'RW', 'How it is cached: 2 uncached, 3 cached.'),
    field('D', '2', 'RW', 'Dirty: stores are allowed. Otherwise they raise Mod.'),
    field('V', '1', 'RW', 'Valid. Otherwise an access raises TLBL or TLBS.'),
    field('G', '0', 'RW', 'Global: matches in every address space, if set in both halves.'),
  ]);

/** A TLB of 16 entries. Index and Wired take only numbers below 16, PageMask only an even run of ones from bit 13. */
export const memoryRegisters = [
  register('Index', 0, 0, 'The TLB entry that TLBR and TLBWI use and TLBP finds.', [
    field('P', '31', 'R', 'Probe failure: TLBP found no entry.'),
    field('Index', '3..0', 'RW', 'Number of the entry.'),
  ]),
  register(
    'Random',
    1,
    0,
    'The TLB entry that TLBWR replaces: changes by itself, from Wired to 15.',
    [field('Random', '3..0', 'R', 'Number of the entry.')],
    15,
  ),
  entryLo('EntryLo0', 2, 'even'),
  entryLo('EntryLo1', 3, 'odd'),
  register('Context', 4, 0, 'A pointer into a page table, ready for the handler of TLB misses.', [
    field('PTEBase', '31..23', 'RW', 'Where the table lies.'),
    field('BadVPN2', '22..4', 'R', 'Bits 31..13 of the address that missed.'),
  ]),
  register('PageMask', 5, 0, 'Size of the pages of a TLB entry.', [
    field('Mask', '28..13', 'RW', 'Address bits that do not take part in the comparison: 0 for 4 KiB.'),
  ]),
  register('PageGrain', 5, 1, 'Smaller pages: not implemented.', []),
  register('Wired', 6, 0, 'TLB entries below this number are never replaced by TLBWR.', [
    field('Wired', '3..0', 'RW', 'The lowest number that Random takes.'),
  ]),
  register('EntryHi', 10, 0, 'The virtual page of a TLB entry, and the current address space.', [
    field('VPN2', '31..13', 'RW', 'Bits 31..13 of the virtual address: a pair of pages.'),
    field('ASID', '7..0', 'RW', 'Address space identifier.'),
  ]),
  plain('LLAddr', 17, 0, 'R', 'Bits 31..4 of the physical address of the last LL, shifted right by 4.'),
  register('ErrCtl', 26, 0, 'Tests of the cache arrays.', [
    field(
      'WST',
      '29',
      'RW',
      'CACHE index operations reach the way-select array. Kept, but without effect here.',
    ),
    field(
      'SPR',
      '28',
      'RW',
      'CACHE index operations reach the scratchpad RAM. Kept, but without effect here.',
    ),
  ]),
  plain('CacheErr', 27, 0, 'R', 'What a cache error was: there are none.'),
  ...[0, 2, 4, 6].map((select) =>
    register(
      `TagLo${select}`,
      28,
      select,
      'The tag that CACHE index operations load and store: there is no cache to hold it.',
      [
        field('PTagLo', '31..10', 'RW', 'Physical address of the line.'),
        field('V', '7', 'RW', 'Valid.'),
        field('D', '6', 'RW', 'Dirty.'),
        field('L', '5', 'RW', 'Locked.'),
        field('F', '4', 'RW', 'Way to be filled next.'),
        field('U', '2..1', 'RW', 'Unused.'),
      ],
    ),
  ),
  ...[1, 3, 5, 7].map((select) =>
    plain(`DataLo${select}`, 28, select, 'RW', 'The low word that CACHE index operations load and store.'),
  ),
  ...[0, 2, 4, 6].map((select) =>
    plain(`TagHi${select}`, 29, select, 'RW', 'The upper half of a tag: nothing here uses it.'),
  ),
  ...[1, 3, 5, 7].map((select) =>
    plain(`DataHi${select}`, 29, select, 'RW', 'The high word that CACHE index operations load and store.'),
  ),
];
