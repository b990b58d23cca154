# Shift counts in registers are taken mod 32.
        li      $t0, 0x80000001
        li      $t1, 36
        sll     $t2, $t0, 4
        srl     $t3, $t0, 4
        sra     $t4, $t0, 4
        rotr    $t5, $t0, 4
        sllv    $t6, $t0, $t1
        srlv    $t7, $t0, $t1
        srav    $s0, $t0, $t1
        rotrv   $s1, $t0, $t1
        sra     $s2, $t0, 31
        sll     $zero, $t0, 1
#= $t2 = 0x10
#= $t3 = 0x08000000
#= $t4 = 0xf8000000
#= $t5 = 0x18000000
#= $t6 = 0x10
#= $t7 = 0x08000000
#= $s0 = 0xf8000000
#= $s1 = 0x18000000
#= $s2 = 0xffffffff
#= $zero = 0
