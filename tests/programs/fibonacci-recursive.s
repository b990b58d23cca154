# Calls, returns and a stack.
main:   li      $a0, 15
        jal     fib
        b       the_end
fib:    slti    $t0, $a0, 2
        beqz    $t0, 1f
        move    $v0, $a0
        jr      $ra
1:      addiu   $sp, $sp, -12
        sw      $ra, 0($sp)
        sw      $a0, 4($sp)
        addiu   $a0, $a0, -1
        jal     fib
        sw      $v0, 8($sp)
        lw      $a0, 4($sp)
        addiu   $a0, $a0, -2
        jal     fib
        lw      $t0, 8($sp)
        addu    $v0, $v0, $t0
        lw      $ra, 0($sp)
        addiu   $sp, $sp, 12
        jr      $ra
#= $v0 = 610
