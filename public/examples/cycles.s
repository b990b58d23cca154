# RDHWR 2 and 3: a cycle counter.
#
# RDHWR reads a few hardware registers even in user mode, if the kernel allows it in HWREna. Register 2 (CC)
# is Count; register 3 (CCRes) says how many cycles one step of it is, here 2. So the difference of two
# readings of CC, times CCRes, is what the instructions in between cost, to the nearest CCRes.
#
# Under the virtual clock every instruction takes one cycle, so each result is the number of instructions from
# the first RDHWR up to the second: all are even here, so all are exact. Under the wall clock it is real time.

        .text
        .globl  main
main:   li      $t0, 0xc                # HWREna (register 7): bits 2 and 3 allow CC and CCRes in
        mtc0    $t0, $7                 #   user mode. We are in kernel mode, which always may
        ehb
        rdhwr   $s0, $3                 # CCRes
        la      $a0, resolution
        move    $a1, $s0
        jal     report

        .set    noreorder               # every instruction is as written: delay slots too
        rdhwr   $s1, $2                 # CC
        nop
        rdhwr   $s2, $2
        .set    reorder
        la      $a0, one
        jal     cycles

        .set    noreorder
        li      $t0, 1000
        rdhwr   $s1, $2
turn:   addiu   $t0, $t0, -1
        bnez    $t0, turn
        nop                             # in the delay slot: 3 instructions a turn
        nop
        rdhwr   $s2, $2                 # the first RDHWR, 1000 turns, one NOP: 3002
        .set    reorder
        la      $a0, loop
        jal     cycles

        .set    noreorder
        li      $t0, 999
        rdhwr   $s1, $2
turn2:  bnez    $t0, turn2
        addiu   $t0, $t0, -1            # the delay slot at work: 2 instructions a turn. The
        nop                             #   test comes first, so it turns for 999, 998 ... 0
        rdhwr   $s2, $2                 # the first RDHWR, 1000 turns, one NOP: 2002
        .set    reorder
        la      $a0, filled
        jal     cycles

        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# Prints the string at $a0, then the cycles from $s1 to $s2.
cycles: subu    $a1, $s2, $s1
        mul     $a1, $a1, $s0           # CC times CCRes

# Prints the string at $a0, then $a1 as an unsigned decimal number, and a new line.
report: move    $t4, $ra
        jal     print
        la      $a0, digits_end         # the last digit comes first: fill from the end
        li      $t1, 10
digit:  divu    $zero, $a1, $t1         # HI: remainder, LO: quotient
        mfhi    $t2
        mflo    $a1
        addiu   $t2, $t2, '0'
        addiu   $a0, $a0, -1
        sb      $t2, 0($a0)
        bnez    $a1, digit
        move    $ra, $t4                # and go on into print

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
resolution: .asciiz "CCRes, cycles a step: "
one:    .asciiz "one NOP and the RDHWR itself: "
loop:   .asciiz "1000 turns, an idle delay slot: "
filled: .asciiz "1000 turns, work in the delay slot: "
        .space  10                      # the digits of 2^32 - 1
digits_end: .asciiz "\n"
