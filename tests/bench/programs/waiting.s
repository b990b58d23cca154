# A guest that sleeps until something happens.
        .globl  idle
idle:   wait
        b       idle
