# Hello: the smallest program that talks.
#
# The Malta board has a serial port, a UART, at physical address 0x180003f8. The CPU reaches devices
# through kseg1, the window at 0xa0000000 that is neither translated nor cached: so at 0xb80003f8.

        .text
        .globl  main
main:   la      $a0, message
        jal     print

        li      $t0, 0xbf000500         # SOFTRES, a register of the board:
        li      $t1, 0x42               # storing 0x42 there ends the run
        sw      $t1, 0($t0)
end:    b       end                     # nobody comes here

# Sends the string at $a0, up to its zero byte. Changes $a0 and $t0 to $t2.
print:  li      $t0, 0xb80003f8         # the UART
next:   lbu     $t1, 0($a0)
        beqz    $t1, sent
busy:   lbu     $t2, 5($t0)             # LSR, the line status
        andi    $t2, $t2, 0x20          # THRE: has it room for a byte?
        beqz    $t2, busy
        sb      $t1, 0($t0)             # THR: send the byte
        addiu   $a0, $a0, 1
        b       next
sent:   jr      $ra

        .data
message: .asciiz "Hello from a MIPS machine in Malta.\n"
