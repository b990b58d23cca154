        .data
        .space  -1
#!              ^^ the number of bytes -1 is out of range: it may be 0 to 268435456
        .space  x
#!              ^ the number of bytes must be a number that is known here, but 'x' is not
#  help: define it above this line with .equ
        .space  later
#!              ^^^^^ the number of bytes must be a number that is known here, but 'later' is not
#  help: define it above this line with .equ
        .align  17
#!              ^^ the power of two 17 is out of range: it may be 0 to 16
        .balign 3
#!              ^ the alignment 3 is not a power of two
#  help: .balign takes bytes: 1, 2, 4, 8, 16 ...
        .org    100
        .org    5
#!              ^ .org cannot go back to offset 5: section .data already has 100 bytes
        .section
#!      ^^^^^^^^ .section needs the name of a section
#  help: as in .section .vec, "ax": a takes room in memory, w is writable, x is code
        .section .mine, aw
#!                      ^^ the flags of a section are letters between quotation marks
#  help: as in .section .vec, "ax": a takes room in memory, w is writable, x is code
        .section .mine, "aw", @nobits
        .word   1
#!              ^ section .mine takes room but holds no data
#  help: use .space here, or put the data into .data
        .bss
        .word   1
#!              ^ section .bss takes room but holds no data
#  help: use .space here, or put the data into .data
        nop
#!      ^^^ section .bss takes room but holds no instructions
#  help: write .text before them
        .text
        .byte   1
        nop
#?      ^^^ this instruction does not stand at a multiple of 4: it cannot be executed
#  help: write .align 2 before it
x:      .equ    later, 5
