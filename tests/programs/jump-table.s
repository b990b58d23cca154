# JALR through a table of functions; J, JAL and BAL besides.
        .set    noreorder
        la      $s0, table
        li      $s1, 0
        li      $v0, 1
1:      lw      $t9, 0($s0)
        jalr    $t9
        addiu   $s0, $s0, 4
        addiu   $s1, $s1, 1
        slti    $t0, $s1, 3
        bnez    $t0, 1b
        nop
        bal     plus5
        nop
        jal     double
        nop
        la      $t9, last
        jalr    $t8, $t9
        nop
        j       the_end
        nop
plus5:  jr      $ra
        addiu   $v0, $v0, 5
double: jr      $ra
        sll     $v0, $v0, 1
last:   jr.hb   $t8
        addiu   $v0, $v0, 100
        .data
table:  .word   plus5, double, double
#= $v0 = 158
