# EXT, INS, sign extension, byte swapping and counting.
        li      $t0, 0x12f45678
        ext     $t1, $t0, 8, 12
        ext     $t2, $t0, 0, 32
        ext     $t3, $t0, 31, 1
        li      $t4, -1
        ins     $t4, $t0, 4, 8
        move    $t5, $t0
        ins     $t5, $zero, 0, 32
        seb     $t6, $t0
        seh     $t7, $t0
        li      $s0, 0x0000f480
        seb     $s1, $s0
        seh     $s2, $s0
        wsbh    $s3, $t0
        rotr    $s3, $s3, 16
        clz     $s4, $s0
        clo     $s5, $t4
        clz     $s6, $zero
        clo     $s7, $zero
#= $t1 = 0x456
#= $t2 = 0x12f45678
#= $t3 = 0
#= $t4 = 0xfffff78f
#= $t5 = 0
#= $t6 = 0x78
#= $t7 = 0x5678
#= $s1 = 0xffffff80
#= $s2 = 0xfffff480
#= $s3 = 0x7856f412
#= $s4 = 16
#= $s5 = 20
#= $s6 = 32
#= $s7 = 0
