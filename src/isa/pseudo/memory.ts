/** Macros that reach any address: each load and store with a 32-bit address, and unaligned ones. */
import { factsOf } from '../facts.ts';
import type { Instruction } from '../instruction.ts';
import { mips32 } from '../mips32.ts';
import { type Macro, macro, otherwise, s16, when } from './macro.ts';

/** Whether rt can hold the address before: LW and LL only write it, LWL and SC also read it. */
function onlyWrites(instruction: Instruction): boolean {
  const { reads, writes } = factsOf(instruction);
  return writes.has('rt') && !reads.has('rt');
}

/** Two or three instructions: the upper half of the address, plus the base, then the access with the lower half. */
function anyAddress(instruction: Instruction): Macro {
  const { mnemonic, syntax } = instruction;
  const [first = ''] = syntax.split(', ');
  const through = (register: string) => [
    `lui ${register}, %hi(address)`,
    `addu ${register}, ${register}, base`,
    `${mnemonic} ${first}, %lo(address)(${register})`,
  ];
  const withoutBase = (register: string) => through(register).filter((line) => !line.startsWith('addu'));
  const throughTarget = onlyWrites(instruction)
    ? [when('base == 0 && rt != 0', ...withoutBase('rt')), when('rt != base && rt != 0', ...through('rt'))]
    : [];
  return macro(
    mnemonic,
    `${first}, address(base)`,
    `${mnemonic.toUpperCase()} with any address or offset.`,
    when(s16('address'), `${mnemonic} ${first}, address(base)`),
    ...throughTarget,
    when('base == 0', ...withoutBase('$at')),
    otherwise(...through('$at')),
  );
}

const accesses = mips32.filter(({ syntax }) => /^\w+, offset\(base\)$/.test(syntax));

/** The address in $at, then the lines with offset 0 and base $at. */
const throughAt = (...lines: readonly string[]) => otherwise('la $at, address(base)', ...lines);

/** `left`, `right`, `upper` and `lower` are the offsets of LWL, LWR and the bytes of a half-word: they depend on the endianness. */
const unaligned = [
  macro(
    'ulw',
    'rt, address(base)',
    'Load a word from any address, with LWL and LWR.',
    when(
      `rt == base && ${s16('address')} && ${s16('address + 3')}`,
      'lwl $at, address + left(base)',
      'lwr $at, address + right(base)',
      'move rt, $at',
    ),
    when(
      `${s16('address')} && ${s16('address + 3')}`,
      'lwl rt, address + left(base)',
      'lwr rt, address + right(base)',
    ),
    throughAt('lwl rt, left($at)', 'lwr rt, right($at)'),
  ),
  macro(
    'usw',
    'rt, address(base)',
    'Store a word to any address, with SWL and SWR.',
    when(
      `${s16('address')} && ${s16('address + 3')}`,
      'swl rt, address + left(base)',
      'swr rt, address + right(base)',
    ),
    throughAt('swl rt, left($at)', 'swr rt, right($at)'),
  ),
  ...['ulh', 'ulhu'].map((op) => {
    const load = op === 'ulh' ? 'lb' : 'lbu';
    return macro(
      op,
      'rt, address(base)',
      'Load a half-word from any address, byte by byte.',
      when(
        `${s16('address')} && ${s16('address + 1')}`,
        `${load} $at, address + upper(base)`,
        'lbu rt, address + lower(base)',
        'sll $at, $at, 8',
        'or rt, rt, $at',
      ),
      throughAt(`${load} rt, upper($at)`, 'lbu $at, lower($at)', 'sll rt, rt, 8', 'or rt, rt, $at'),
    );
  }),
  macro(
    'ush',
    'rt, address(base)',
    'Store a half-word to any address, byte by byte.',
    when(
      `${s16('address')} && ${s16('address + 1')}`,
      'sb rt, address + lower(base)',
      'srl $at, rt, 8',
      'sb $at, address + upper(base)',
    ),
    throughAt(
      'sb rt, lower($at)',
      'srl rt, rt, 8',
      'sb rt, upper($at)',
      'lbu $at, lower($at)',
      'sll rt, rt, 8',
      'or rt, rt, $at',
    ),
  ),
];

export const memoryMacros = [...accesses.map(anyAddress), ...unaligned];
