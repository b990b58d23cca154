import { expect, test } from 'vitest';
import { MaltaFpga } from '../../src/devices/malta-fpga.ts';

function setup() {
  const seen = { resets: 0 };
  const fpga = new MaltaFpga('little', {
    softReset: () => {
      seen.resets++;
    },
  });
  const write = (offset: number, value: number) => fpga.write(offset, 4, value);
  return { seen, fpga, write };
}

test.each([
  ['little', 0x10],
  ['big', 0x12],
] as const)('STATUS of a %s-endian board is %x', (endian, status) => {
  expect(new MaltaFpga(endian, { softReset() {} }).read(0x208)).toBe(status);
});

test('out of reset the LEDs are off, the display is blank, BRKRES is 0Ah and the rest 0', () => {
  const { fpga } = setup();
  expect(fpga.leds).toBe(0);
  expect(fpga.display).toBe('        ');
  expect([0x200, 0x210, 0x408, 0x500, 0x508, 0xa00, 0xa08].map((offset) => fpga.read(offset))).toEqual([
    0, 0, 0, 0, 0x0a, 0, 0,
  ]);
});

test('the LED bar has eight bits', () => {
  const { fpga, write } = setup();
  write(0x408, 0x1a5);
  expect(fpga.leds).toBe(0xa5);
  expect(fpga.read(0x408)).toBe(0xa5);
});

test('ASCIIWORD shows eight hexadecimal digits', () => {
  const { fpga, write } = setup();
  write(0x410, 0xc0ffee);
  expect(fpga.display).toBe('00C0FFEE');
});

test('ASCIIPOS0 to ASCIIPOS7 show one character each', () => {
  const { fpga, write } = setup();
  [...'Hello OK'].forEach((character, place) => {
    write(0x418 + 8 * place, character.charCodeAt(0));
  });
  expect(fpga.display).toBe('Hello OK');
  write(0x450, 0x21);
  write(0x458, 0x58);
  write(0x41c, 0x58);
  expect(fpga.display).toBe('Hello O!');
});

test('what has no shape is shown as a blank', () => {
  const { fpga, write } = setup();
  write(0x418, 0x1f);
  write(0x420, 0x7e);
  write(0x428, 0x7f);
  expect(fpga.display).toBe(' ~      ');
});

test('SOFTRES takes 42h and nothing else', () => {
  const { seen, write } = setup();
  write(0x500, 0x41);
  write(0x500, 0x142);
  expect(seen.resets).toBe(0);
  write(0x500, 0x42);
  expect(seen.resets).toBe(1);
});

test('reset blanks the display and turns the LEDs off', () => {
  const { fpga, write } = setup();
  write(0x408, 0xff);
  write(0x410, 1);
  write(0x508, 1);
  write(0xa00, 1);
  fpga.reset();
  expect([fpga.leds, fpga.display, fpga.read(0x508), fpga.read(0xa00)]).toEqual([0, '        ', 0x0a, 0]);
});

test('a register answers in its first byte and in no other lane', () => {
  const { fpga } = setup();
  expect(fpga.read(0x208)).toBe(0x10);
  expect(fpga.read(0x20b)).toBe(0);
});
