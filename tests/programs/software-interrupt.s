# A program interrupts itself by Cause.IP0; the handler withdraws it. Cause.IV moves the vector to 0x200.
        .set    noreorder
        .section .vec, "ax"
        .org    0x200
        mfc0    $s1, $13
        lui     $k0, 0x0080
        mtc0    $k0, $13
        addiu   $s0, $s0, 1
        eret
        .text
        .globl  _start
_start: lui     $t0, 0x0080
        mtc0    $t0, $13
        li      $t1, 0x0101
        mtc0    $t1, $12
        addiu   $s2, $s0, 100
        ori     $t0, $t0, 0x0100
        mtc0    $t0, $13
        addiu   $s3, $s0, 100
        mfc0    $s4, $12
        lui     $k0, 0x0040
        mtc0    $k0, $12
#= $s0 = 1
#= $s1 = 0x00800100
#= $s2 = 100
#= $s3 = 101
#= $s4 = 0x0101
