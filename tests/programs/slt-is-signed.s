# SLT compares signed numbers, SLTU unsigned ones; SLTIU extends the sign of its immediate all the same.
        li      $t0, -1
        li      $t1, 1
        slt     $t2, $t0, $t1
        sltu    $t3, $t0, $t1
        slti    $t4, $t0, 0
        sltiu   $t5, $t1, -1
        sltiu   $t6, $t0, -1
        sltu    $t7, $zero, $t0
#= $t2 = 1
#= $t3 = 0
#= $t4 = 1
#= $t5 = 1
#= $t6 = 0
#= $t7 = 1
