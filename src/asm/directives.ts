/** Every directive that the assembler takes. */
import { dataDirectives } from './directives/data.ts';
import type { Directive } from './directives/directive.ts';
import { optionDirectives } from './directives/options.ts';
import { sectionDirectives } from './directives/sections.ts';
import { symbolDirectives } from './directives/symbols.ts';

/** By name, in lower case, with the dot. */
export const directives: ReadonlyMap<string, Directive> = new Map([
  ...Object.entries(dataDirectives),
  ...Object.entries(sectionDirectives),
  ...Object.entries(symbolDirectives),
  ...Object.entries(optionDirectives),
]);
