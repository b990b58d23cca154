# Insertion sort of half-words, signed.
        la      $a0, table
        addiu   $s0, $a0, 2
        la      $s1, end
1:      move    $t0, $s0
        lh      $t1, 0($s0)
2:      beq     $t0, $a0, 3f
        lh      $t2, -2($t0)
        slt     $t3, $t1, $t2
        beqz    $t3, 3f
        sh      $t2, 0($t0)
        addiu   $t0, $t0, -2
        b       2b
3:      sh      $t1, 0($t0)
        addiu   $s0, $s0, 2
        bne     $s0, $s1, 1b
        lh      $s2, 0($a0)
        lh      $s3, 2($a0)
        lh      $s4, 8($a0)
        lh      $s5, 14($a0)
        .data
table:  .half   5, -3, 32767, 0, -32768, 12, -3, 7
end:
#= $s2 = -32768
#= $s3 = -3
#= $s4 = 5
#= $s5 = 32767
