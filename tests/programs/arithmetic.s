# Addition and subtraction wrap, and ADD does not change its operands.
        li      $t0, 0x7fffffff
        addiu   $t1, $t0, 1
        addu    $t2, $t1, $t1
        subu    $t3, $zero, $t0
        addiu   $t4, $zero, -1
        add     $t5, $t4, $t0
        addi    $t6, $t4, -32768
        sub     $t7, $t4, $t6
#= $t1 = 0x80000000
#= $t2 = 0
#= $t3 = 0x80000001
#= $t4 = 0xffffffff
#= $t5 = 0x7ffffffe
#= $t6 = 0xffff7fff
#= $t7 = 0x8000
