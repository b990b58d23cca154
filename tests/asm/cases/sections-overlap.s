        .section .vec, "ax"
#!<^ section .vec (0x80000000 to 0x8010000f) runs into section .text, which starts at 0x80100000: 16 bytes too many
#  help: make .vec smaller, or move part of it to another section
        .space  0x100010
        .text
        nop
