/** The halves of an address: `%hi` and `%lo`. */

/** The lower one is signed, -32768 to 32767, so the upper one, 0 to 65535, makes up for it. */
export const halfOf = (half: 'hi' | 'lo', address: number): number =>
  half === 'lo' ? (address << 16) >> 16 : ((address + 0x8000) >>> 16) & 0xffff;
