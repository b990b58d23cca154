# A periodic interrupt that does not drift, beside one that does.
#
# After each tick the handler sets Compare for the next. Two ways look alike:
#   Compare = Compare + PERIOD      counts from when this tick was DUE: exact for ever
#   Compare = Count + PERIOD        counts from NOW: every delay up to here moves all later ticks
# Each is tried for ten ticks. The delay is 5 ms of work in the handler; the LED bar counts along.

        .equ    PERIOD, 25000000        # 1/4 s: Count runs at 100,000,000 Hz
        .equ    WORK, 500000            # 5 ms
        .equ    MS, 100000              # 1 ms

# The handler. It saves every register that it uses (only $k0 and $k1 are its own), and uses no
# pseudo-instruction that needs $at.
        .section .vec, "ax"             # this section starts at 0x80000000
        .org    0x180                   # EBase + 0x180: where exceptions arrive
        mfc0    $k0, $13                # Cause
        andi    $k0, $k0, 0x7c          # ExcCode: 0 is an interrupt. Only the timer's is enabled
bug:    bnez    $k0, bug                # anything else is a bug: stay, to be found here
        addiu   $sp, $sp, -24
        sw      $t0, 12($sp)
        sw      $t1, 16($sp)
        sw      $t2, 20($sp)

        mfc0    $k0, $9                 # Count: when did this tick come?
        la      $t0, came
        sw      $k0, 0($t0)
        la      $t0, ticks              # tell main, which waits for it
        lw      $t1, 0($t0)
        addiu   $t1, $t1, 1
        sw      $t1, 0($t0)

        li      $t2, WORK               # the work: until Count - came >= WORK
work:   mfc0    $t0, $9
        subu    $t0, $t0, $k0
        sltu    $t0, $t0, $t2
        bnez    $t0, work

        mfc0    $t0, $11                # Compare: when this tick was due
        la      $t1, drift
        lw      $t1, 0($t1)
        beqz    $t1, rearm
        mfc0    $t0, $9                 # Count: now
rearm:  li      $t1, PERIOD
        addu    $t0, $t0, $t1
        mtc0    $t0, $11                # the next tick; the write also acknowledges this one
        ehb                             # TI is gone before ERET allows interrupts again

        lw      $t0, 12($sp)
        lw      $t1, 16($sp)
        lw      $t2, 20($sp)
        addiu   $sp, $sp, 24
        eret

        .text
        .globl  main
main:   la      $a0, exact
        jal     print
        jal     ten_ticks
        la      $a0, drifting
        jal     print
        la      $t0, drift
        li      $t1, 1
        sw      $t1, 0($t0)
        jal     ten_ticks

        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# Starts the timer and reports ten ticks.
ten_ticks:
        move    $s7, $ra
        li      $s0, 0                  # ticks reported
        la      $s2, ticks
        sw      $zero, 0($s2)
        li      $s3, PERIOD
        mfc0    $s1, $9                 # Compare = Count + PERIOD: the first tick
        addu    $s1, $s1, $s3           # $s1: when the next tick is due
        mtc0    $s1, $11
        li      $t0, 0x8001             # Status: IM7 (the timer) and IE (all), BEV = 0
        mtc0    $t0, $12
        ehb

again:  lw      $t0, 0($s2)             # the handler stores here
        beq     $t0, $s0, again
        addiu   $s0, $s0, 1
        li      $t0, 0xbf000408         # the LED bar, a bit for each of 8 lights
        sw      $s0, 0($t0)

        move    $a0, $s0
        jal     print_number
        la      $a0, colon
        jal     print
        la      $t0, came               # late = came - due, in ms
        lw      $t0, 0($t0)
        subu    $t0, $t0, $s1
        li      $t1, MS
        divu    $zero, $t0, $t1
        mflo    $a0
        jal     print_number
        la      $a0, ms_late
        jal     print
        addu    $s1, $s1, $s3
        li      $t0, 10
        bne     $s0, $t0, again

        di                              # no more interrupts
        ehb
        jr      $s7

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
ticks:  .word   0
came:   .word   0
drift:  .word   0
exact:  .asciiz "Compare = Compare + PERIOD\n"
drifting: .asciiz "Compare = Count + PERIOD\n"
colon:  .asciiz ": "
ms_late: .asciiz " ms late\n"
        .space  10                      # the digits of 2^32 - 1
digits_end: .byte 0
