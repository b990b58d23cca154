# A store to the next instruction but one is seen at once.
        .set    noreorder
        la      $t0, here
        li      $t1, 0x24020007 # li $v0, 7
        sw      $t1, 0($t0)
        synci   0($t0)
here:   li      $v0, 1
        jal     late
        nop
        b       the_end
        nop
late:   sw      $t2, 4($t0)
        jr.hb   $ra
        nop
#= $v0 = 7
