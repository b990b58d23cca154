# One match, seen by polling Cause.TI.
#
# When Count reaches Compare (CP0 register 11), the timer sets TI, bit 30 of Cause (register 13).
# It stays set, however far Count runs on, until the program writes Compare. Interrupts stay off here:
# the program asks again and again. That is polling.

        .equ    DELAY, 5000000          # 1/20 s: Count runs at 100,000,000 Hz

        .text
        .globl  main
main:   mfc0    $t0, $9                 # Compare = Count + DELAY
        li      $t1, DELAY
        addu    $t0, $t0, $t1
        mtc0    $t0, $11
        ehb                             # the write takes effect before the next read of CP0
        la      $a0, waiting
        jal     print_TI

poll:   mfc0    $t0, $13                # Cause
        ext     $t0, $t0, 30, 1         # TI alone
        beqz    $t0, poll
        la      $a0, met
        jal     print_TI

        mfc0    $t0, $11                # Writing Compare acknowledges, even with the same value.
        mtc0    $t0, $11                # Count meets that again after all of 2^32 ticks: 43 s
        ehb
        la      $a0, acknowledged
        jal     print_TI

        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# Prints Cause.TI as 0 or 1, then the string at $a0. Changes $a0 and $t0 to $t4.
print_TI:
        mfc0    $t0, $13
        ext     $t0, $t0, 30, 1
        addiu   $t0, $t0, '0'
        la      $t1, line_TI
        sb      $t0, 5($t1)             # over the ? in "TI = ?"
        move    $t3, $ra
        move    $t4, $a0
        move    $a0, $t1
        jal     print
        move    $a0, $t4
        move    $ra, $t3                # and go on into print

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
line_TI: .asciiz "TI = ?"
waiting: .asciiz ": Count is on its way to Compare\n"
met:    .asciiz ": they have met\n"
acknowledged: .asciiz ": writing Compare has taken it back\n"
