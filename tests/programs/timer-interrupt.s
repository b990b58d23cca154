# WAIT sleeps until Count reaches Compare, three times 1000 apart.
        .set    noreorder
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $11
        addiu   $k0, $k0, 1000
        mtc0    $k0, $11
        addiu   $s0, $s0, 1
        mfc0    $s1, $13
        eret
        .text
        .globl  _start
_start: li      $t0, 1000
        mtc0    $t0, $11
        li      $t0, 0x8001
        mtc0    $t0, $12
1:      wait
        slti    $t0, $s0, 3
        bnez    $t0, 1b
        nop
        mfc0    $s2, $9
        slti    $s3, $s2, 3000
        slti    $s4, $s2, 3020
        lui     $k0, 0x0040
        mtc0    $k0, $12
#= $s0 = 3
#= $s1 = 0
#= $s3 = 0
#= $s4 = 1
