# DI and EI return the old Status and change IE alone.
        .set    noreorder
        li      $t0, 0x00400000
        mtc0    $t0, $12
        ei      $t1
        mfc0    $t2, $12
        di      $t3
        mfc0    $t4, $12
        di      $t5
        ei
        mfc0    $t6, $12
        mtc0    $t0, $12
#= $t1 = 0x00400000
#= $t2 = 0x00400001
#= $t3 = 0x00400001
#= $t4 = 0x00400000
#= $t5 = 0x00400000
#= $t6 = 0x00400001
