/** Macros that put a number or an address into a register. */
import { macro, otherwise, s16, when } from './macro.ts';

export const constants = [
  macro(
    'li',
    'rt, imm',
    'Load a number of 32 bits: one instruction when it fits 16 bits or its lower half is 0, else two.',
    when(s16('imm'), 'addiu rt, $0, imm'),
    when('imm >= 0 && imm <= 0xffff', 'ori rt, $0, imm'),
    when('(imm & 0xffff) == 0', 'lui rt, imm >> 16 & 0xffff'),
    otherwise('lui rt, imm >> 16 & 0xffff', 'ori rt, rt, imm & 0xffff'),
  ),
  macro(
    'la',
    'rt, imm(base)',
    'Load an address: a number, plus the base register if there is one.',
    when('base == 0', 'li rt, imm'),
    when(s16('imm'), 'addiu rt, base, imm'),
    when('rt == base', 'li $at, imm', 'addu rt, $at, base'),
    otherwise('li rt, imm', 'addu rt, rt, base'),
  ),
  macro(
    'la',
    'rt, address(base)',
    'Load the address of a symbol, plus the base register if there is one.',
    when('base == 0', 'lui rt, %hi(address)', 'addiu rt, rt, %lo(address)'),
    when('rt == base', 'lui $at, %hi(address)', 'addiu $at, $at, %lo(address)', 'addu rt, $at, base'),
    otherwise('lui rt, %hi(address)', 'addiu rt, rt, %lo(address)', 'addu rt, rt, base'),
  ),
];
