/** The text that executes one instruction with everything that can happen to it. */
import { excCode } from '../../isa/exceptions.ts';
import type { Instruction } from '../../isa/instruction.ts';
import * as hiLo from '../hi-lo.ts';
import { irregular } from '../irregular.ts';
import { branchTarget } from './expression.ts';
import { type Bits, body, type Dialect } from './statements.ts';

const bytes = (bits: Bits): number => bits / 8;

const extended = (bits: Bits, signed: boolean): string =>
  signed && bits < 32 ? `v << ${32 - bits} >> ${32 - bits}` : 'v';

const intoSlot = ['if (isBranchInSlot(core)) return;', 'r[BRANCHED] = 1;'];

const dialect: Dialect = {
  load: (bits, signed, address) => ({
    lines: [`const v = load(core, ${bytes(bits)}, ${address});`, 'if (v === undefined) return;'],
    value: extended(bits, signed),
  }),
  store: (bits, address, value) => [`if (!store(core, ${bytes(bits)}, ${address}, ${value})) return;`],
  branch(encoding, condition, offset, likely) {
    const take = `if (${condition}) r[TARGET] = ${branchTarget(encoding, offset)};`;
    if (!likely) return [...intoSlot, take];
    return [...intoSlot, take, 'else skipSlot(state);'];
  },
  jump: (target) => [...intoSlot, `r[TARGET] = ${target};`],
  raise(ExcCode, condition) {
    const now = `raise(core, ${excCode(ExcCode)});`;
    return condition === undefined ? [now] : [`if (${condition}) {`, `  ${now}`, '  return;', '}'];
  },
  call(name, args, last) {
    if (name in hiLo) return [`hiLo.${name}(${['state', ...args].join(', ')});`];
    if (!(name in irregular)) throw new RangeError(`cpu/irregular.ts has no function '${name}'`);
    const text = `irregular.${name}(${['core', ...args].join(', ')})`;
    return [last ? `${text};` : `if (!${text}) return;`];
  },
};

export const fullBody = (instruction: Instruction): readonly string[] => [
  ...body(instruction, dialect),
  'return;',
];
