        .set    noreorder
        b       end
        b       end
#?      ^^^^^^^^^^^ 'b' stands in the delay slot of 'b': what it does there is unpredictable
#  help: put a nop between them, or use .set reorder
        nop
        b       end
        li      $t0, 0x12345678
#?      ^^ 'li' stands for 2 instructions, but only the first is in the delay slot of 'b'
#  help: put it before the branch, or use .set reorder
        nop
        .set    nomacro
        li      $t0, 0x12345678
#?      ^^ 'li' stands for 2 instructions, under .set nomacro
        .set    reorder
        beq     $t0, $t1, end
        jr      $ra
end:    nop
