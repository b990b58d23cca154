        addu    $at, $t0, $t1
#?              ^^^ $at belongs to the assembler: macros overwrite it
#  help: use another register, or write .set noat before and .set at after
        lw      $t0, 0($1)
#?                     ^^ $1 belongs to the assembler: macros overwrite it
#  help: use another register, or write .set noat before and .set at after
        .set    noat
        addu    $at, $t0, $t1
        blt     $t0, $t1, main
#!      ^^^^^^^^^^^^^^^^^^^^^^ this macro needs $at, which .set noat keeps from it
#  help: write .set at before it, or use instructions that need no help register
        blt     $t0, $0, main
        .set    at=$k0
        addu    $k0, $t0, $t1
#?              ^^^ $k0 belongs to the assembler: macros overwrite it
#  help: use another register, or write .set noat before and .set at after
main:
