# The remainder has the sign of the dividend.
        .set    noreorder
        li      $t0, -7
        li      $t1, 2
        div     $zero, $t0, $t1
        mflo    $t2
        mfhi    $t3
        divu    $zero, $t0, $t1
        mflo    $t4
        mfhi    $t5
        li      $t0, 7
        li      $t1, -2
        div     $zero, $t0, $t1
        mflo    $t6
        mfhi    $t7
#= $t2 = -3
#= $t3 = -1
#= $t4 = 0x7ffffffc
#= $t5 = 1
#= $t6 = -3
#= $t7 = 1
