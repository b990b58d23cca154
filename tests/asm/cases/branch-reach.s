        .text
        b       far
#!              ^^^ the target is 131092 bytes from the delay slot: a branch reaches -131072 to 131068
#  help: branch on the opposite condition over a j to the target
        j       0x90000000
#!              ^^^^^^^^^^ cannot jump from 0x80100008 to 0x90000000: J and JAL stay within 256 MiB
#  help: load the address with la and use jr or jalr
        b       start + 2
#!              ^^^^^^^^^ cannot branch to 0x8012001e: instructions stand at multiples of 4
        .space  0x20000
far:    nop
start:
