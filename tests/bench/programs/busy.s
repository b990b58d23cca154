# A guest that always has something to do.
        .globl  idle
idle:   lw      $t0, 0($sp)
        addiu   $t0, $t0, 1
        sw      $t0, 0($sp)
        b       idle
