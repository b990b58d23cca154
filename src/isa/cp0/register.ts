/** How a CP0 register is described: its fields, from which everything else about it is derived. */

export interface Cp0Field {
  /** As the manual spells it. */
  readonly name: string;
  readonly high: number;
  readonly low: number;
  /** RW: MTC0 writes it. R: MTC0 leaves it alone. */
  readonly access: 'R' | 'RW';
  readonly doc: string;
}

export interface Cp0Register {
  /** As the manual spells it. */
  readonly name: string;
  readonly number: number;
  readonly select: number;
  /** Unsigned, as after a reset. */
  readonly reset: number;
  /** The bits that MTC0 writes: those of the RW fields. Unsigned. */
  readonly writable: number;
  /** Highest bits first. Bits in no field are reserved: they read as in `reset`. */
  readonly fields: readonly Cp0Field[];
  readonly doc: string;
}

const fieldMask = ({ high, low }: Cp0Field): number => 2 ** (high + 1) - 2 ** low;

/** `bits` is `'15..8'`, or `'15'` for a single one. */
export const field = (name: string, bits: string, access: Cp0Field['access'], doc: string): Cp0Field => {
  const [high = 0, low = high] = bits.split('..').map(Number);
  return { name, high, low, access, doc };
};

export const register = (
  name: string,
  number: number,
  select: number,
  doc: string,
  fields: readonly Cp0Field[],
  reset = 0,
): Cp0Register => ({
  name,
  number,
  select,
  reset,
  writable: fields.filter(({ access }) => access === 'RW').reduce((sum, one) => sum + fieldMask(one), 0),
  fields,
  doc,
});

/** A register whose 32 bits are one field of the same name. */
export const plain = (
  name: string,
  number: number,
  select: number,
  access: Cp0Field['access'],
  doc: string,
  reset = 0,
): Cp0Register => register(name, number, select, doc, [field(name, '31..0', access, doc)], reset);
