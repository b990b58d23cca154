# Macros that compute.
        .set    noreorder
        .text
        move    $t0, $t1
        neg     $t0, $t1
        negu    $t0, $t1
        not     $t0, $t1
        abs     $t0, $t1
        abs     $t0, $t0
        mul     $t0, $t1, 10
        mul     $t0, $t1, 100000
        mulo    $t0, $t1, $t2
        mulou   $t0, $t1, $t2
        div     $t0, $t1, $t2
        divu    $t0, $t1, $t2
        rem     $t0, $t1, $t2
        remu    $t0, $t1, $t2
        seq     $t0, $t1, $t2
        sne     $t0, $t1, $t2
        sge     $t0, $t1, $t2
        sgeu    $t0, $t1, $t2
        sgt     $t0, $t1, $t2
        sgtu    $t0, $t1, $t2
        sle     $t0, $t1, $t2
        sleu    $t0, $t1, $t2
        mulo    $t0, $t1, 1
        mulo    $t0, $t1, 2
        mulo    $t0, $t1, -1
        mulo    $t0, $t1, 10
        mulo    $t0, $t1, 16
        mulo    $t0, $t1, 32768
        mulo    $t0, $t1, 100000
        mulou   $t0, $t1, 1
        mulou   $t0, $t1, 2
        mulou   $t0, $t1, -1
        mulou   $t0, $t1, 10
        mulou   $t0, $t1, 16
        mulou   $t0, $t1, 32768
        mulou   $t0, $t1, 100000
        div     $t0, $t1, 1
        div     $t0, $t1, 2
        div     $t0, $t1, -1
        div     $t0, $t1, 10
        div     $t0, $t1, 16
        div     $t0, $t1, 32768
        div     $t0, $t1, 100000
        divu    $t0, $t1, 1
        divu    $t0, $t1, 2
        divu    $t0, $t1, -1
        divu    $t0, $t1, 10
        divu    $t0, $t1, 16
        divu    $t0, $t1, 32768
        divu    $t0, $t1, 100000
        rem     $t0, $t1, 1
        rem     $t0, $t1, 2
        rem     $t0, $t1, -1
        rem     $t0, $t1, 10
        rem     $t0, $t1, 16
        rem     $t0, $t1, 32768
        rem     $t0, $t1, 100000
        remu    $t0, $t1, 1
        remu    $t0, $t1, 2
        remu    $t0, $t1, -1
        remu    $t0, $t1, 10
        remu    $t0, $t1, 16
        remu    $t0, $t1, 32768
        remu    $t0, $t1, 100000
        div     $0, $t1, $t2
        div     $t0, $t1, $0
        div     $t0, $t0, $t1
        divu    $0, $t1, $t2
        divu    $t0, $t1, $0
        divu    $t0, $t0, $t1
        rem     $0, $t1, $t2
        rem     $t0, $t1, $0
        rem     $t0, $t0, $t1
        remu    $0, $t1, $t2
        remu    $t0, $t1, $0
        remu    $t0, $t0, $t1
        seq     $t0, $t1, 0
        seq     $t0, $t1, 1
        seq     $t0, $t1, 5
        seq     $t0, $t1, -5
        seq     $t0, $t1, -32767
        seq     $t0, $t1, -32768
        seq     $t0, $t1, -32769
        seq     $t0, $t1, 32767
        seq     $t0, $t1, 32768
        seq     $t0, $t1, 65535
        seq     $t0, $t1, 65536
        seq     $t0, $t1, 0x12345678
        seq     $t0, $t1, 0xffffffff
        seq     $t0, $t1, 0xffff8000
        sne     $t0, $t1, 0
        sne     $t0, $t1, 1
        sne     $t0, $t1, 5
        sne     $t0, $t1, -5
        sne     $t0, $t1, -32767
        sne     $t0, $t1, -32768
        sne     $t0, $t1, -32769
        sne     $t0, $t1, 32767
        sne     $t0, $t1, 32768
        sne     $t0, $t1, 65535
        sne     $t0, $t1, 65536
        sne     $t0, $t1, 0x12345678
        sne     $t0, $t1, 0xffffffff
        sne     $t0, $t1, 0xffff8000
        sge     $t0, $t1, 0
        sge     $t0, $t1, 1
        sge     $t0, $t1, 5
        sge     $t0, $t1, -5
        sge     $t0, $t1, -32767
        sge     $t0, $t1, -32768
        sge     $t0, $t1, -32769
        sge     $t0, $t1, 32767
        sge     $t0, $t1, 32768
        sge     $t0, $t1, 65535
        sge     $t0, $t1, 65536
        sge     $t0, $t1, 0x12345678
        sge     $t0, $t1, 0xffffffff
        sge     $t0, $t1, 0xffff8000
        sgeu    $t0, $t1, 0
        sgeu    $t0, $t1, 1
        sgeu    $t0, $t1, 5
        sgeu    $t0, $t1, -5
        sgeu    $t0, $t1, -32767
        sgeu    $t0, $t1, -32768
        sgeu    $t0, $t1, -32769
        sgeu    $t0, $t1, 32767
        sgeu    $t0, $t1, 32768
        sgeu    $t0, $t1, 65535
        sgeu    $t0, $t1, 65536
        sgeu    $t0, $t1, 0x12345678
        sgeu    $t0, $t1, 0xffffffff
        sgeu    $t0, $t1, 0xffff8000
        sgt     $t0, $t1, 0
        sgt     $t0, $t1, 1
        sgt     $t0, $t1, 5
        sgt     $t0, $t1, -5
        sgt     $t0, $t1, -32767
        sgt     $t0, $t1, -32768
        sgt     $t0, $t1, -32769
        sgt     $t0, $t1, 32767
        sgt     $t0, $t1, 32768
        sgt     $t0, $t1, 65535
        sgt     $t0, $t1, 65536
        sgt     $t0, $t1, 0x12345678
        sgt     $t0, $t1, 0xffffffff
        sgt     $t0, $t1, 0xffff8000
        sgtu    $t0, $t1, 0
        sgtu    $t0, $t1, 1
        sgtu    $t0, $t1, 5
        sgtu    $t0, $t1, -5
        sgtu    $t0, $t1, -32767
        sgtu    $t0, $t1, -32768
        sgtu    $t0, $t1, -32769
        sgtu    $t0, $t1, 32767
        sgtu    $t0, $t1, 32768
        sgtu    $t0, $t1, 65535
        sgtu    $t0, $t1, 65536
        sgtu    $t0, $t1, 0x12345678
        sgtu    $t0, $t1, 0xffffffff
        sgtu    $t0, $t1, 0xffff8000
        sle     $t0, $t1, 0
        sle     $t0, $t1, 1
        sle     $t0, $t1, 5
        sle     $t0, $t1, -5
        sle     $t0, $t1, -32767
        sle     $t0, $t1, -32768
        sle     $t0, $t1, -32769
        sle     $t0, $t1, 32767
        sle     $t0, $t1, 32768
        sle     $t0, $t1, 65535
        sle     $t0, $t1, 65536
        sle     $t0, $t1, 0x12345678
        sle     $t0, $t1, 0xffffffff
        sle     $t0, $t1, 0xffff8000
        sleu    $t0, $t1, 0
        sleu    $t0, $t1, 1
        sleu    $t0, $t1, 5
        sleu    $t0, $t1, -5
        sleu    $t0, $t1, -32767
        sleu    $t0, $t1, -32768
        sleu    $t0, $t1, -32769
        sleu    $t0, $t1, 32767
        sleu    $t0, $t1, 32768
        sleu    $t0, $t1, 65535
        sleu    $t0, $t1, 65536
        sleu    $t0, $t1, 0x12345678
        sleu    $t0, $t1, 0xffffffff
        sleu    $t0, $t1, 0xffff8000
        add     $t0, $t1, 0
        add     $t0, $t1, 1
        add     $t0, $t1, 5
        add     $t0, $t1, -5
        add     $t0, $t1, -32767
        add     $t0, $t1, -32768
        add     $t0, $t1, -32769
        add     $t0, $t1, 32767
        add     $t0, $t1, 32768
        add     $t0, $t1, 65535
        add     $t0, $t1, 65536
        add     $t0, $t1, 0x12345678
        add     $t0, $t1, 0xffffffff
        add     $t0, $t1, 0xffff8000
        addu    $t0, $t1, 0
        addu    $t0, $t1, 1
        addu    $t0, $t1, 5
        addu    $t0, $t1, -5
        addu    $t0, $t1, -32767
        addu    $t0, $t1, -32768
        addu    $t0, $t1, -32769
        addu    $t0, $t1, 32767
        addu    $t0, $t1, 32768
        addu    $t0, $t1, 65535
        addu    $t0, $t1, 65536
        addu    $t0, $t1, 0x12345678
        addu    $t0, $t1, 0xffffffff
        addu    $t0, $t1, 0xffff8000
        sub     $t0, $t1, 0
        sub     $t0, $t1, 1
        sub     $t0, $t1, 5
        sub     $t0, $t1, -5
        sub     $t0, $t1, -32767
        sub     $t0, $t1, -32768
        sub     $t0, $t1, -32769
        sub     $t0, $t1, 32767
        sub     $t0, $t1, 32768
        sub     $t0, $t1, 65535
        sub     $t0, $t1, 65536
        sub     $t0, $t1, 0x12345678
        sub     $t0, $t1, 0xffffffff
        sub     $t0, $t1, 0xffff8000
        subu    $t0, $t1, 0
        subu    $t0, $t1, 1
        subu    $t0, $t1, 5
        subu    $t0, $t1, -5
        subu    $t0, $t1, -32767
        subu    $t0, $t1, -32768
        subu    $t0, $t1, -32769
        subu    $t0, $t1, 32767
        subu    $t0, $t1, 32768
        subu    $t0, $t1, 65535
        subu    $t0, $t1, 65536
        subu    $t0, $t1, 0x12345678
        subu    $t0, $t1, 0xffffffff
        subu    $t0, $t1, 0xffff8000
        and     $t0, $t1, 0
        and     $t0, $t1, 1
        and     $t0, $t1, 5
        and     $t0, $t1, -5
        and     $t0, $t1, -32767
        and     $t0, $t1, -32768
        and     $t0, $t1, -32769
        and     $t0, $t1, 32767
        and     $t0, $t1, 32768
        and     $t0, $t1, 65535
        and     $t0, $t1, 65536
        and     $t0, $t1, 0x12345678
        and     $t0, $t1, 0xffffffff
        and     $t0, $t1, 0xffff8000
        or      $t0, $t1, 0
        or      $t0, $t1, 1
        or      $t0, $t1, 5
        or      $t0, $t1, -5
        or      $t0, $t1, -32767
        or      $t0, $t1, -32768
        or      $t0, $t1, -32769
        or      $t0, $t1, 32767
        or      $t0, $t1, 32768
        or      $t0, $t1, 65535
        or      $t0, $t1, 65536
        or      $t0, $t1, 0x12345678
        or      $t0, $t1, 0xffffffff
        or      $t0, $t1, 0xffff8000
        xor     $t0, $t1, 0
        xor     $t0, $t1, 1
        xor     $t0, $t1, 5
        xor     $t0, $t1, -5
        xor     $t0, $t1, -32767
        xor     $t0, $t1, -32768
        xor     $t0, $t1, -32769
        xor     $t0, $t1, 32767
        xor     $t0, $t1, 32768
        xor     $t0, $t1, 65535
        xor     $t0, $t1, 65536
        xor     $t0, $t1, 0x12345678
        xor     $t0, $t1, 0xffffffff
        xor     $t0, $t1, 0xffff8000
        nor     $t0, $t1, 0
        nor     $t0, $t1, 1
        nor     $t0, $t1, 5
        nor     $t0, $t1, -5
        nor     $t0, $t1, -32767
        nor     $t0, $t1, -32768
        nor     $t0, $t1, -32769
        nor     $t0, $t1, 32767
        nor     $t0, $t1, 32768
        nor     $t0, $t1, 65535
        nor     $t0, $t1, 65536
        nor     $t0, $t1, 0x12345678
        nor     $t0, $t1, 0xffffffff
        nor     $t0, $t1, 0xffff8000
        slt     $t0, $t1, 0
        slt     $t0, $t1, 1
        slt     $t0, $t1, 5
        slt     $t0, $t1, -5
        slt     $t0, $t1, -32767
        slt     $t0, $t1, -32768
        slt     $t0, $t1, -32769
        slt     $t0, $t1, 32767
        slt     $t0, $t1, 32768
        slt     $t0, $t1, 65535
        slt     $t0, $t1, 65536
        slt     $t0, $t1, 0x12345678
        slt     $t0, $t1, 0xffffffff
        slt     $t0, $t1, 0xffff8000
        sltu    $t0, $t1, 0
        sltu    $t0, $t1, 1
        sltu    $t0, $t1, 5
        sltu    $t0, $t1, -5
        sltu    $t0, $t1, -32767
        sltu    $t0, $t1, -32768
        sltu    $t0, $t1, -32769
        sltu    $t0, $t1, 32767
        sltu    $t0, $t1, 32768
        sltu    $t0, $t1, 65535
        sltu    $t0, $t1, 65536
        sltu    $t0, $t1, 0x12345678
        sltu    $t0, $t1, 0xffffffff
        sltu    $t0, $t1, 0xffff8000
        seq     $t0, $t1, $0
        seq     $t0, $0, $t1
        sne     $t0, $0, $t1
        sne     $t0, $t1, $0
        sll     $t0, $t1, $t2
        sll     $t0, $t0, $t1
        srl     $t0, $t1, $t2
        srl     $t0, $t0, $t1
        sra     $t0, $t1, $t2
        sra     $t0, $t0, $t1
        rotr    $t0, $t1, $t2
        rotr    $t0, $t0, $t1
        ror     $t0, $t1, $t2
        ror     $t0, $t0, $t1
        rol     $t0, $t1, $t2
        rol     $t0, $t0, $t1
        rotl    $t0, $t1, $t2
        rotl    $t0, $t0, $t1
        rotr    $t0, $t1, 0
        rotr    $t0, $t1, 1
        rotr    $t0, $t1, 5
        rotr    $t0, $t1, 31
        ror     $t0, $t1, 0
        ror     $t0, $t1, 1
        ror     $t0, $t1, 5
        ror     $t0, $t1, 31
        rol     $t0, $t1, 0
        rol     $t0, $t1, 1
        rol     $t0, $t1, 5
        rol     $t0, $t1, 31
        rotl    $t0, $t1, 0
        rotl    $t0, $t1, 1
        rotl    $t0, $t1, 5
        rotl    $t0, $t1, 31
        rol     $t0, $t1, 33
        ror     $t0, $t1, 33
        rol     $t2, $t1, $t2
        teq     $t0, 0
        teq     $t0, 5
        teq     $t0, -1
        teq     $t0, 32767
        teq     $t0, 32768
        teq     $t0, 0x12345
        tne     $t0, 0
        tne     $t0, 5
        tne     $t0, -1
        tne     $t0, 32767
        tne     $t0, 32768
        tne     $t0, 0x12345
        tge     $t0, 0
        tge     $t0, 5
        tge     $t0, -1
        tge     $t0, 32767
        tge     $t0, 32768
        tge     $t0, 0x12345
        tgeu    $t0, 0
        tgeu    $t0, 5
        tgeu    $t0, -1
        tgeu    $t0, 32767
        tgeu    $t0, 32768
        tgeu    $t0, 0x12345
        tlt     $t0, 0
        tlt     $t0, 5
        tlt     $t0, -1
        tlt     $t0, 32767
        tlt     $t0, 32768
        tlt     $t0, 0x12345
        tltu    $t0, 0
        tltu    $t0, 5
        tltu    $t0, -1
        tltu    $t0, 32767
        tltu    $t0, 32768
        tltu    $t0, 0x12345
        # the short form: the source is the target
        add     $t0, $t1
        addu    $t0, $t1
        and     $t0, $t1
        nor     $t0, $t1
        or      $t0, $t1
        slt     $t0, $t1
        sltu    $t0, $t1
        sub     $t0, $t1
        subu    $t0, $t1
        xor     $t0, $t1
        mul     $t0, $t1
        mulo    $t0, $t1
        mulou   $t0, $t1
        div     $t0, $t1
        divu    $t0, $t1
        rem     $t0, $t1
        remu    $t0, $t1
        seq     $t0, $t1
        sne     $t0, $t1
        sge     $t0, $t1
        sgeu    $t0, $t1
        sgt     $t0, $t1
        sgtu    $t0, $t1
        sle     $t0, $t1
        sleu    $t0, $t1
        rol     $t0, $t1
        ror     $t0, $t1
        rotr    $t0, $t1
        rotl    $t0, $t1
        movz    $t0, $t1
        movn    $t0, $t1
        sll     $t0, $t1
        srl     $t0, $t1
        sra     $t0, $t1
        add     $t0, 9
        addu    $t0, 9
        addi    $t0, 9
        addiu   $t0, 9
        and     $t0, 9
        andi    $t0, 9
        nor     $t0, 9
        or      $t0, 9
        ori     $t0, 9
        slt     $t0, 9
        slti    $t0, 9
        sltu    $t0, 9
        sltiu   $t0, 9
        sub     $t0, 9
        subu    $t0, 9
        xor     $t0, 9
        xori    $t0, 9
        sll     $t0, 9
        srl     $t0, 9
        sra     $t0, 9
        rotr    $t0, 9
        ror     $t0, 9
        rol     $t0, 9
        mul     $t0, 9
        div     $t0, 9
        divu    $t0, 9
        rem     $t0, 9
        remu    $t0, 9
        seq     $t0, 9
        sne     $t0, 9
        sge     $t0, 9
        sgt     $t0, 9
        sle     $t0, 9
        abs     $t0
        neg     $t0
        negu    $t0
        not     $t0
        seb     $t0
        seh     $t0
        wsbh    $t0
        rdpgpr  $t0
        wrpgpr  $t0
        ext     $t0, 1, 2
        ins     $t0, 1, 2
