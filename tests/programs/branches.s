# Each branch that goes where it should sets its bit; one that goes astray ends the program.
        .set    noreorder
        li      $t0, -1
        li      $t1, 1
        li      $s0, 0
        beq     $t0, $t0, 1f
        nop
        b       the_end
        nop
1:      bne     $t0, $t1, 1f
        ori     $s0, $s0, 0x001
        b       the_end
        nop
1:      blez    $t0, 1f
        ori     $s0, $s0, 0x002
        b       the_end
        nop
1:      blez    $zero, 1f
        ori     $s0, $s0, 0x004
        b       the_end
        nop
1:      bgtz    $t1, 1f
        ori     $s0, $s0, 0x008
        b       the_end
        nop
1:      bltz    $t0, 1f
        ori     $s0, $s0, 0x010
        b       the_end
        nop
1:      bgez    $zero, 1f
        ori     $s0, $s0, 0x020
        b       the_end
        nop
1:      beq     $t0, $t1, the_end
        ori     $s0, $s0, 0x040
        bne     $t0, $t0, the_end
        ori     $s0, $s0, 0x080
        blez    $t1, the_end
        ori     $s0, $s0, 0x100
        bgtz    $zero, the_end
        ori     $s0, $s0, 0x200
        bltz    $zero, the_end
        ori     $s0, $s0, 0x400
        bgez    $t0, the_end
        ori     $s0, $s0, 0x800
        ori     $s0, $s0, 0x1000
#= $s0 = 0x1fff
