/** Guests that never end by themselves: whatever they do, the page must be able to stop them. */

export interface Loop {
  readonly name: string;
  readonly source: string;
  /** Instructions that a single step executes. */
  readonly step: 0 | 1;
}

export const loops: readonly Loop[] = [
  {
    name: 'a tight loop',
    source: `
main:   b       main
`,
    step: 1,
  },
  {
    name: 'a loop that prints',
    source: `
main:   li      $t0, 0xb80003f8
        li      $t1, 'x'
more:   lbu     $t2, 5($t0)
        andi    $t2, $t2, 0x20
        beqz    $t2, more
        sb      $t1, 0($t0)
        b       more
`,
    step: 1,
  },
  {
    name: 'a loop of exceptions',
    source: `
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $14
        addiu   $k0, $k0, 4
        mtc0    $k0, $14
        ehb
        eret
        .text
main:   mtc0    $zero, $12
        ehb
more:   syscall
        b       more
`,
    step: 1,
  },
  {
    name: 'an exception whose handler raises the next',
    source: `
        .section .vec, "ax"
        .org    0x180
        syscall
        .text
main:   mtc0    $zero, $12
        ehb
        syscall
`,
    step: 1,
  },
  {
    name: 'a WAIT that nothing ends',
    source: `
main:   wait
        b       main
`,
    step: 0,
  },
];
