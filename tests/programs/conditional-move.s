# MOVZ and MOVN look at rt and leave rd alone otherwise.
        li      $t0, 5
        li      $t1, 0
        li      $t2, 7
        li      $t3, 7
        movz    $t2, $t0, $t1
        movz    $t3, $t0, $t0
        li      $t4, 7
        li      $t5, 7
        movn    $t4, $t0, $t0
        movn    $t5, $t0, $t1
        movz    $zero, $t0, $t1
#= $t2 = 5
#= $t3 = 7
#= $t4 = 5
#= $t5 = 7
#= $zero = 0
