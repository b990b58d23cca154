# RDHWR 2 is Count, and CCRes says how many instructions a count takes.
        .set    noreorder
        rdhwr   $t0, $2
        nop
        nop
        nop
        nop
        nop
        rdhwr   $t1, $2
        subu    $t2, $t1, $t0
        rdhwr   $t3, $3
        rdhwr   $t4, $0
        lui     $t6, 0x0800
        mtc0    $t6, $13        # Cause.DC
        mfc0    $t7, $9
        nop
        nop
        mfc0    $s0, $9
        subu    $s0, $s0, $t7
        mtc0    $zero, $13
#= $t2 = 3
#= $t3 = 2
#= $t4 = 0
#= $s0 = 0
