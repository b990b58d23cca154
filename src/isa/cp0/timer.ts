/** CP0 registers of the timer, and what user mode may read of it. Source: MIPS32 Volume III (MD00090), chapter 9. */
import { field, plain, register } from './register.ts';

export const timerRegisters = [
  register('HWREna', 7, 0, 'Which hardware registers RDHWR may read in user mode.', [
    field('CCRes', '3', 'RW', 'RDHWR 3: CPU cycles for each step of Count.'),
    field('CC', '2', 'RW', 'RDHWR 2: Count.'),
    field('SYNCI_Step', '1', 'RW', 'RDHWR 1: the distance between addresses for SYNCI.'),
    field('CPUNum', '0', 'RW', 'RDHWR 0: the number of the CPU.'),
  ]),
  plain(
    'Count',
    9,
    0,
    'RW',
    'Counts up at a fixed rate and wraps to 0 after 0xffffffff. Stands still while Cause.DC is 1.',
  ),
  plain('Compare', 11, 0, 'RW', 'Cause.TI is set when Count reaches this value. Writing it clears TI.'),
];
