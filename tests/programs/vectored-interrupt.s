# With IntCtl.VS each interrupt has a vector of its own: the higher one first, at 0x200 + 32 * VS * IP.
        .set    noreorder
        .section .vec, "ax"
        .org    0x200           # IP0
        sll     $s0, $s0, 4
        ori     $s0, $s0, 1
        b       withdraw
        li      $k1, 0x0100
        .org    0x220           # IP1
        sll     $s0, $s0, 4
        ori     $s0, $s0, 2
        b       withdraw
        li      $k1, 0x0200
withdraw:
        mfc0    $k0, $13
        xor     $k0, $k0, $k1
        mtc0    $k0, $13
        eret
        .text
        .globl  _start
_start: li      $t0, 0x20
        mtc0    $t0, $12, 1
        li      $t0, 0x00800300
        mtc0    $t0, $13
        li      $t1, 0x0301
        mtc0    $t1, $12
        nop
        lui     $k0, 0x0040
        mtc0    $k0, $12
#= $s0 = 0x21
