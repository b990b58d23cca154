/** What the core uses beyond the language: both are in every browser, worker and Node. Read by tsconfig.core.json alone. */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
