# A branch likely that is not taken skips its delay slot.
        .set    noreorder
        li      $t0, 3
        li      $s0, 0
        li      $s1, 0
1:      addiu   $t0, $t0, -1
        bnezl   $t0, 1b
        addiu   $s0, $s0, 1
        bltzl   $zero, 2f
        addiu   $s1, $s1, 1
        bgezl   $zero, 2f
        addiu   $s1, $s1, 10
        addiu   $s1, $s1, 100
2:      bgezall $zero, 3f
        addiu   $s1, $s1, 1000
        addiu   $s1, $s1, 10000
3:
#= $s0 = 2
#= $s1 = 1010
