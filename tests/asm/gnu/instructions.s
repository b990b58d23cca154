# Every form of every integer and system instruction, with values at both ends of each field.
        .set    noreorder
        .text
        add     $2, $3, $4
        addu    $v0, $v1, $a0
        addi    $t0, $t1, -1
        addi    $t0, $t1, -32768
        addi    $t0, $t1, 32767
        addiu   $sp, $sp, -32
        addiu   $29, $29, 0x7fff
        sub     $s0, $s1, $s2
        subu    $t8, $t9, $k0
        and     $k1, $gp, $fp
        andi    $s8, $ra, 0xffff
        or      $v0, $zero, $0
        ori     $2, $0, 65535
        xor     $a0, $a1, $a2
        xori    $a3, $a3, 0x8000
        nor     $t2, $t3, $t4
        slt     $t5, $t6, $t7
        sltu    $s3, $s4, $s5
        slti    $s6, $s7, -32768
        sltiu   $v0, $v0, 32767
        lui     $t0, 0xffff
        lui     $t0, 0
        movz    $t0, $t1, $t2
        movn    $t0, $t1, $t2
        clz     $t0, $t1
        clo     $t2, $t3
        seb     $t0, $t1
        seh     $t0, $t1
        wsbh    $t0, $t1
        sll     $t0, $t1, 0
        sll     $t0, $t1, 31
        srl     $t0, $t1, 4
        sra     $t0, $t1, 16
        rotr    $t0, $t1, 7
        ror     $t0, $t1, 5
        sllv    $t0, $t1, $t2
        srlv    $t0, $t1, $t2
        srav    $t0, $t1, $t2
        rotrv   $t0, $t1, $t2
        rorv    $t0, $t1, $t2
        ext     $t0, $t1, 0, 1
        ext     $t0, $t1, 0, 32
        ext     $t0, $t1, 31, 1
        ins     $t0, $t1, 0, 1
        ins     $t0, $t1, 16, 16
        ins     $t0, $t1, 31, 1
        mult    $t0, $t1
        multu   $t0, $t1
        mul     $t0, $t1, $t2
        madd    $t0, $t1
        maddu   $t0, $t1
        msub    $t0, $t1
        msubu   $t0, $t1
        div     $0, $t0, $t1
        divu    $zero, $t0, $t1
        mfhi    $v0
        mflo    $v1
        mthi    $a0
        mtlo    $a1
        nop
        ssnop
        ehb
        pause
        lb      $t0, 0($a0)
        lbu     $t0, 1($a0)
        lh      $t0, -2($a0)
        lhu     $t0, 2($a0)
        lw      $t0, 32767($a0)
        lw      $t0, -32768($a0)
        lw      $t0, ($a0)
        lw      $t0, (4)($a0)
        lw      $t0, (4 + 4) * 2($a0)
        lw      $t0, 100
        lw      $t0, 0xffff8000
        sb      $t0, 0xff($a0)
        sh      $t0, 4+4($a0)
        sw      $t0, 8*2-4($a0)
        lwl     $t0, 3($a0)
        lwr     $t0, 0($a0)
        swl     $t0, 3($a0)
        swr     $t0, 0($a0)
        ll      $t0, 0($a0)
        sc      $t0, 0($a0)
        pref    0, 0($a0)
        pref    31, 32($sp)
        cache   0, 0($t0)
        cache   31, -4($t0)
        synci   0($t0)
        sync
        sync    31
        mfc0    $t0, $12
        mfc0    $t0, $12, 0
        mfc0    $t0, $16, 7
        mtc0    $t0, $13
        mtc0    $t0, $15, 1
        rdhwr   $v1, $29
        rdhwr   $t0, $2
        rdpgpr  $t0, $t1
        wrpgpr  $t0, $t1
        tlbp
        tlbr
        tlbwi
        tlbwr
        eret
        deret
        wait
        wait    0x7ffff
        di
        di      $t0
        ei
        ei      $t0
        syscall
        syscall 0xfffff
        break
        break   5
        break   5, 6
        break   1023, 1023
        sdbbp
        sdbbp   0xfffff
        teq     $t0, $t1
        teq     $t0, $t1, 5
        tge     $t0, $t1
        tgeu    $t0, $t1, 1023
        tlt     $t0, $t1
        tltu    $t0, $t1
        tne     $t0, $t1
        teqi    $t0, 5
        tgei    $t0, -5
        tgeiu   $t0, 5
        tlti    $t0, 5
        tltiu   $t0, 5
        tnei    $t0, 5
