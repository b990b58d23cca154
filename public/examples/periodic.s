# A periodic interrupt that does not drift, beside one that does.
#
# After each tick the handler sets Compare for the next. Two ways look alike:
#   Compare = Compare + PERIOD      counts from when this tick was DUE: exact for ever
#   Compare = Count + PERIOD        counts from NOW: every delay up to here moves all later ticks
# Each is tried for ten ticks. The delay is 2 ms of work in the handler; the LED bar counts along.

        .equ    PERIOD, 25000000        # 1/4 s: Count runs at 100,000,000 Hz
        .equ    WORK, 200000            # 2 ms
        .equ    MS, 100000              # 1 ms

        .equ    TICKS, 0                # in `state`: ticks so far,
        .equ    DUE, 4                  #   when the next one ought to come,
        .equ    DRIFT, 8                #   and which of the two ways

# The handler. It saves every register that it changes, but for $k0 and $k1, which are its own: the
# program that it interrupts must not notice.
        .section .vec, "ax"             # this section starts at 0x80000000
        .org    0x180                   # EBase + 0x180: where exceptions arrive
        mfc0    $k0, $13                # Cause
        andi    $k0, $k0, 0x7c          # ExcCode: 0 is an interrupt. Only the timer's is enabled
bug:    bnez    $k0, bug                # anything else is a bug: stay, to be found here
        addiu   $sp, $sp, -32
        sw      $a0, 4($sp)
        sw      $t0, 8($sp)
        sw      $t1, 12($sp)
        sw      $t2, 16($sp)
        sw      $ra, 20($sp)
        mfhi    $t0
        mflo    $t1
        sw      $t0, 24($sp)
        sw      $t1, 28($sp)

        mfc0    $k0, $9                 # Count: when did this tick come?
        la      $k1, state
        lw      $a0, TICKS($k1)
        addiu   $a0, $a0, 1
        sw      $a0, TICKS($k1)
        li      $t0, 0xbf000408         # the LED bar, a bit for each of 8 lights
        sw      $a0, 0($t0)
        jal     print_number
        la      $a0, colon
        jal     print
        lw      $t0, DUE($k1)
        subu    $a0, $k0, $t0           # how late is it?
        li      $t1, PERIOD
        addu    $t0, $t0, $t1
        sw      $t0, DUE($k1)
        li      $t1, MS
        divu    $zero, $a0, $t1
        mflo    $a0
        jal     print_number
        la      $a0, ms_late
        jal     print

        li      $t1, WORK               # the work: until Count - $k0 >= WORK
work:   mfc0    $t0, $9
        subu    $t0, $t0, $k0
        sltu    $t0, $t0, $t1
        bnez    $t0, work

        mfc0    $t0, $11                # Compare: when this tick was due
        lw      $t1, DRIFT($k1)
        beqz    $t1, rearm
        mfc0    $t0, $9                 # Count: now
rearm:  li      $t1, PERIOD
        addu    $t0, $t0, $t1
        mtc0    $t0, $11                # the next tick; the write also acknowledges this one

        lw      $t0, TICKS($k1)
        li      $t1, 10
        bne     $t0, $t1, leave
        lw      $t0, DRIFT($k1)         # ten ticks: begin again the other way, or end
        bnez    $t0, finish
        li      $t0, 1
        sw      $t0, DRIFT($k1)
        la      $a0, drifting
        jal     start

leave:  lw      $t0, 24($sp)
        lw      $t1, 28($sp)
        mthi    $t0
        mtlo    $t1
        lw      $a0, 4($sp)
        lw      $t0, 8($sp)
        lw      $t1, 12($sp)
        lw      $t2, 16($sp)
        lw      $ra, 20($sp)
        addiu   $sp, $sp, 32
        ehb                             # TI is gone before ERET allows interrupts again
        eret

finish: li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

        .text
        .globl  main
main:   la      $a0, exact
        jal     start
        li      $t0, 0x8001             # Status: IM7 (the timer) and IE (all), BEV = 0
        mtc0    $t0, $12
        ehb
sleep:  wait                            # All the work is done in the handler, so no interrupt can
        b       sleep                   #   slip in between a test for work and the WAIT

# Prints the string at $a0 and sets the first tick: Compare = Count + PERIOD. Changes $a0, $t0 to $t2.
start:  addiu   $sp, $sp, -8
        sw      $ra, 4($sp)
        jal     print
        la      $t0, state
        sw      $zero, TICKS($t0)
        mfc0    $t1, $9
        li      $t2, PERIOD
        addu    $t1, $t1, $t2
        sw      $t1, DUE($t0)
        mtc0    $t1, $11
        lw      $ra, 4($sp)
        addiu   $sp, $sp, 8
        jr      $ra

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
state:  .word   0, 0, 0
exact:  .asciiz "Compare = Compare + PERIOD\n"
drifting: .asciiz "Compare = Count + PERIOD\n"
colon:  .asciiz ": "
ms_late: .asciiz " ms late\n"
        .space  10                      # the digits of 2^32 - 1
digits_end: .byte 0
