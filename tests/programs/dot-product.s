# MADD adds up 64-bit products, MSUB takes them away, MTHI and MTLO start them.
        la      $a0, x
        la      $a1, y
        li      $a2, 4
        mtlo    $zero
        mthi    $zero
1:      lw      $t0, 0($a0)
        lw      $t1, 0($a1)
        madd    $t0, $t1
        addiu   $a0, $a0, 4
        addiu   $a1, $a1, 4
        addiu   $a2, $a2, -1
        bnez    $a2, 1b
        mfhi    $s0
        mflo    $s1
        li      $t0, -1
        msubu   $t0, $t0
        mfhi    $s2
        mflo    $s3
        maddu   $t0, $t0
        msub    $t0, $t0
        .data
x:      .word   0x7fffffff, -3, 1000000, -0x80000000
y:      .word   0x7fffffff, 5, 1000000, -0x80000000
# 0x3fffffff00000001 - 15 + 10^12 + 0x4000000000000000
#= $s0 = 0x800000e7
#= $s1 = 0xd4a50ff2
#= $s2 = 0x800000e9
#= $s3 = 0xd4a50ff1
#= hi = 0x800000e7
#= lo = 0xd4a50ff1
