/** What is in the boot ROM: YAMON's entry points, the board's revision, and the way from reset into the program. */

/** What the program finds in a register, set by the ROM or by whoever takes its place. */
export interface BootRegister {
  readonly gpr: number;
  readonly value: number;
}

/** Where the ROM lies in kseg0. */
const BASE = 0x9fc0_0000;
const REVISION = 0x010;
const VECTORS = 0x500;
const START = 0x580;
/** The call of the program. Where it is shows in `ra`, which is what QEMU's Malta leaves there. */
const CALL = 0x63c;
const RETURN_0 = 0x800;
const PRINT = 0x808;
const PRINT_COUNT = 0x83c;

/** CoreLV with the GT-64120 in bits 15..10, product 1 in bits 7..4. */
const REVISION_CORE_LV = 0x420;

/** YAMON's call table: those that a machine without a monitor can offer; the rest do nothing and return 0. */
const vectors: readonly (readonly [offset: number, target: number])[] = [
  [0x00, START],
  [0x04, PRINT_COUNT],
  [0x20, START],
  [0x2c, RETURN_0],
  [0x34, PRINT],
  ...[0x38, 0x3c, 0x40, 0x44, 0x48, 0x4c, 0x50, 0x54].map((offset): [number, number] => [offset, RETURN_0]),
];

const routines: readonly (readonly [offset: number, words: readonly number[]])[] = [
  [
    RETURN_0,
    [
      0x03e0_0008, // jr ra
      0x0000_1025, // move v0, zero
    ],
  ],
  [
    PRINT, // (a0 port, a1 string that ends in 0), on COM1
    [
      0x3c08_b800, //    lui t0, 0xb800
      0x90a9_0000, // 1: lbu t1, 0(a1)
      0x1120_0007, //    beqz t1, 3f
      0x24a5_0001, //    addiu a1, a1, 1
      0x910a_03fd, // 2: lbu t2, 0x3fd(t0)
      0x314a_0020, //    andi t2, t2, 0x20
      0x1140_fffd, //    beqz t2, 2b
      0x0000_0000, //    nop
      0x1000_fff8, //    b 1b
      0xa109_03f8, //    sb t1, 0x3f8(t0)
      0x03e0_0008, // 3: jr ra
      0x0000_1025, //    move v0, zero
    ],
  ],
  [
    PRINT_COUNT, // (a0 port, a1 bytes, a2 how many)
    [
      0x3c08_b800, //    lui t0, 0xb800
      0x10c0_0009, // 1: beqz a2, 3f
      0x24c6_ffff, //    addiu a2, a2, -1
      0x90a9_0000, //    lbu t1, 0(a1)
      0x24a5_0001, //    addiu a1, a1, 1
      0x910a_03fd, // 2: lbu t2, 0x3fd(t0)
      0x314a_0020, //    andi t2, t2, 0x20
      0x1140_fffd, //    beqz t2, 2b
      0x0000_0000, //    nop
      0x1000_fff7, //    b 1b
      0xa109_03f8, //    sb t1, 0x3f8(t0)
      0x03e0_0008, // 3: jr ra
      0x0000_1025, //    move v0, zero
    ],
  ],
];

const jump = (offset: number): number => 0x0800_0000 | (((BASE + offset) >>> 2) & 0x03ff_ffff);

const loadImmediate = ({ gpr, value }: BootRegister): number[] => [
  (0x3c00_0000 | (gpr << 16) | (value >>> 16)) >>> 0, // lui
  (0x3400_0000 | (gpr << 21) | (gpr << 16) | (value & 0xffff)) >>> 0, // ori
];

const callRegister = (gpr: number): number[] => [0x0000_f809 | (gpr << 21), 0]; // jalr, nop

/** The register that holds the entry while the ROM calls it. */
const T9 = 25;
/** `ra` when the program starts. */
export const RETURN_ADDRESS = BASE + CALL + 8;

export interface Firmware {
  /** The words of the monitor flash by offset, as the CPU reads them. */
  readonly flash: ReadonlyMap<number, number>;
  /** The boot ROM is a copy of it in which the board shows its revision. */
  readonly rom: ReadonlyMap<number, number>;
}

/** Reset loads `registers`, among them t9, and calls t9. */
export function firmware(registers: readonly BootRegister[]): Firmware {
  const words = new Map([[0, jump(START)]]);
  const place = (offset: number, code: readonly number[]): void => {
    code.forEach((word, i) => {
      words.set(offset + 4 * i, word);
    });
  };
  for (const [offset, target] of vectors) words.set(VECTORS + offset, BASE + target);
  for (const [offset, code] of routines) place(offset, code);
  const loads = registers.flatMap(loadImmediate);
  place(CALL - 4 * loads.length, [...loads, ...callRegister(T9)]);
  return { flash: words, rom: new Map([...words, [REVISION, REVISION_CORE_LV]]) };
}
