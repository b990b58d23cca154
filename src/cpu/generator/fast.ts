/**
 * The text of the loop that runs by itself: registers, RAM and branches. An instruction that needs more, always or this
 * time (an exception, a device, CP0), leaves the loop by `break help` before it has changed anything.
 */
import type { Instruction } from '../../isa/instruction.ts';
import * as hiLo from '../hi-lo.ts';
import { branchTarget } from './expression.ts';
import { type Bits, body, type Dialect } from './statements.ts';

const HELP = 'break help;';

/** `i` becomes the index in the view of RAM. A misaligned address rotates into one beyond its end. */
function indexLines(bits: Bits, address: string): readonly string[] {
  const a = `const a = ${address};`;
  switch (bits) {
    case 8:
      return [a, 'const i = a - KSEG0 >>> 0;', `if (i >= bytes) ${HELP}`];
    case 16:
      return [a, 'const i = (a - KSEG0 >>> 1 | a << 31) >>> 0;', `if (i >= halves) ${HELP}`];
    case 32:
      return [a, 'const i = (a - KSEG0 >>> 2 | a << 30) >>> 0;', `if (i >= words) ${HELP}`];
  }
}

const elements: Readonly<Record<Bits, string>> = {
  8: 'ram8[i ^ byteLane]',
  16: 'ram16[i ^ halfLane]',
  32: 'ram32[i]',
};

function loadText(bits: Bits, signed: boolean): string {
  const element = elements[bits];
  return signed && bits < 32 ? `${element} << ${32 - bits} >> ${32 - bits}` : element;
}

/** A branch in a delay slot needs help: it raises RI. */
const intoSlot = [`if (slot === n) ${HELP}`];

const dialect: Dialect = {
  load: (bits, signed, address) => ({ lines: indexLines(bits, address), value: loadText(bits, signed) }),
  store: (bits, address, value) => [...indexLines(bits, address), `${elements[bits]} = ${value};`],
  branch(encoding, condition, offset, likely) {
    const take = `next = ${branchTarget(encoding, offset)};`;
    if (!likely) return [...intoSlot, 'slot = n - 1 | 0;', `if (${condition}) ${take}`];
    return [
      ...intoSlot,
      `if (${condition}) {`,
      '  slot = n - 1 | 0;',
      `  ${take}`,
      '} else {',
      '  pc = next;',
      '  next = pc + 4 | 0;',
      '}',
    ];
  },
  jump: (target) => [...intoSlot, 'slot = n - 1 | 0;', `next = ${target};`],
  raise: (_, condition) => [condition === undefined ? HELP : `if (${condition}) ${HELP}`],
  call: (name, args) => [name in hiLo ? `hiLo.${name}(${['state', ...args].join(', ')});` : HELP],
};

const changesNothing = (line: string): boolean => line.startsWith('const ') || line.endsWith(HELP);

/** The lines of an instruction; only `break help;` if it would have to leave after it has changed something. */
export function fastBody(instruction: Instruction): readonly string[] {
  const text = body(instruction, dialect);
  const untilHelp = text.slice(0, text.findLastIndex((line) => line.endsWith(HELP)) + 1);
  if (text.includes(HELP) || !untilHelp.every(changesNothing)) return [HELP];
  return [...text, 'continue;'];
}
