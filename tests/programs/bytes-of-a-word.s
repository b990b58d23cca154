# Which byte of a word comes first is what the byte order means.
        la      $a0, word
        lb      $t0, 0($a0)
        lbu     $t1, 0($a0)
        lh      $t2, 0($a0)
        lhu     $t3, 2($a0)
        lw      $t4, 0($a0)
        li      $t5, 0x11
        sb      $t5, 5($a0)
        li      $t5, 0x2233
        sh      $t5, 6($a0)
        .data
word:   .word   0x81828384
other:  .word   0
#=little $t0 = 0xffffff84
#=big $t0 = 0xffffff81
#=little $t1 = 0x84
#=big $t1 = 0x81
#=little $t2 = 0xffff8384
#=big $t2 = 0xffff8182
#=little $t3 = 0x8182
#=big $t3 = 0x8384
#= $t4 = 0x81828384
#=little [other] = 0x22331100
#=big [other] = 0x00112233
