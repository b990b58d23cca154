# Data, strings and escapes, alignment, sections.
        .data
        .byte   0, 1, -1, 255, -128, 'a', '\'', '\\', 0x7f, 0377
        .half   1, -1, 0x1234, 65535
        .short  2
        .hword  3
        .2byte  0x5566
        .word   1, -1, 0x12345678, 4294967295, 'z'
        .int    7
        .long   8
        .4byte  0x99aabbcc
        .ascii  "no end"
        .ascii  "one", "two"
        .asciz  "zero"
        .asciiz "spim style"
        .string "str"
        .asciiz ""
        .asciiz "tab\tnl\ncr\rbs\bff\fq\"b\\e"
        .ascii  "\0\1\12\123\x41\x7e"
        .ascii  "# not a comment ; nor a separator /* no */ // no"
        .align  2
        .word   0xa
        .align  3
        .byte   1
        .align  1
        .byte   2
        .balign 16
        .byte   3
        .p2align 2
        .byte   4
        .align  0
        .byte   5
        .space  3
        .skip   2, 0xee
        .zero   4
        .fill   3
        .fill   3, 2
        .fill   2, 4, 0x11223344
        .fill   2, 1, 0xabcd
        .fill   2, 8, 0x11223344
        .fill   2, 6, 0x11223344
        .balign 8, 0x5a
        .p2align 3, 0xff, 2
        .p2align 4, , 15
        .word   5:3
        .byte   7:4, 9
        .half   7, b-a
a:      .byte   1
b:      .word   a, b, . , .-a
        .byte   1
        .data
c:      .word   c
        .byte   1
d:      .half   2
e:      .byte   3
f:
g:      .word   f, g, .
        .byte   10
h:      .align  2
        .word   h
        .byte   12
i:      .balign 4
        .word   i
        .byte   12
j:      .space  3
k:      .short  13
        .byte   14
here = .
        .word   here, . - b
        .rdata
        .byte   1
o:      .word   o, a, b, c, d, e
        .section .rodata
        .word   22
        .section .rodata.more, "a"
        .word   33
        .text
        .set    noreorder
        nop
        .byte   1
p:      .align  2
        nop
        .word   p, o
        .section .vec, "ax"
        .org    0x10
v1:     .word   0x10
        .org    0x20, 0xcc
v2:     .word   0x20
        .org    v2 + 0x10
        .word   v1
        .bss
        .align  3
        .space  5
        .align  2
z:      .space  8
        .text
        .word   z
