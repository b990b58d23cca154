/**
 * What QEMU 7.2's Malta answered on its CBUS UART: a bare-metal program made these accesses and printed the interrupt
 * line and IIR, the line again, LSR, MSR and the line once more. Ours differs in one point, by the data sheet: looped
 * back, changes of the modem inputs are remembered. So only the upper half of MSR is compared, and no row enables EDSSI.
 */
import { expect, test } from 'vitest';
import { hex } from '../../src/bits.ts';
import { Uart16550 } from '../../src/devices/uart16550.ts';
import { HandClock, Wire } from './hand-clock.ts';

type Step = readonly ['w', register: number, value: number] | readonly ['r', register: number, value: number];

const w = (register: number, value: number): Step => ['w', register, value];
const r = (register: number, value: number): Step => ['r', register, value];
/** Loops bytes back. */
const loop = (...bytes: number[]): Step[] => bytes.map((byte) => w(0, byte));
/** Drains bytes. */
const drain = (...bytes: number[]): Step[] => bytes.map((byte) => r(0, byte));

const rows: readonly (readonly [what: string, steps: readonly Step[], answer: string])[] = [
  [
    'out of reset',
    [
      r(1, 0),
      r(2, 1),
      r(3, 0),
      r(4, 8),
      r(5, 0x60),
      r(6, 0xb0),
      r(7, 0),
      w(3, 0x80),
      r(0, 0x0c),
      r(1, 0),
      w(3, 0),
    ],
    '0 01 0 60 b0 0',
  ],
  [
    'write masks',
    [w(3, 0xff), r(3, 0xff), w(3, 3), w(1, 0xff), r(1, 0x0f), w(1, 0), w(4, 0xff), r(4, 0x1f), w(4, 0)],
    '0 01 0 60 b0 0',
  ],
  ['ETBEI on, OUT2 off', [w(1, 2)], '1 02 0 60 b0 0'],
  ['IIR was read', [], '0 01 0 60 b0 0'],
  ['ETBEI written, already on', [w(1, 2)], '0 01 0 60 b0 0'],
  ['ETBEI off and on', [w(1, 0), w(1, 2)], '1 02 0 60 b0 0'],
  ['FIFOs on', [w(2, 1)], '1 c2 0 60 b0 0'],
  ['FIFOs on, already on', [w(2, 1)], '0 c1 0 60 b0 0'],
  ['transmit FIFO cleared', [w(2, 5)], '1 c2 0 60 b0 0'],
  ['FIFOs off', [w(2, 0)], '1 02 0 60 b0 0'],
  ['transmit FIFO cleared while off', [w(2, 4)], '1 02 0 60 b0 0'],
  ['a byte sent', [w(0, 0x78)], '1 02 0 60 b0 0'],
  ['loopback', [w(1, 0), w(4, 0x10)], '0 01 0 60 00 0'],
  ['loopback, DTR', [w(4, 0x11)], '0 01 0 60 20 0'],
  ['loopback, RTS', [w(4, 0x12)], '0 01 0 60 10 0'],
  ['loopback, OUT1', [w(4, 0x14)], '0 01 0 60 40 0'],
  ['loopback, OUT2', [w(4, 0x18)], '0 01 0 60 80 0'],
  ['loopback, all', [w(4, 0x1f)], '0 01 0 60 f0 0'],
  ['a byte looped, no FIFO', [w(2, 0), w(1, 5), ...loop(0x41)], '1 04 1 61 f0 1'],
  ['a second: overrun', loop(0x42), '1 06 1 63 f0 1'],
  ['the newer one is there', drain(0x42, 0x42), '0 01 0 60 f0 0'],
  ['receive FIFO cleared while off', [...loop(0x43), w(2, 2)], '0 01 0 60 f0 0'],
  ['trigger level 1', [...drain(0x43), w(2, 1), ...loop(0x44)], '1 c4 1 61 f0 1'],
  ['an empty FIFO reads 0', drain(0x44, 0), '0 c1 0 60 f0 0'],
  ['level 4, 3 bytes', [w(2, 0x41), ...loop(1, 2, 3)], '0 c1 0 61 f0 0'],
  ['level 4, 4 bytes', loop(4), '1 c4 1 61 f0 1'],
  ['level 4, back to 3', drain(1), '0 c1 0 61 f0 0'],
  [
    '16 bytes',
    loop(0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c),
    '1 c4 1 61 f0 1',
  ],
  ['17 bytes: overrun', loop(0x55), '1 c6 1 63 f0 1'],
  ['LSR was read', [], '1 c4 1 61 f0 1'],
  [
    'the 17th is lost',
    drain(2, 3, 4, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0),
    '0 c1 0 60 f0 0',
  ],
  ['level 8, 7 bytes', [w(2, 0x81), ...loop(0, 1, 2, 3, 4, 5, 6)], '0 c1 0 61 f0 0'],
  ['level 8, 8 bytes', loop(9), '1 c4 1 61 f0 1'],
  ['to level 14', [w(2, 0xc1)], '0 c1 0 61 f0 0'],
  ['receive FIFO cleared', [w(2, 0xc3)], '0 c1 0 60 f0 0'],
  ['one byte', loop(1), '0 c1 0 61 f0 0'],
  ['FIFOs off with a byte in', [w(2, 0xc0)], '0 01 0 60 f0 0'],
  ['RBR is as without FIFO', drain(0x43), '0 01 0 60 f0 0'],
  ['LSR and MSR are read-only', [w(4, 0), w(7, 0xa5), r(7, 0xa5), w(5, 0), w(6, 0)], '0 01 0 60 b0 0'],
];

test('the UART answers as the oracle does', () => {
  const irq = new Wire();
  const clock = new HandClock();
  const uart = new Uart16550(
    { name: 'CBUS UART', stride: 8, baseBaud: 230_400 },
    { irq, clock: clock.schedule, transmit() {}, room() {} },
  );
  const read = (register: number) => uart.read(8 * register);
  const line = () => (irq.asserted ? 1 : 0);
  for (const [what, steps, answer] of rows) {
    for (const [kind, register, value] of steps) {
      if (kind === 'w') uart.write(8 * register, 4, value);
      else expect(hex(read(register), 2), `${what}: register ${register}`).toBe(hex(value, 2));
    }
    const seen = [line(), hex(read(2), 2), line(), hex(read(5), 2), hex(read(6) & 0xf0, 2), line()].join(' ');
    expect(seen, what).toBe(answer);
  }
});
