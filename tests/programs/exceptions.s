# A handler that notes ExcCode and BadVAddr of one exception of each kind, and skips it, with the branch if it was in a slot.
        .set    noreorder
        .section .vec, "ax"
        .org    0x000
        b       note
        nop
        .org    0x180
note:   mfc0    $k0, $13
        ext     $k1, $k0, 2, 5
        sw      $k1, 0($s0)
        mfc0    $k1, $8
        sw      $k1, 4($s0)
        addiu   $s0, $s0, 8
        mfc0    $k1, $14
        bgez    $k0, 1f
        addiu   $k1, $k1, 4
        addiu   $k1, $k1, 4
1:      mtc0    $k1, $14
        eret
        .text
        .globl  _start
_start: mtc0    $zero, $12
        la      $s0, seen
        li      $t0, 0x7fffffff
        add     $t1, $t0, $t0
        syscall 7
        break   7
        .word   0x0000003f
        lw      $t1, 1($zero)
        sh      $t1, 1($zero)
        lw      $t1, 0x1234($zero)
        .word   0xc4000000      # lwc1 $f0, 0($zero)
        b       1f
        sb      $t1, 0x4321($zero)
        nop
1:      lui     $k0, 0x0040
        mtc0    $k0, $12
        .data
seen:
E0:     .word   0, 0
E1:     .word   0, 0
E2:     .word   0, 0
E3:     .word   0, 0
E4:     .word   0
A4:     .word   0
E5:     .word   0
A5:     .word   0
E6:     .word   0
A6:     .word   0
E7:     .word   0, 0
E8:     .word   0
A8:     .word   0
#= [E0] = 12
#= [E1] = 8
#= [E2] = 9
#= [E3] = 10
#= [E4] = 4
#= [A4] = 1
#= [E5] = 5
#= [A5] = 1
#= [E6] = 2
#= [A6] = 0x1234
#= [E7] = 11
#= [E8] = 3
#= [A8] = 0x4321
#= $t1 = 0
