# .set
        .set    noreorder
        .text
        .set    noat
        addu    $at, $t0, $t1
        .set    at
        lw      $t0, var
        .set    push
        .set    noat
        addu    $1, $1, $1
        .set    pop
        lw      $t0, 0x12345($t1)
        .set    push
        .set    at=$k0
        sw      $t0, var
        blt     $t0, $t1, end
        nop
        .set    pop
        sw      $t0, var
        .set    nomacro
        addu    $t0, $t1, $t2
        .set    macro
        .set    push
        .set    reorder
        b       end
        .set    pop
        .set    mips32r2
        ext     $t0, $t1, 2, 3
        .set    mips0
        .set    val, 12
        .set    val2, val+1
        li      $t0, val2
        .globl  main
        .global other
        .type   main, @function
        .ent    main
main:   .frame  $sp, 24, $31
        .mask   0x80000000, -4
        .fmask  0, 0
        jr      $ra
        nop
        .end    main
        .size   main, . - main
other:
end:    nop
        .data
var:    .word   val, val2
