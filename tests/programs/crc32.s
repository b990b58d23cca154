# The check value of CRC-32: that of the nine characters 123456789.
        la      $a0, text
        li      $v0, -1
        li      $t0, 0xedb88320
1:      lbu     $t1, 0($a0)
        beqz    $t1, 3f
        addiu   $a0, $a0, 1
        xor     $v0, $v0, $t1
        li      $t2, 8
2:      andi    $t3, $v0, 1
        srl     $v0, $v0, 1
        subu    $t3, $zero, $t3
        and     $t3, $t3, $t0
        xor     $v0, $v0, $t3
        addiu   $t2, $t2, -1
        bnez    $t2, 2b
        b       1b
3:      nor     $v0, $v0, $zero
        .data
text:   .asciiz "123456789"
#= $v0 = 0xcbf43926
