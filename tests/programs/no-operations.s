# What only orders, hints or keeps caches does nothing else.
        .set    noreorder
        li      $t0, 5
        nop
        ssnop
        ehb
        pause
        sync
        sync    16
        pref    0, 0($t0)
        pref    30, 3($t0)
        synci   1($t0)
        cache   0x15, 2($t0)
        cache   0x00, 0($zero)
        rdpgpr  $t1, $t0
        wrpgpr  $t2, $t1
#= $t0 = 5
#= $t1 = 5
#= $t2 = 5
