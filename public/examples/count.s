# Reading Count.
#
# Count is a 32-bit counter inside the CPU (CP0 register 9) that runs by itself, whatever the program
# does: here 100,000,000 times a second. To wait, note where it stands, then read it until it has
# gone far enough. Each line comes 5 ms after the one before.

        .equ    STEP, 500000            # ticks in 5 ms

        .text
        .globl  main
main:   mfc0    $s0, $9                 # Count, where the first step begins
        li      $s1, 0                  # ms that have passed
        li      $s2, 50                 # ms to wait for
        li      $s3, STEP

again:  mfc0    $t0, $9
        subu    $t0, $t0, $s0           # ticks since the step began. A difference is right
        sltu    $t0, $t0, $s3           #   even when Count wraps from 2^32 - 1 to 0 meanwhile
        bnez    $t0, again

        addu    $s0, $s0, $s3           # the next step begins where this one ended, not
        addiu   $s1, $s1, 5             #   where we noticed: so no error adds up
        move    $a0, $s1
        jal     print_number
        la      $a0, milliseconds
        jal     print
        bne     $s1, $s2, again

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
milliseconds: .asciiz " ms\n"
        .space  10                      # the digits of 2^32 - 1
digits_end: .byte 0
