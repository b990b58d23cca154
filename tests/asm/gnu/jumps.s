# Branches and jumps whose delay slots the program fills itself.
        .set    noreorder
        .text
start:  beq     $t0, $t1, next
        nop
        bne     $t0, $t1, start
        nop
next:   blez    $t0, start
        nop
        bgtz    $t0, next
        nop
        bltz    $t0, far
        nop
        bgez    $t0, far
        addiu   $t0, $t0, 1
        bltzal  $t0, start
        nop
        bgezal  $t0, start
        nop
        b       start
        nop
        bal     start
        nop
        beqz    $t0, start
        nop
        bnez    $t0, start
        nop
        beql    $t0, $t1, start
        nop
        bnel    $t0, $t1, start
        nop
        blezl   $t0, start
        nop
        bgtzl   $t0, start
        nop
        bltzl   $t0, start
        nop
        bgezl   $t0, start
        nop
        bltzall $t0, start
        nop
        bgezall $t0, start
        nop
        beqzl   $t0, start
        nop
        bnezl   $t0, start
        nop
        j       start
        nop
        jal     far
        nop
        jal     far + 4
        nop
        jr      $ra
        nop
        jr.hb   $t0
        nop
        jalr    $t9
        nop
        jalr    $t0, $t9
        nop
        jalr.hb $t9
        nop
        jalr.hb $t0, $t9
        nop
        jal     $t9
        nop
        jal     $s0, $t9
        nop
        j       $t9
        nop
        b       . + 8
        nop
        beq     $t0, $0, .
        nop
        b       . - 4
        nop
        bne     $t0, $t1, start + 8
        nop
1:      b       1b
        nop
        b       1f
        nop
1:      beq     $t0, $0, 2f
        nop
        bne     $t0, $0, 1b
        nop
2:
2:      b       2b
        nop
        b       10f
        nop
1:      b       1b
        nop
10:     b       10b
        nop
.Lhere: b       .Lhere
        nop
$L5:    b       $L5
        nop
_under: b       _under
        nop
a.b$c:  b       a.b$c
        nop
L1: L2: L3:
        b       L2
        nop
far:    jr      $31
        nop
