/** The code of an executable as text, in the manner of objdump. */
import { hex } from '../bits.ts';
import type { ElfFile, ElfSection, ElfSymbol } from '../elf/read.ts';
import { disassemble } from '../isa/codec.ts';

/** Line by line: labels, then `80100000:\t24080001 \tli $t0, 1` for each word. */
export function* listing(elf: ElfFile): Generator<string> {
  const code = elf.sections.filter(({ alloc, exec, data }) => alloc && exec && data.length > 0);
  const labels = new Map<number, string>();
  for (const symbol of elf.symbols) {
    if (symbol.section !== undefined && better(symbol, labels.has(symbol.value)))
      labels.set(symbol.value, symbol.name);
  }
  for (const section of code) {
    yield '';
    yield `Disassembly of section ${section.name}:`;
    yield* listSection(section, elf, labels);
  }
}

const better = ({ global }: ElfSymbol, taken: boolean): boolean => global || !taken;

/** Says what stands at the target of a branch or jump: the only operands of eight digits. */
function withLabel(text: string, labels: ReadonlyMap<number, string>): string {
  const [, target] = /^[^.].*\b0x([0-9a-f]{8})$/.exec(text) ?? [];
  const label = target === undefined ? undefined : labels.get(Number.parseInt(target, 16));
  return label === undefined ? text : `${text} <${label}>`;
}

function* listSection(
  { name, address: start, data }: ElfSection,
  { endian }: ElfFile,
  labels: ReadonlyMap<number, string>,
): Generator<string> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let offset = 0; offset + 4 <= data.length; offset += 4) {
    const address = start + offset;
    const label = labels.get(address);
    if (label !== undefined || offset === 0) {
      yield '';
      yield `${hex(address)} <${label ?? name}>:`;
    }
    const word = view.getUint32(offset, endian === 'little');
    yield `${hex(address)}:\t${hex(word)} \t${withLabel(disassemble(word, address), labels)}`;
  }
  const rest = data.length & 3;
  if (rest > 0) yield `${hex(start + data.length - rest)}:\t${rest} more byte${rest === 1 ? '' : 's'}`;
}
