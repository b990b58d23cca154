# Immediates of the logic instructions are zero-extended.
        li      $t0, 0xff00ff00
        li      $t1, 0x0ff00ff0
        and     $t2, $t0, $t1
        or      $t3, $t0, $t1
        xor     $t4, $t0, $t1
        nor     $t5, $t0, $t1
        andi    $t6, $t0, 0xffff
        ori     $t7, $zero, 0x8000
        xori    $s0, $t0, 0xffff
        lui     $s1, 0x8001
#= $t2 = 0x0f000f00
#= $t3 = 0xfff0fff0
#= $t4 = 0xf0f0f0f0
#= $t5 = 0x000f000f
#= $t6 = 0xff00
#= $t7 = 0x8000
#= $s0 = 0xff0000ff
#= $s1 = 0x80010000
