# MULT and MULTU differ in HI; MUL leaves HI and LO alone in this CPU.
        li      $t0, -2
        li      $t1, 0x40000000
        mult    $t0, $t1
        mfhi    $t2
        mflo    $t3
        multu   $t0, $t1
        mfhi    $t4
        mflo    $t5
        mul     $t6, $t0, $t1
        li      $t7, -1
        multu   $t7, $t7
#= $t2 = 0xffffffff
#= $t3 = 0x80000000
#= $t4 = 0x3fffffff
#= $t5 = 0x80000000
#= $t6 = 0x80000000
#= hi = 0xfffffffe
#= lo = 1
