# 128-bit addition: SLTU makes the carry.
        la      $a0, x
        la      $a1, y
        li      $t0, 0
        li      $t4, 4
1:      lw      $t1, 0($a0)
        lw      $t2, 0($a1)
        addu    $t1, $t1, $t2
        sltu    $t3, $t1, $t2
        addu    $t1, $t1, $t0
        sltu    $t5, $t1, $t0
        or      $t0, $t3, $t5
        sw      $t1, 0($a0)
        addiu   $a0, $a0, 4
        addiu   $a1, $a1, 4
        addiu   $t4, $t4, -1
        bnez    $t4, 1b
        .data
x:      .word   0xffffffff
x1:     .word   0xffffffff
x2:     .word   0x7fffffff
x3:     .word   0x80000000
y:      .word   1, 0, 0x80000000, 0x7fffffff
#= [x] = 0
#= [x1] = 0
#= [x2] = 0
#= [x3] = 0
#= $t0 = 1
