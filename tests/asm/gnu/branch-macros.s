# Compare and branch.
        .set    noreorder
        .text
t:
        blt     $t0, $t1, t
        nop
        blt     $t0, $0, t
        nop
        blt     $0, $t0, t
        nop
        blt     $t0, 0, t
        nop
        blt     $t0, 1, t
        nop
        blt     $t0, -1, t
        nop
        blt     $t0, 5, t
        nop
        blt     $t0, -32768, t
        nop
        blt     $t0, -32769, t
        nop
        blt     $t0, 32766, t
        nop
        blt     $t0, 32767, t
        nop
        blt     $t0, 32768, t
        nop
        blt     $t0, 0x12345678, t
        nop
        blt     $t0, 0x7fffffff, t
        nop
        blt     $t0, 0x80000000, t
        nop
        blt     $t0, 0xffffffff, t
        nop
        blt     $t0, 0xfffffffe, t
        nop
        blt     $t0, 0xffff8000, t
        nop
        bge     $t0, $t1, t
        nop
        bge     $t0, $0, t
        nop
        bge     $0, $t0, t
        nop
        bge     $t0, 0, t
        nop
        bge     $t0, 1, t
        nop
        bge     $t0, -1, t
        nop
        bge     $t0, 5, t
        nop
        bge     $t0, -32768, t
        nop
        bge     $t0, -32769, t
        nop
        bge     $t0, 32766, t
        nop
        bge     $t0, 32767, t
        nop
        bge     $t0, 32768, t
        nop
        bge     $t0, 0x12345678, t
        nop
        bge     $t0, 0x7fffffff, t
        nop
        bge     $t0, 0x80000000, t
        nop
        bge     $t0, 0xffffffff, t
        nop
        bge     $t0, 0xfffffffe, t
        nop
        bge     $t0, 0xffff8000, t
        nop
        bgt     $t0, $t1, t
        nop
        bgt     $t0, $0, t
        nop
        bgt     $0, $t0, t
        nop
        bgt     $t0, 0, t
        nop
        bgt     $t0, 1, t
        nop
        bgt     $t0, -1, t
        nop
        bgt     $t0, 5, t
        nop
        bgt     $t0, -32768, t
        nop
        bgt     $t0, -32769, t
        nop
        bgt     $t0, 32766, t
        nop
        bgt     $t0, 32767, t
        nop
        bgt     $t0, 32768, t
        nop
        bgt     $t0, 0x12345678, t
        nop
        bgt     $t0, 0x7fffffff, t
        nop
        bgt     $t0, 0x80000000, t
        nop
        bgt     $t0, 0xffffffff, t
        nop
        bgt     $t0, 0xfffffffe, t
        nop
        bgt     $t0, 0xffff8000, t
        nop
        ble     $t0, $t1, t
        nop
        ble     $t0, $0, t
        nop
        ble     $0, $t0, t
        nop
        ble     $t0, 0, t
        nop
        ble     $t0, 1, t
        nop
        ble     $t0, -1, t
        nop
        ble     $t0, 5, t
        nop
        ble     $t0, -32768, t
        nop
        ble     $t0, -32769, t
        nop
        ble     $t0, 32766, t
        nop
        ble     $t0, 32767, t
        nop
        ble     $t0, 32768, t
        nop
        ble     $t0, 0x12345678, t
        nop
        ble     $t0, 0x7fffffff, t
        nop
        ble     $t0, 0x80000000, t
        nop
        ble     $t0, 0xffffffff, t
        nop
        ble     $t0, 0xfffffffe, t
        nop
        ble     $t0, 0xffff8000, t
        nop
        bltu    $t0, $t1, t
        nop
        bltu    $t0, $0, t
        nop
        bltu    $0, $t0, t
        nop
        bltu    $t0, 0, t
        nop
        bltu    $t0, 1, t
        nop
        bltu    $t0, -1, t
        nop
        bltu    $t0, 5, t
        nop
        bltu    $t0, -32768, t
        nop
        bltu    $t0, -32769, t
        nop
        bltu    $t0, 32766, t
        nop
        bltu    $t0, 32767, t
        nop
        bltu    $t0, 32768, t
        nop
        bltu    $t0, 0x12345678, t
        nop
        bltu    $t0, 0x7fffffff, t
        nop
        bltu    $t0, 0x80000000, t
        nop
        bltu    $t0, 0xffffffff, t
        nop
        bltu    $t0, 0xfffffffe, t
        nop
        bltu    $t0, 0xffff8000, t
        nop
        bgeu    $t0, $t1, t
        nop
        bgeu    $t0, $0, t
        nop
        bgeu    $0, $t0, t
        nop
        bgeu    $t0, 0, t
        nop
        bgeu    $t0, 1, t
        nop
        bgeu    $t0, -1, t
        nop
        bgeu    $t0, 5, t
        nop
        bgeu    $t0, -32768, t
        nop
        bgeu    $t0, -32769, t
        nop
        bgeu    $t0, 32766, t
        nop
        bgeu    $t0, 32767, t
        nop
        bgeu    $t0, 32768, t
        nop
        bgeu    $t0, 0x12345678, t
        nop
        bgeu    $t0, 0x7fffffff, t
        nop
        bgeu    $t0, 0x80000000, t
        nop
        bgeu    $t0, 0xffffffff, t
        nop
        bgeu    $t0, 0xfffffffe, t
        nop
        bgeu    $t0, 0xffff8000, t
        nop
        bgtu    $t0, $t1, t
        nop
        bgtu    $t0, $0, t
        nop
        bgtu    $0, $t0, t
        nop
        bgtu    $t0, 0, t
        nop
        bgtu    $t0, 1, t
        nop
        bgtu    $t0, -1, t
        nop
        bgtu    $t0, 5, t
        nop
        bgtu    $t0, -32768, t
        nop
        bgtu    $t0, -32769, t
        nop
        bgtu    $t0, 32766, t
        nop
        bgtu    $t0, 32767, t
        nop
        bgtu    $t0, 32768, t
        nop
        bgtu    $t0, 0x12345678, t
        nop
        bgtu    $t0, 0x7fffffff, t
        nop
        bgtu    $t0, 0x80000000, t
        nop
        bgtu    $t0, 0xffffffff, t
        nop
        bgtu    $t0, 0xfffffffe, t
        nop
        bgtu    $t0, 0xffff8000, t
        nop
        bleu    $t0, $t1, t
        nop
        bleu    $t0, $0, t
        nop
        bleu    $0, $t0, t
        nop
        bleu    $t0, 0, t
        nop
        bleu    $t0, 1, t
        nop
        bleu    $t0, -1, t
        nop
        bleu    $t0, 5, t
        nop
        bleu    $t0, -32768, t
        nop
        bleu    $t0, -32769, t
        nop
        bleu    $t0, 32766, t
        nop
        bleu    $t0, 32767, t
        nop
        bleu    $t0, 32768, t
        nop
        bleu    $t0, 0x12345678, t
        nop
        bleu    $t0, 0x7fffffff, t
        nop
        bleu    $t0, 0x80000000, t
        nop
        bleu    $t0, 0xffffffff, t
        nop
        bleu    $t0, 0xfffffffe, t
        nop
        bleu    $t0, 0xffff8000, t
        nop
        beq     $t0, 0, t
        nop
        beq     $t0, 5, t
        nop
        beq     $t0, -5, t
        nop
        beq     $t0, 32768, t
        nop
        beq     $t0, 0x12345, t
        nop
        bne     $t0, 0, t
        nop
        bne     $t0, 5, t
        nop
        bne     $t0, -5, t
        nop
        bne     $t0, 32768, t
        nop
        bne     $t0, 0x12345, t
        nop
        bltl    $t0, $t1, t
        nop
        bltl    $t0, $0, t
        nop
        bltl    $0, $t0, t
        nop
        bltl    $t0, 0, t
        nop
        bltl    $t0, 1, t
        nop
        bltl    $t0, -1, t
        nop
        bltl    $t0, 5, t
        nop
        bltl    $t0, -32768, t
        nop
        bltl    $t0, -32769, t
        nop
        bltl    $t0, 32766, t
        nop
        bltl    $t0, 32767, t
        nop
        bltl    $t0, 32768, t
        nop
        bltl    $t0, 0x12345678, t
        nop
        bltl    $t0, 0x7fffffff, t
        nop
        bltl    $t0, 0x80000000, t
        nop
        bltl    $t0, 0xffffffff, t
        nop
        bltl    $t0, 0xfffffffe, t
        nop
        bltl    $t0, 0xffff8000, t
        nop
        bgel    $t0, $t1, t
        nop
        bgel    $t0, $0, t
        nop
        bgel    $0, $t0, t
        nop
        bgel    $t0, 0, t
        nop
        bgel    $t0, 1, t
        nop
        bgel    $t0, -1, t
        nop
        bgel    $t0, 5, t
        nop
        bgel    $t0, -32768, t
        nop
        bgel    $t0, -32769, t
        nop
        bgel    $t0, 32766, t
        nop
        bgel    $t0, 32767, t
        nop
        bgel    $t0, 32768, t
        nop
        bgel    $t0, 0x12345678, t
        nop
        bgel    $t0, 0x7fffffff, t
        nop
        bgel    $t0, 0x80000000, t
        nop
        bgel    $t0, 0xffffffff, t
        nop
        bgel    $t0, 0xfffffffe, t
        nop
        bgel    $t0, 0xffff8000, t
        nop
        bgtl    $t0, $t1, t
        nop
        bgtl    $t0, $0, t
        nop
        bgtl    $0, $t0, t
        nop
        bgtl    $t0, 0, t
        nop
        bgtl    $t0, 1, t
        nop
        bgtl    $t0, -1, t
        nop
        bgtl    $t0, 5, t
        nop
        bgtl    $t0, -32768, t
        nop
        bgtl    $t0, -32769, t
        nop
        bgtl    $t0, 32766, t
        nop
        bgtl    $t0, 32767, t
        nop
        bgtl    $t0, 32768, t
        nop
        bgtl    $t0, 0x12345678, t
        nop
        bgtl    $t0, 0x7fffffff, t
        nop
        bgtl    $t0, 0x80000000, t
        nop
        bgtl    $t0, 0xffffffff, t
        nop
        bgtl    $t0, 0xfffffffe, t
        nop
        bgtl    $t0, 0xffff8000, t
        nop
        blel    $t0, $t1, t
        nop
        blel    $t0, $0, t
        nop
        blel    $0, $t0, t
        nop
        blel    $t0, 0, t
        nop
        blel    $t0, 1, t
        nop
        blel    $t0, -1, t
        nop
        blel    $t0, 5, t
        nop
        blel    $t0, -32768, t
        nop
        blel    $t0, -32769, t
        nop
        blel    $t0, 32766, t
        nop
        blel    $t0, 32767, t
        nop
        blel    $t0, 32768, t
        nop
        blel    $t0, 0x12345678, t
        nop
        blel    $t0, 0x7fffffff, t
        nop
        blel    $t0, 0x80000000, t
        nop
        blel    $t0, 0xffffffff, t
        nop
        blel    $t0, 0xfffffffe, t
        nop
        blel    $t0, 0xffff8000, t
        nop
        bltul   $t0, $t1, t
        nop
        bltul   $t0, $0, t
        nop
        bltul   $0, $t0, t
        nop
        bltul   $t0, 0, t
        nop
        bltul   $t0, 1, t
        nop
        bltul   $t0, -1, t
        nop
        bltul   $t0, 5, t
        nop
        bltul   $t0, -32768, t
        nop
        bltul   $t0, -32769, t
        nop
        bltul   $t0, 32766, t
        nop
        bltul   $t0, 32767, t
        nop
        bltul   $t0, 32768, t
        nop
        bltul   $t0, 0x12345678, t
        nop
        bltul   $t0, 0x7fffffff, t
        nop
        bltul   $t0, 0x80000000, t
        nop
        bltul   $t0, 0xffffffff, t
        nop
        bltul   $t0, 0xfffffffe, t
        nop
        bltul   $t0, 0xffff8000, t
        nop
        bgeul   $t0, $t1, t
        nop
        bgeul   $t0, $0, t
        nop
        bgeul   $0, $t0, t
        nop
        bgeul   $t0, 0, t
        nop
        bgeul   $t0, 1, t
        nop
        bgeul   $t0, -1, t
        nop
        bgeul   $t0, 5, t
        nop
        bgeul   $t0, -32768, t
        nop
        bgeul   $t0, -32769, t
        nop
        bgeul   $t0, 32766, t
        nop
        bgeul   $t0, 32767, t
        nop
        bgeul   $t0, 32768, t
        nop
        bgeul   $t0, 0x12345678, t
        nop
        bgeul   $t0, 0x7fffffff, t
        nop
        bgeul   $t0, 0x80000000, t
        nop
        bgeul   $t0, 0xffffffff, t
        nop
        bgeul   $t0, 0xfffffffe, t
        nop
        bgeul   $t0, 0xffff8000, t
        nop
        bgtul   $t0, $t1, t
        nop
        bgtul   $t0, $0, t
        nop
        bgtul   $0, $t0, t
        nop
        bgtul   $t0, 0, t
        nop
        bgtul   $t0, 1, t
        nop
        bgtul   $t0, -1, t
        nop
        bgtul   $t0, 5, t
        nop
        bgtul   $t0, -32768, t
        nop
        bgtul   $t0, -32769, t
        nop
        bgtul   $t0, 32766, t
        nop
        bgtul   $t0, 32767, t
        nop
        bgtul   $t0, 32768, t
        nop
        bgtul   $t0, 0x12345678, t
        nop
        bgtul   $t0, 0x7fffffff, t
        nop
        bgtul   $t0, 0x80000000, t
        nop
        bgtul   $t0, 0xffffffff, t
        nop
        bgtul   $t0, 0xfffffffe, t
        nop
        bgtul   $t0, 0xffff8000, t
        nop
        bleul   $t0, $t1, t
        nop
        bleul   $t0, $0, t
        nop
        bleul   $0, $t0, t
        nop
        bleul   $t0, 0, t
        nop
        bleul   $t0, 1, t
        nop
        bleul   $t0, -1, t
        nop
        bleul   $t0, 5, t
        nop
        bleul   $t0, -32768, t
        nop
        bleul   $t0, -32769, t
        nop
        bleul   $t0, 32766, t
        nop
        bleul   $t0, 32767, t
        nop
        bleul   $t0, 32768, t
        nop
        bleul   $t0, 0x12345678, t
        nop
        bleul   $t0, 0x7fffffff, t
        nop
        bleul   $t0, 0x80000000, t
        nop
        bleul   $t0, 0xffffffff, t
        nop
        bleul   $t0, 0xfffffffe, t
        nop
        bleul   $t0, 0xffff8000, t
        nop
        beql    $t0, 0, t
        nop
        beql    $t0, 5, t
        nop
        beql    $t0, -5, t
        nop
        beql    $t0, 32768, t
        nop
        beql    $t0, 0x12345, t
        nop
        bnel    $t0, 0, t
        nop
        bnel    $t0, 5, t
        nop
        bnel    $t0, -5, t
        nop
        bnel    $t0, 32768, t
        nop
        bnel    $t0, 0x12345, t
        nop
