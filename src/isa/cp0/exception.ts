/** CP0 registers of modes, interrupts and exceptions. Source: MIPS32 Architecture Volume III (MD00090), chapter 9. */
import { field, plain, register } from './register.ts';

const hardwareInterrupts = [7, 6, 5, 4, 3, 2];
const softwareInterrupts = [1, 0];

export const exceptionRegisters = [
  plain('BadVAddr', 8, 0, 'R', 'The address that raised the last address or TLB exception.'),
  register(
    'Status',
    12,
    0,
    'The mode of the CPU, and which interrupts it lets in.',
    [
      field('CU3', '31', 'R', 'Coprocessor 3 may be used: there is none.'),
      field('CU2', '30', 'R', 'Coprocessor 2 may be used: there is none.'),
      field('CU1', '29', 'R', 'Coprocessor 1, the floating-point unit, may be used: this CPU has none yet.'),
      field('CU0', '28', 'RW', 'User mode may use CP0 too. Kernel mode always may.'),
      field('RP', '27', 'R', 'Reduced power: not implemented.'),
      field('FR', '26', 'R', 'Floating-point registers are 64 bits wide: this CPU has none yet.'),
      field('RE', '25', 'RW', 'Reverse the byte order in user mode. Kept, but without effect here.'),
      field('MX', '24', 'R', 'The DSP extension may be used: there is none.'),
      field('BEV', '22', 'RW', 'Exceptions go to the bootstrap vectors in ROM at 0xbfc00200, not to EBase.'),
      field('TS', '21', 'RW', 'TLB shutdown: two entries matched.'),
      field('SR', '20', 'RW', 'The last reset was a soft reset.'),
      field('NMI', '19', 'RW', 'The last reset was a non-maskable interrupt.'),
      ...[...hardwareInterrupts, ...softwareInterrupts].map((n) =>
        field(`IM${n}`, `${8 + n}`, 'RW', `Interrupt mask: lets Cause.IP${n} interrupt.`),
      ),
      field('KSU', '4..3', 'RW', 'Mode while neither EXL nor ERL is set: 0 kernel, 1 supervisor, 2 user.'),
      field(
        'ERL',
        '2',
        'RW',
        'Error level, set by resets: kernel mode, no interrupts, ERET goes to ErrorEPC.',
      ),
      field(
        'EXL',
        '1',
        'RW',
        'Exception level, set by every exception: kernel mode, no interrupts, ERET goes to EPC.',
      ),
      field('IE', '0', 'RW', 'Interrupt enable: nothing interrupts while it is 0.'),
    ],
    0x00400000,
  ),
  register(
    'IntCtl',
    12,
    1,
    'Where interrupts go.',
    [
      field('IPTI', '31..29', 'R', 'The number of the IP bit that carries the timer interrupt, Cause.TI.'),
      field('IPPCI', '28..26', 'R', 'The number of the IP bit of the performance counters: there are none.'),
      field(
        'VS',
        '9..5',
        'RW',
        'Spacing of vectored interrupts in units of 32 bytes; 0 sends all to one vector.',
      ),
    ],
    0xe0000000,
  ),
  register('SRSCtl', 12, 2, 'Shadow register sets. There is one set, so only 0 means anything.', [
    field('HSS', '29..26', 'R', 'Number of the highest shadow set: 0.'),
    field('EICSS', '21..18', 'R', 'Shadow set of an external interrupt controller.'),
    field('ESS', '15..12', 'RW', 'Shadow set for exceptions.'),
    field('PSS', '9..6', 'RW', 'Previous shadow set: the one RDPGPR and WRPGPR reach.'),
    field('CSS', '3..0', 'R', 'Current shadow set.'),
  ]),
  plain('SRSMap', 12, 3, 'RW', 'Which shadow set each interrupt vector uses, four bits a vector.'),
  register('Cause', 13, 0, 'Why the last exception happened, and which interrupts are pending.', [
    field('BD', '31', 'R', 'The exception was in a delay slot: EPC points at the branch before it.'),
    field('TI', '30', 'R', 'Timer interrupt: Count has reached Compare. Writing Compare clears it.'),
    field('CE', '29..28', 'R', 'Which coprocessor a CpU exception missed.'),
    field('DC', '27', 'RW', 'Disable Count: the timer stands still while it is 1.'),
    field('PCI', '26', 'R', 'Performance counter interrupt: there are no such counters.'),
    field('IV', '23', 'RW', 'Interrupts use the vector at 0x200 instead of 0x180.'),
    field('WP', '22', 'RW', 'A watch exception was put off because EXL or ERL was set.'),
    ...hardwareInterrupts.map((n) =>
      field(
        `IP${n}`,
        `${8 + n}`,
        'R',
        `Interrupt pending on hardware line ${n - 2}${n === 7 ? ', which the timer (TI) shares' : ''}.`,
      ),
    ),
    ...softwareInterrupts.map((n) =>
      field(`IP${n}`, `${8 + n}`, 'RW', `Software interrupt ${n} pending: a program sets and clears it.`),
    ),
    field('ExcCode', '6..2', 'R', 'What kind of exception it was: 0 is an interrupt.'),
  ]),
  plain(
    'EPC',
    14,
    0,
    'RW',
    'Where ERET returns to: the instruction that an exception stopped, or the branch before it.',
  ),
  register(
    'EBase',
    15,
    1,
    'Where the exception vectors are while Status.BEV is 0.',
    [
      field('One', '31', 'R', 'Always 1: the vectors lie in kseg0.'),
      field('ExceptionBase', '29..12', 'RW', 'Bits 29..12 of the address of the vectors.'),
      field('CPUNum', '9..0', 'R', 'Number of this CPU.'),
    ],
    0x80000000,
  ),
  plain('ErrorEPC', 30, 0, 'RW', 'Where ERET returns to while Status.ERL is 1.'),
];
