/** The assembler: MIPS source files to a linked executable. */
import type { Endian } from '../bits.ts';
import { writeElf } from '../elf/write.ts';
import type { Assembly, SourceFile } from './assembly.ts';
import { defaultLayout, type LayoutRule } from './layout.ts';
import { lex } from './lexer.ts';
import { link } from './link.ts';
import { assembleStatement } from './statement.ts';
import { Unit } from './unit.ts';

const START = { line: 1, column: 1, length: 1 };
const EMPTY = {
  message: 'this program is empty: it has no instructions and no data',
  help: 'start with a label and an instruction, as in main: li $t0, 1',
};

/** Assembles each file on its own and links them. Never throws: mistakes of the user are diagnostics. */
export function assemble(
  files: readonly SourceFile[],
  endian: Endian,
  layout: readonly LayoutRule[] = defaultLayout,
): Assembly {
  const units = files.map((file) => assembleFile(file, endian));
  const { image, lines } = link(units, layout);
  const failed = () => units.some((unit) => unit.diagnostics.errors > 0);
  const isEmpty = image.sections.length === 0;
  if (isEmpty && !failed()) units[0]?.diagnostics.error(START, EMPTY);
  const diagnostics = units.flatMap((unit) => unit.diagnostics.list());
  return { elf: failed() || isEmpty ? undefined : writeElf(image), diagnostics, lines };
}

function assembleFile({ name, text }: SourceFile, endian: Endian): Unit {
  const unit = new Unit(name, endian);
  for (const statement of lex(text)) assembleStatement(unit, statement);
  return unit;
}
