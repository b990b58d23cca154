/** The Malta: the only file that knows both an address and a device, and where the interrupt lines go. */
import type { Endian } from '../bits.ts';
import { BootRom } from '../devices/boot-rom.ts';
import { Gt64120 } from '../devices/gt64120.ts';
import { I8259 } from '../devices/i8259.ts';
import { MaltaFpga } from '../devices/malta-fpga.ts';
import { Uart16550 } from '../devices/uart16550.ts';
import type { Clock } from '../hw/clock.ts';
import type { AccessBytes } from '../hw/device.ts';
import type { IrqLine } from '../hw/irq.ts';
import { IsaBus } from './isa-bus.ts';
import type { Mapping } from './physical-bus.ts';

export interface BoardPins {
  readonly clock: Clock;
  /** The CPU's interrupt inputs, as Cause.IP numbers them. */
  irq(ip: 2 | 4): IrqLine;
  /** A byte leaves COM1 or the CBUS UART: there is one terminal for both. */
  transmit(byte: number): void;
  /** COM1 can take more. */
  room(): void;
  softReset(): void;
  unclaimed(physical: number, bytes: AccessBytes, write: boolean, value: number): void;
}

export interface Board {
  /** In order of precedence: an address in two of them belongs to the first. */
  readonly mappings: readonly Mapping[];
  readonly com1: Uart16550;
  readonly fpga: MaltaFpga;
  readonly rom: BootRom;
  readonly flash: BootRom;
}

const ISA_IO = 0x1800_0000;
const FLASH_BYTES = 0x40_0000;
const COM1_IRQ = 4;
const CASCADE_IRQ = 2;
/** Inputs that the PIIX4 lets be level-triggered: not the timer, keyboard and cascade, nor the clock and the FPU. */
const MASTER_LEVELS = 0xf8;
const SLAVE_LEVELS = 0xde;

export function buildBoard(endian: Endian, pins: BoardPins): Board {
  const master: I8259 = new I8259('PIC 1', MASTER_LEVELS, {
    int: pins.irq(2),
    slave: { input: CASCADE_IRQ, acknowledge: () => slave.acknowledge() },
  });
  const slave = new I8259('PIC 2', SLAVE_LEVELS, { int: master.line(CASCADE_IRQ) });
  const com1 = new Uart16550(
    { name: 'COM1', stride: 1, baseBaud: 115_200 },
    { irq: master.line(COM1_IRQ), clock: pins.clock, transmit: pins.transmit, room: pins.room },
  );
  const cbusUart = new Uart16550(
    { name: 'CBUS UART', stride: 8, baseBaud: 230_400 },
    { irq: pins.irq(4), clock: pins.clock, transmit: pins.transmit, room() {} },
  );
  const fpga = new MaltaFpga(endian, pins);
  const rom = new BootRom('boot ROM', FLASH_BYTES, endian, [
    { name: 'REVISION', offset: 0x10, access: 'r', doc: 'The board: Malta with a CoreLV.' },
  ]);
  const flash = new BootRom('flash', FLASH_BYTES, endian, []);
  const isa = new IsaBus(
    [
      { port: 0x3f8, device: com1 },
      { port: 0x020, device: master },
      { port: 0x0a0, device: slave },
      { port: 0x4d0, device: master.elcr },
      { port: 0x4d1, device: slave.elcr },
    ],
    endian,
    {
      unclaimed: (offset, bytes, write, value) => pins.unclaimed(ISA_IO + offset, bytes, write, value),
    },
  );
  const mappings: readonly Mapping[] = [
    { base: ISA_IO, device: isa },
    { base: 0x1f00_0900, device: cbusUart },
    { base: 0x1f00_0000, device: fpga },
    { base: 0x1be0_0000, device: new Gt64120(endian, { acknowledge: () => master.acknowledge() }) },
    { base: 0x1fc0_0000, device: rom },
    { base: 0x1e00_0000, device: flash },
  ];
  return { mappings, com1, fpga, rom, flash };
}

/** What the board's reset line does. RAM keeps its content. */
export const resetBoard = ({ mappings }: Board): void => {
  for (const { device } of mappings) device.reset();
};
