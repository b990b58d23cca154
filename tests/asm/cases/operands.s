        addu    $t0, $t1, $t2, $t3
#!      ^^^^^^^^^^^^^^^^^^^^^^^^^^ 'addu' takes 3 operands, rd, rs, rt; here are 4
        addu
#!      ^^^^ 'addu' takes 3 operands, rd, rs, rt; here are none
        addu    $t0, $t1, $q9
#!                        ^^^ there is no register '$q9'
#  help: did you mean $9?
        lw      $t0, 0($f1)
#!                     ^^^ there is no register '$f1'
#  help: did you mean $1?
        lw      $t0, $t1
#!                   ^^^ 'lw' needs an address as operand 2, not the register $t1
#  help: as in 0($t1)
        lw      $t0, 4($t1
#!                     ^^^ ')' is missing after the base register
        lw      $t0, 4+($t1)
#!                      ^^^ the register $t1 cannot be part of an expression
#  help: a base register stands in brackets after the offset: 4($t1)
        jr      loop
#!              ^^^^ 'jr' needs a register as operand 1, not the symbol 'loop'
#  help: load the address into a register first: la $t0, loop
        move    $t0, 5
#!                   ^ 'move' needs a register as operand 2, not the number 5
#  help: load it into a register first: li $t1, 5
        mfc0    $t0, $t1
#!                   ^^^ 'mfc0' needs a register of CP0 as operand 2, not the register $t1
#  help: such registers are written by number or name: $12 or $c0_status
        mfc0    $t0, $c0_counter
#!                   ^^^^^^^^^^^ there is no register '$c0_counter'
#  help: did you mean $c0_count?
        jalr    $t0, $t0
#!      ^^^^^^^^^^^^^^^^ 'jalr' reads the register that gets the return address: after an exception in the delay slot it could not run again
#  help: use another register
        addiu   $t0, $t0, %lo(main
#!                            ^^^^ ')' is missing after %lo(
        addiu   $t0, $t0, %high(main)
#!                         ^^^^ '%high' is not an operator that I know
#  help: %hi(x) and %lo(x) are the halves of an address
        addu    $t0, $t1 $t2
#!                       ^^^ a comma is missing before '$t2'
        .word   1 2
#!                ^ a comma is missing before '2'
loop:
main:
        addu    t0, t1, t2
#!              ^^ 'addu' needs a register as operand 1, not the symbol 't0'
#  help: registers start with a dollar: $t0
        addu    $t0, $t1, 4($t2)
#!                        ^^^^^^ 'addu' needs a register as operand 3, not an address with a base register
        addu    $t0, $t1, loop
#!                        ^^^^ 'addu' needs a number that is known here, not the symbol 'loop'
#  help: load the address into a register first: la $t2, loop
        lw      $t0 4($t1)
#!                  ^ a comma is missing before '4'
        lw      $t0, 0x12345678901234567890
#!                   ^^^^^^^^^^^^^^^^^^^^^^ this number has more than 64 bits
        beq     $t0, loop
#!      ^^^^^^^^^^^^^^^^^ 'beq' takes 3 operands, rs, rt, label; here are 2
        sll     $t0, $t1, $t2, 5
#!      ^^^^^^^^^^^^^^^^^^^^^^^^ 'sll' takes 3 operands, rd, rt, sa; here are 4
        rdhwr   $t0, $t1
#!                   ^^^ 'rdhwr' needs a hardware register as operand 2, not the register $t1
#  help: such registers are written by number: $2 is the cycle counter
        div     $t1, $t0, $t1, $t1
#!      ^^^^^^^^^^^^^^^^^^^^^^^^^^ 'div' takes 3 operands, $0, rs, rt; here are 4
        seq     $t0, loop
#!                   ^^^^ 'seq' needs a number that is known here, not the symbol 'loop'
#  help: load the address into a register first: la $t1, loop
