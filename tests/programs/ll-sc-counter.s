# LL and SC increment a counter; after ERET the SC fails and the loop goes round once more.
        .set    noreorder
        la      $a0, counter
        la      $a1, over
        mtc0    $a1, $14
        li      $s0, 0
1:      ll      $t0, 0($a0)
        addiu   $s0, $s0, 1
        addiu   $t0, $t0, 1
        slti    $t1, $s0, 2
        beqz    $t1, over
        nop
        eret
over:   sc      $t0, 0($a0)
        beqz    $t0, 1b
        nop
        .data
counter: .word  41
#= $s0 = 2
#= $t0 = 1
#= [counter] = 42
