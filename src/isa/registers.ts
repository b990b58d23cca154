/** Names of the registers that instructions name as operands: o32 ABI and hardware registers. */

/** The o32 names of `$0` to `$31`. */
export const gprNames: readonly string[] = (
  '$zero $at $v0 $v1 $a0 $a1 $a2 $a3 $t0 $t1 $t2 $t3 $t4 $t5 $t6 $t7 ' +
  '$s0 $s1 $s2 $s3 $s4 $s5 $s6 $s7 $t8 $t9 $k0 $k1 $gp $sp $fp $ra'
).split(' ');

const gprNumbers: ReadonlyMap<string, number> = new Map([
  ...gprNames.map((name, number): [string, number] => [name, number]),
  ...gprNames.map((_, number): [string, number] => [`$${number}`, number]),
  ['$s8', 30],
]);

/** The number of a general register spelled `$8`, `$t0`, `$s8` or `$fp`; undefined for anything else. */
export const parseGpr = (text: string): number | undefined => gprNumbers.get(text);

export interface HardwareRegister {
  readonly number: number;
  /** As the manual spells it. */
  readonly name: string;
  readonly doc: string;
}

/** What RDHWR reads. Source: MIPS32 Architecture Volume II, RDHWR. */
export const hardwareRegisters: readonly HardwareRegister[] = [
  { number: 0, name: 'CPUNum', doc: 'Number of the CPU on which the program runs.' },
  {
    number: 1,
    name: 'SYNCI_Step',
    doc: 'Bytes between addresses that SYNCI has to name, 0 if it is not needed.',
  },
  { number: 2, name: 'CC', doc: 'The cycle counter: Count.' },
  { number: 3, name: 'CCRes', doc: 'CPU cycles for each step of CC.' },
  {
    number: 29,
    name: 'ULR',
    doc: 'User-local register: the thread pointer of Linux. The 24K lacks it, so the kernel supplies it.',
  },
];
