        adiu    $t0, $t0, 1
#!      ^^^^ there is no instruction 'adiu'
#  help: did you mean addiu?
        frobnicate $t0
#!      ^^^^^^^^^^ there is no instruction 'frobnicate'
loop    addiu   $t0, $t0, 1
#!<^^^^ there is no instruction 'loop'
#  help: a label ends with a colon: loop:
        .wrod   5
#!      ^^^^^ there is no directive '.wrod'
#  help: did you mean .word?
        .macro  x
#!      ^^^^^^ there is no directive '.macro'
        .set    norerder
#!              ^^^^^^^^ there is no option 'norerder' of .set
#  help: did you mean .set noreorder?
        .set    noreorder
        5
#!      ^ a statement starts with an instruction, a directive or a label, not with '5'
        (
#!      ^ a statement starts with an instruction, a directive or a label, not with '('
        @
#!      ^ a statement starts with an instruction, a directive or a label, not with '@'
        lw      $t0, valu
#!                   ^^^^ 'valu' is not defined
#  help: did you mean value?
        j       valu
        b       nowhere
#?      ^^^^^^^^^^^^^^^ 'b' stands in the delay slot of 'j': what it does there is unpredictable
#  help: put a nop between them, or use .set reorder
#!              ^^^^^^^ 'nowhere' is not defined
        b       1f
#?      ^^^^^^^^^^ 'b' stands in the delay slot of 'b': what it does there is unpredictable
#  help: put a nop between them, or use .set reorder
#!              ^^ there is no label '1:' below this line
#  help: for one further up write b instead of f
        b       1b
#!              ^^ there is no label '1:' above this line
#  help: for one further down write f instead of b
        .data
value:  .word   1
