# kseg1 shows the same memory as kseg0, and code runs there too.
        .set    noreorder
        la      $t0, there
        lui     $t1, 0x2000
        or      $t0, $t0, $t1
        jr      $t0
        nop
there:  bal     1f
        nop
1:      move    $s0, $ra
        la      $t2, word
        or      $t3, $t2, $t1
        li      $t4, 7
        sw      $t4, 0($t3)
        lw      $s1, 0($t2)
        la      $t0, back
        jr      $t0
        nop
back:   srl     $s0, $s0, 28
        .data
word:   .word   5
#= $s0 = 0xa
#= $s1 = 7
