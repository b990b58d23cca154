# While Status.ERL is set the lower half of memory is unmapped, and ERET returns to ErrorEPC.
        .set    noreorder
        la      $a0, word
        sll     $a0, $a0, 3
        srl     $a0, $a0, 3
        lui     $t0, 0x0040
        ori     $t0, $t0, 4
        mtc0    $t0, $12
        lw      $s0, 0($a0)
        li      $t1, 9
        sw      $t1, 0($a0)
        la      $t1, 1f
        mtc0    $t1, $30
        eret
        li      $s0, 0
1:      mfc0    $s1, $12
        .data
word:   .word   5
#= $s0 = 5
#= $s1 = 0x00400000
#= [word] = 9
