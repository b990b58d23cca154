/** The register table of a 16550, named as in the PC16550D data sheet. */
import type { RegisterInfo } from '../hw/device.ts';

const register = (
  name: string,
  offset: number,
  access: RegisterInfo['access'],
  doc: string,
): RegisterInfo => ({ name, offset, access, doc });

/** `offset` counts registers: the wiring multiplies it. */
export const registers: readonly RegisterInfo[] = [
  register('RBR', 0, 'r', 'Receiver buffer: the oldest byte received.'),
  register('THR', 0, 'w', 'Transmitter holding register: sends a byte.'),
  register('DLL', 0, 'rw', 'Divisor latch, low byte; while LCR.DLAB is set.'),
  register('IER', 1, 'rw', 'Interrupt enable: received data, transmitter empty, line status, modem status.'),
  register('DLM', 1, 'rw', 'Divisor latch, high byte; while LCR.DLAB is set.'),
  register('IIR', 2, 'r', 'Interrupt identification: bit 0 is clear while one is pending.'),
  register('FCR', 2, 'w', 'FIFO control: enable, clear, trigger level.'),
  register('LCR', 3, 'rw', 'Line control: format, and DLAB in bit 7.'),
  register('MCR', 4, 'rw', 'Modem control: DTR, RTS, OUT1, OUT2, loopback.'),
  register('LSR', 5, 'r', 'Line status: DR a byte waits, OE overrun, THRE ready to send, TEMT all is sent.'),
  register('MSR', 6, 'r', 'Modem status: CTS, DSR, RI, DCD above what changed since it was last read.'),
  register('SCR', 7, 'rw', 'Scratch: keeps a byte.'),
];
