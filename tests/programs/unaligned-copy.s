# A word from an odd address to another one: ULW and USW are LWL/LWR and SWL/SWR.
        la      $a0, source
        la      $a1, target
        ulw     $t0, 1($a0)
        usw     $t0, 3($a1)
        lw      $t1, 0($a1)
        lw      $t2, 4($a1)
        .data
source: .byte   1, 2, 3, 4, 5, 6, 7, 8
target: .byte   0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7
#=little $t0 = 0x05040302
#=big $t0 = 0x02030405
#=little $t1 = 0x02f2f1f0
#=big $t1 = 0xf0f1f202
#=little $t2 = 0xf7050403
#=big $t2 = 0x030405f7
