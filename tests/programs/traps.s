# Each trap whose condition holds comes to the handler, which counts it and goes on after it.
        .set    noreorder
        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $13
        ext     $k0, $k0, 2, 5
        addu    $s1, $s1, $k0
        addiu   $s0, $s0, 1
        mfc0    $k0, $14
        addiu   $k0, $k0, 4
        mtc0    $k0, $14
        eret
        .text
        .globl  _start
_start: mtc0    $zero, $12
        li      $t0, -1
        li      $t1, 1
        teq     $t0, $t1
        teq     $t0, $t0        # 1
        tne     $t0, $t0
        tne     $t0, $t1, 5     # 2
        tge     $t0, $t1
        tge     $t1, $t1        # 3
        tgeu    $t1, $t0
        tgeu    $t0, $t1        # 4
        tlt     $t1, $t0
        tlt     $t0, $t1        # 5
        tltu    $t0, $t1
        tltu    $t1, $t0        # 6
        teqi    $t0, 1
        teqi    $t0, -1         # 7
        tnei    $t0, -1
        tnei    $t0, 1          # 8
        tgei    $t0, 0
        tgei    $t0, -1         # 9
        tgeiu   $t1, -1
        tgeiu   $t0, -1         # 10
        tlti    $t1, -1
        tlti    $t0, 0          # 11
        tltiu   $t0, 1
        tltiu   $t1, -1         # 12
        lui     $k0, 0x0040
        mtc0    $k0, $12
#= $s0 = 12
#= $s1 = 156
