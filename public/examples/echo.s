# UART echo, with two interrupts.
#
# The program sleeps. What is typed wakes it and is sent back; the timer wakes it eight times a second
# and moves the light on the LED bar. Type something; Ctrl-D ends.
#
# The UART interrupts through the board's interrupt controller, an 8259: UART -> IRQ 4 of the 8259 -> IP2
# of the CPU. The timer is inside the CPU: IP7. One handler serves both, and Cause.IP says which it is.

        .equ    EIGHTH, 12500000        # 1/8 s: Count runs at 100,000,000 Hz

# The handler. It saves every register that it uses (only $k0 and $k1 are its own), and uses no
# pseudo-instruction that needs $at.
        .section .vec, "ax"             # this section starts at 0x80000000
        .org    0x180                   # EBase + 0x180: where exceptions arrive
        mfc0    $k0, $13                # Cause
        andi    $k1, $k0, 0x7c          # ExcCode: 0 is an interrupt
bug:    bnez    $k1, bug                # anything else is a bug: stay, to be found here
        addiu   $sp, $sp, -16
        sw      $t0, 4($sp)
        sw      $t1, 8($sp)
        sw      $t2, 12($sp)

        andi    $k1, $k0, 0x8000        # IP7: the timer?
        beqz    $k1, not_timer
        mfc0    $t0, $11                # Compare = Compare + EIGHTH, which also acknowledges
        li      $t1, EIGHTH
        addu    $t0, $t0, $t1
        mtc0    $t0, $11
        li      $t0, 0xbf000408         # the LED bar: the light moves up
        lw      $t1, 0($t0)
        sll     $t1, $t1, 1
        andi    $t1, $t1, 0xff
        bnez    $t1, light
        li      $t1, 1                  # and begins anew
light:  sw      $t1, 0($t0)

not_timer:
        andi    $k1, $k0, 0x0400        # IP2: the 8259?
        beqz    $k1, leave
        li      $t0, 0xbbe00c34         # Reading here acknowledges the request at the 8259. The
        lw      $zero, 0($t0)           #   value says which IRQ it is; only 4 is enabled
        li      $t0, 0xb80003f8
more:   lbu     $t1, 5($t0)             # LSR
        andi    $t1, $t1, 0x01          # DR: is there a byte?
        beqz    $t1, taken
        lbu     $t2, 0($t0)             # RBR: take it
        addiu   $t1, $t2, -4            # Ctrl-D is 4
        bnez    $t1, keep
        j       goodbye
keep:   la      $k1, bytes
        lw      $t1, 0($k1)
        addiu   $t1, $t1, 1
        sw      $t1, 0($k1)
echo:   lbu     $t1, 5($t0)
        andi    $t1, $t1, 0x20          # THRE: room to send?
        beqz    $t1, echo
        sb      $t2, 0($t0)             # THR
        addiu   $t1, $t2, -13           # Enter is a carriage return: add the line feed
        li      $t2, 10
        beqz    $t1, echo
        b       more
taken:  li      $t0, 0xb8000020         # Tell the 8259 that IRQ 4 is served: only then does it
        li      $t1, 0x64               #   pass on the next
        sb      $t1, 0($t0)

leave:  lw      $t0, 4($sp)
        lw      $t1, 8($sp)
        lw      $t2, 12($sp)
        addiu   $sp, $sp, 16
        ehb                             # TI is gone before ERET allows interrupts again
        eret

        .text
        .globl  main
main:   la      $a0, greeting
        jal     print

        li      $t0, 0xb8000020         # Set up the 8259:
        li      $t1, 0x11               #   ICW1, begin
        sb      $t1, 0($t0)
        li      $t1, 0x20               #   ICW2, number its requests from 32
        sb      $t1, 1($t0)
        li      $t1, 0x04               #   ICW3, a second 8259 sits at IRQ 2
        sb      $t1, 1($t0)
        li      $t1, 0x01               #   ICW4, as in any PC
        sb      $t1, 1($t0)
        li      $t1, 0xef               #   mask: only IRQ 4 may pass
        sb      $t1, 1($t0)
        li      $t0, 0xb80003f8
        li      $t1, 0x01               # IER of the UART: interrupt when a byte has come
        sb      $t1, 1($t0)

        mfc0    $t0, $9                 # Compare = Count + EIGHTH: the first tick
        li      $t1, EIGHTH
        addu    $t0, $t0, $t1
        mtc0    $t0, $11
        li      $t0, 0x8401             # Status: IM7 (the timer), IM2 (the 8259), IE, BEV = 0
        mtc0    $t0, $12
        ehb

sleep:  wait                            # All the work is done in the handler, so no interrupt can
        b       sleep                   #   slip in between a test for work and the WAIT

goodbye:                                # from the handler, with interrupts off for good
        la      $a0, newline
        jal     print
        la      $t0, bytes
        lw      $a0, 0($t0)
        jal     print_number
        la      $a0, report
        jal     print
        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# Prints $a0 as an unsigned decimal number. Changes $a0, $t0 to $t2, HI and LO.
print_number:
        la      $t0, digits_end         # the last digit comes first: fill from the end
        li      $t1, 10
digit:  divu    $zero, $a0, $t1         # HI: remainder, LO: quotient
        mfhi    $t2
        mflo    $a0
        addiu   $t2, $t2, '0'
        addiu   $t0, $t0, -1
        sb      $t2, 0($t0)
        bnez    $a0, digit
        move    $a0, $t0                # and go on into print

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
bytes:  .word   0
greeting: .asciiz "Type something; Ctrl-D ends.\n"
newline: .asciiz "\n"
report: .asciiz " bytes came by interrupt.\n"
        .space  10                      # the digits of 2^32 - 1
digits_end: .byte 0
