# Delay slots that the assembler fills.
        .text
f:      addiu   $sp, $sp, -24
        sw      $ra, 20($sp)
        move    $s0, $a0
        beqz    $a0, out
        jal     g
        addu    $v0, $v0, $s0
        bnez    $t0, f
        b       out
        li      $t2, 0x12345678
        bne     $t2, $t1, f
        blt     $t0, $t1, f
        blt     $t0, 5, f
        mult    $t0, $t1
        mflo    $v0
        bgez    $v0, out
        div     $v0, $t0, $t1
        rem     $v1, $t0, 3
        mulo    $v1, $t0, $t1
        abs     $v1, $t0
        la      $t9, g
        jalr    $t9
        beql    $t0, $t1, 1f
        bgtul   $t0, $t1, 1f
1:      sw      $t0, 0($t1)
        j       f
out:    lw      $ra, 20($sp)
        addiu   $sp, $sp, 24
        jr      $ra
g:      addiu   $v0, $a0, 1
        jr      $ra
        .set    noreorder
        b       g
        nop
        .set    reorder
        addiu   $v0, $v0, 1
        eret
        jr      $ra
