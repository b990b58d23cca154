/**
 * Encodings are written as the manual draws them: fixed bits and `name:width` fields,
 * most significant first. `'001001 rs:5 rt:5 imm:s16'` is ADDIU; `s` marks a field as signed. `-` is a bit
 * that the manual reserves as 0 and the CPU does not look at: encoded as 0, ignored when decoded.
 */

type FieldOf<Part extends string> = Part extends `${infer Name}:${string}` ? Name : never;

/** The field names of a pattern, as a type: `'rs' | 'rt' | 'imm'` for ADDIU. */
export type FieldsOf<Pattern extends string> = Pattern extends `${infer Part} ${infer Rest}`
  ? FieldOf<Part> | FieldsOf<Rest>
  : FieldOf<Pattern>;

export interface Field {
  readonly shift: number;
  readonly width: number;
  readonly signed: boolean;
}

export interface Encoding {
  /** A word matches when `(word & mask) >>> 0 === bits`. */
  readonly mask: number;
  readonly bits: number;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Reads a pattern. Throws RangeError when it does not cover 32 bits. */
export function parsePattern(pattern: string): Encoding {
  let at = 32;
  let mask = 0;
  let bits = 0;
  const fields = new Map<string, Field>();
  for (const part of pattern.split(' ')) {
    const [name, size] = part.split(':') as [string, string?];
    if (size !== undefined) {
      const signed = size.startsWith('s');
      const width = Number(signed ? size.slice(1) : size);
      at -= width;
      fields.set(name, { shift: at, width, signed });
    } else {
      at -= part.length;
      mask |= Number.parseInt(part.replaceAll('0', '1').replaceAll('-', '0'), 2) << at;
      bits |= Number.parseInt(part.replaceAll('-', '0'), 2) << at;
    }
  }
  if (at !== 0) throw new RangeError(`pattern '${pattern}' covers ${32 - at} bits, expected 32`);
  return { mask: mask >>> 0, bits: bits >>> 0, fields };
}
