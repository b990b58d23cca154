# Cause.DC as a stop-watch.
#
# DC, bit 27 of Cause (CP0 register 13), stops Count. Started again it goes on from where it stood, so
# Count sums up just the laps between start and stop. Here three loops are timed, and the printing in
# between is not. (The switch Cause.DC of the page is this very bit.)
#
# Under the virtual clock an instruction takes one cycle and Count advances every second cycle, so the
# numbers are exact: 2,000,000 instructions are 1,000,000 ticks. Under the wall clock they are the real time.

        .equ    DC, 0x08000000
        .equ    TURNS, 999998

        .text
        .globl  main
main:   li      $s0, DC
        mfc0    $s1, $13                # Cause with DC = 1, to stop Count
        or      $s1, $s1, $s0
        xor     $s2, $s1, $s0           # and with DC = 0, to start it
        mtc0    $s1, $13                # stop
        mtc0    $zero, $9               # Count = 0; it stays so while it is stopped
        li      $s3, 1                  # the lap: 1, 2, 3

lap:    mfc0    $s4, $9                 # Count before
        li      $t0, TURNS + 2          # turns of the loop: a million for each lap, less two for
        mul     $t0, $t0, $s3           #   the instructions around it
        addiu   $t0, $t0, -2

        .set    noreorder               # we fill the delay slots ourselves, to count instructions
        mtc0    $s2, $13                # start
turn:   bnez    $t0, turn
        addiu   $t0, $t0, -1            # in the delay slot: runs with each turn
        nop
        mtc0    $s1, $13                # stop
        .set    reorder
        ehb

        mfc0    $s5, $9                 # Count after
        la      $a0, lap_
        jal     print
        move    $a0, $s3
        jal     print_number
        la      $a0, colon
        jal     print
        subu    $a0, $s5, $s4
        jal     print_number
        la      $a0, ticks
        jal     print
        addiu   $s3, $s3, 1
        li      $t0, 4
        bne     $s3, $t0, lap

        la      $a0, sum
        jal     print
        mfc0    $a0, $9                 # Count has not moved while we printed
        jal     print_number
        la      $a0, ticks
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
lap_:   .asciiz "lap "
colon:  .asciiz ": "
ticks:  .asciiz " ticks\n"
sum:    .asciiz "Count: "
        .space  10                      # the digits of 2^32 - 1
digits_end: .byte 0
