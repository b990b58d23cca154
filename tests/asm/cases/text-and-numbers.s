        .data
        .ascii  "open
#!              ^^^^^ this string does not end on its line
#  help: close it with a quotation mark "
        .ascii  5
#!              ^ .ascii takes text, not '5'
#  help: as in .ascii "text"
        .ascii
#!      ^^^^^^ .ascii takes text
#  help: as in .ascii "text"
        .byte   'ab'
#!              ^^^^ a character constant is one ASCII character or escape between two apostrophes
#  help: write 'a' or '\n'; longer text goes into .ascii
        .byte   256, -129, 255, -128
#?              ^^^ 256 is out of range: .byte holds -128 to 255; 0 is stored
#?                   ^^^^ -129 is out of range: .byte holds -128 to 255; 127 is stored
        .half   65536
#?              ^^^^^ 65536 is out of range: .half holds -32768 to 65535; 0 is stored
        .word   0x100000000
#?              ^^^^^^^^^^^ 4294967296 is out of range: .word holds -2147483648 to 4294967295; 0 is stored
        .word   08, 0xg, 1.5, 12abc
#!              ^^ '08' is not an integer
#  help: a number that starts with 0 is octal: its digits are 0 to 7
        .word   1 / 0, 1 << 64, 1 +, (1
#!              ^^^^^ this divides by zero
        .word   "text"
#!              ^^^^^^ the string '"text"' is not a number
#  help: one character is written 'a'; text goes into .ascii or .asciz
        .word   x * 2, x - main
#!              ^^^^^ '*' needs a number, but this is an address
#  help: of addresses one can take a difference, and add or subtract a number
#!                     ^^^^^^^^ the difference of two addresses is known only when both stand in the same section of this file
        .byte   x
#!              ^ the address 0x80100028 is out of range: 8 bits hold -128 to 255
        .text
main:   nop
        .data
x:      .word   0
/* never closed
#!<^^ the comment that starts here never ends: '*/' is missing
#  help: close it with */
