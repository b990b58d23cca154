/** Names of the general registers. */

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
