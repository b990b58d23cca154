main:   nop
main:   nop
#!<^^^^ 'main' is already defined on line 1
#  help: rename one of them; a label for use nearby can be a number: 1: with 1b and 1f
main = 5
#!<^^^^ 'main' is the label of line 1: it cannot get a value as well
SIZE = 1
SIZE = 2
        .equ    a, b
        .equ    b, a
#!              ^ 'b' is defined by itself
        .word   a
$t0:    nop
#!<^^^ $t0 is a register: it cannot name anything else
. = 5
#!<^ '.' is the current address
#  help: .org and .space move it on
        .equ    $sp, 5
#!              ^^^ $sp is a register: it cannot name anything else
