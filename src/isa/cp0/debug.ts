/** CP0 registers of watchpoints, EJTAG and performance counters. Source: MIPS32 Volume III (MD00090), chapter 9; EJTAG (MD00047). */
import { field, plain, register } from './register.ts';

const watchPairs = [0, 1, 2, 3, 4, 5, 6, 7];

/** The watch registers keep what is written to them, but nothing watches. */
export const debugRegisters = [
  ...watchPairs.map((pair) =>
    register(`WatchLo${pair}`, 18, pair, 'The address to watch. Nothing watches here.', [
      field('VAddr', '31..3', 'RW', 'Bits 31..3 of the address.'),
    ]),
  ),
  ...watchPairs.map((pair) =>
    register(
      `WatchHi${pair}`,
      19,
      pair,
      'Which accesses to watch. Nothing watches here.',
      [
        field('M', '31', 'R', 'Another pair of watch registers follows.'),
        field('G', '30', 'RW', 'Watch in every address space.'),
        field('ASID', '23..16', 'RW', 'Watch in this address space.'),
        field('Mask', '11..3', 'RW', 'Address bits that do not take part in the comparison.'),
      ],
      pair === watchPairs.length - 1 ? 0 : 0x80000000,
    ),
  ),
  register(
    'Debug',
    23,
    0,
    'State of the EJTAG debugger.',
    [
      field('DBD', '31', 'R', 'The debug exception was in a delay slot.'),
      field('DM', '30', 'R', 'Debug mode.'),
      field('NoDCR', '29', 'R', 'There is no debug control register.'),
      field('LSNM', '28', 'RW', 'Loads and stores reach normal memory in the debug segment.'),
      field('Doze', '27', 'R', 'The CPU was in a low-power mode.'),
      field('Halt', '26', 'R', 'The clock of the CPU was stopped.'),
      field('CountDM', '25', 'RW', 'Count runs in debug mode.'),
      field('IBusEP', '24', 'RW', 'A bus error of a fetch is pending.'),
      field('MCheckP', '23', 'R', 'A machine check is pending.'),
      field('CacheEP', '22', 'R', 'A cache error is pending.'),
      field('DBusEP', '21', 'RW', 'A bus error of a load or store is pending.'),
      field('IEXI', '20', 'RW', 'Imprecise errors are held back.'),
      field('Ver', '17..15', 'R', 'Version of EJTAG: 1 is 2.5.'),
      field('DExcCode', '14..10', 'R', 'What kind of exception happened in debug mode.'),
      field('NoSSt', '9', 'R', 'There is no single stepping.'),
      field('SSt', '8', 'RW', 'Single stepping is on. Kept, but without effect here.'),
      field('DINT', '5', 'RW', 'A debug interrupt happened.'),
      field('DIB', '4', 'R', 'An instruction breakpoint happened.'),
      field('DDBS', '3', 'R', 'A data breakpoint on a store happened.'),
      field('DDBL', '2', 'R', 'A data breakpoint on a load happened.'),
      field('DBp', '1', 'R', 'An SDBBP happened.'),
      field('DSS', '0', 'R', 'A single step happened.'),
    ],
    0x02008000,
  ),
  plain('DEPC', 24, 0, 'RW', 'Where DERET returns to.'),
  register('PerfCtl0', 25, 0, 'Control of a performance counter: there is none, so it only keeps its bits.', [
    field('Event', '10..5', 'RW', 'What would be counted.'),
    field('IE', '4', 'RW', 'Interrupt when the counter overflows.'),
    field('U', '3', 'RW', 'Count in user mode.'),
    field('S', '2', 'RW', 'Count in supervisor mode.'),
    field('K', '1', 'RW', 'Count in kernel mode.'),
    field('EXL', '0', 'RW', 'Count at exception level.'),
  ]),
  plain('DESAVE', 31, 0, 'RW', 'A scratch register for the EJTAG debugger.'),
];
