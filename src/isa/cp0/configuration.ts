/**
 * CP0 registers that say what this CPU is: a 24Kf, so far without its floating-point unit. Source: MIPS32 Volume III
 * (MD00090), chapter 9; values as QEMU 7.2 reports them for a 24Kc.
 */
import { field, plain, register } from './register.ts';

const sizes = (name: string, cache: string, [sets, line, ways]: readonly [string, string, string]) => [
  field(`${name}S`, sets, 'R', `${cache} sets per way: 64 * 2^n.`),
  field(`${name}L`, line, 'R', `${cache} line size: 2 * 2^n bytes.`),
  field(`${name}A`, ways, 'R', `${cache} ways: n + 1.`),
];

export const configurationRegisters = [
  register(
    'PRId',
    15,
    0,
    'Which processor this is.',
    [
      field('CompanyOptions', '31..24', 'R', 'For the company that built the chip.'),
      field('CompanyID', '23..16', 'R', 'Who designed the processor: 1 is MIPS Technologies.'),
      field('ProcessorID', '15..8', 'R', 'Which processor: 0x93 is the 24K.'),
      field('Revision', '7..0', 'R', 'Revision of the design.'),
    ],
    0x00019300,
  ),
  register(
    'Config',
    16,
    0,
    'The basic facts about this CPU.',
    [
      field('M', '31', 'R', 'Config1 exists.'),
      field('BE', '15', 'R', 'Byte order: 1 is big-endian. The value of a reset depends on the machine.'),
      field('AT', '14..13', 'R', 'Architecture: 0 is MIPS32.'),
      field('AR', '12..10', 'R', 'Release of the architecture: 1 is Release 2.'),
      field('MT', '9..7', 'R', 'Address translation: 1 is a TLB.'),
      field('VI', '3', 'R', 'The instruction cache is virtual.'),
      field(
        'K0',
        '2..0',
        'RW',
        'How kseg0 is cached: 2 uncached, 3 cached. There is no cache here to notice.',
      ),
    ],
    0x80000482,
  ),
  register(
    'Config1',
    16,
    1,
    'Sizes of TLB and caches, and optional parts.',
    [
      field('M', '31', 'R', 'Config2 exists.'),
      field('MMUSize', '30..25', 'R', 'Number of TLB entries, less 1.'),
      ...sizes('I', 'Instruction cache', ['24..22', '21..19', '18..16']),
      ...sizes('D', 'Data cache', ['15..13', '12..10', '9..7']),
      field('C2', '6', 'R', 'There is a coprocessor 2.'),
      field('MD', '5', 'R', 'There is MDMX.'),
      field('PC', '4', 'R', 'There are performance counters.'),
      field('WR', '3', 'R', 'There are watch registers.'),
      field('CA', '2', 'R', 'There is MIPS16e.'),
      field('EP', '1', 'R', 'There is EJTAG.'),
      field('FP', '0', 'R', 'There is a floating-point unit.'),
    ],
    0x9e190c8e,
  ),
  register(
    'Config2',
    16,
    2,
    'Second and third level caches: there are none.',
    [field('M', '31', 'R', 'Config3 exists.')],
    0x80000000,
  ),
  plain('Config3', 16, 3, 'R', 'Optional parts of Release 2: none of them is there.'),
  ...[4, 5, 6, 7].map((select) => plain(`Config${select}`, 16, select, 'R', 'Nothing is described here.')),
];
