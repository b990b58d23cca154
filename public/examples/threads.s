# Two threads, switched by the timer.
#
# Neither thread ever gives way: each waits in a tight loop for the other to have had its turn. The timer
# takes the CPU from one and gives it to the other. The handler saves all registers on the stack of the
# thread that it interrupted, takes the other thread's stack, and restores what it finds there.

        .equ    SLICE, 1000000          # 10 ms: Count runs at 100,000,000 Hz
        .equ    FRAME, 128              # what a thread leaves on its stack while the other runs

        .section .vec, "ax"             # this section starts at 0x80000000
        .org    0x180                   # EBase + 0x180: where exceptions arrive
        mfc0    $k0, $13                # Cause
        andi    $k0, $k0, 0x7c          # ExcCode: 0 is an interrupt. Only the timer's is enabled
bug:    bnez    $k0, bug                # anything else is a bug: stay, to be found here
        j       switch

        .text
        .set    noat                    # $at is a register like any other in here
switch: addiu   $sp, $sp, -FRAME
        sw      $at, 4($sp)             # all but $zero, $k0 and $k1, which are the handler's own,
        sw      $v0, 8($sp)             #   and $sp, which is kept in `stacks`
        sw      $v1, 12($sp)
        sw      $a0, 16($sp)
        sw      $a1, 20($sp)
        sw      $a2, 24($sp)
        sw      $a3, 28($sp)
        sw      $t0, 32($sp)
        sw      $t1, 36($sp)
        sw      $t2, 40($sp)
        sw      $t3, 44($sp)
        sw      $t4, 48($sp)
        sw      $t5, 52($sp)
        sw      $t6, 56($sp)
        sw      $t7, 60($sp)
        sw      $s0, 64($sp)
        sw      $s1, 68($sp)
        sw      $s2, 72($sp)
        sw      $s3, 76($sp)
        sw      $s4, 80($sp)
        sw      $s5, 84($sp)
        sw      $s6, 88($sp)
        sw      $s7, 92($sp)
        sw      $t8, 96($sp)
        sw      $t9, 100($sp)
        sw      $gp, 104($sp)
        sw      $fp, 108($sp)
        sw      $ra, 112($sp)
        mfhi    $t0
        mflo    $t1
        mfc0    $t2, $14                # EPC: where the thread goes on
        sw      $t0, 116($sp)
        sw      $t1, 120($sp)
        sw      $t2, 124($sp)

        mfc0    $t0, $11                # Compare = Compare + SLICE, which also acknowledges
        li      $t1, SLICE
        addu    $t0, $t0, $t1
        mtc0    $t0, $11

        la      $t0, turns
        lw      $t1, 0($t0)
        addiu   $t1, $t1, 1
        sw      $t1, 0($t0)
        li      $t2, 12
        beq     $t1, $t2, stop

        andi    $t1, $t1, 1             # threads 0 and 1 in turn
        sll     $t1, $t1, 2
        la      $t0, stacks
        addu    $t1, $t0, $t1           # where the next thread's $sp is kept
        xori    $t2, $t1, 4             # and this one's (`stacks` is aligned to 8)
        sw      $sp, 0($t2)
        lw      $sp, 0($t1)

        lw      $t0, 116($sp)
        lw      $t1, 120($sp)
        lw      $t2, 124($sp)
        mthi    $t0
        mtlo    $t1
        mtc0    $t2, $14
        ehb                             # ERET needs the new EPC, and TI gone
        lw      $at, 4($sp)
        lw      $v0, 8($sp)
        lw      $v1, 12($sp)
        lw      $a0, 16($sp)
        lw      $a1, 20($sp)
        lw      $a2, 24($sp)
        lw      $a3, 28($sp)
        lw      $t0, 32($sp)
        lw      $t1, 36($sp)
        lw      $t2, 40($sp)
        lw      $t3, 44($sp)
        lw      $t4, 48($sp)
        lw      $t5, 52($sp)
        lw      $t6, 56($sp)
        lw      $t7, 60($sp)
        lw      $s0, 64($sp)
        lw      $s1, 68($sp)
        lw      $s2, 72($sp)
        lw      $s3, 76($sp)
        lw      $s4, 80($sp)
        lw      $s5, 84($sp)
        lw      $s6, 88($sp)
        lw      $s7, 92($sp)
        lw      $t8, 96($sp)
        lw      $t9, 100($sp)
        lw      $gp, 104($sp)
        lw      $fp, 108($sp)
        lw      $ra, 112($sp)
        addiu   $sp, $sp, FRAME
        eret
        .set    at

stop:   li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# This becomes thread 0. Thread 1 gets a frame as if it had been interrupted at its first instruction.
        .globl  main
main:   la      $t0, stack_1 - FRAME
        la      $t1, thread_1
        sw      $t1, 124($t0)           # EPC
        la      $t1, stacks
        sw      $t0, 4($t1)

        mfc0    $t0, $9                 # Compare = Count + SLICE: the first switch
        li      $t1, SLICE
        addu    $t0, $t0, $t1
        mtc0    $t0, $11
        li      $t0, 0x8001             # Status: IM7 (the timer) and IE (all), BEV = 0
        mtc0    $t0, $12
        ehb

        la      $s1, name_0
        b       work
thread_1:
        la      $s1, name_1

# Both threads run this, each with registers of its own.
work:   li      $s0, 0                  # how often this thread has had the CPU
        la      $s2, turns
mine:   addiu   $s0, $s0, 1
        addiu   $t0, $s0, '0'
        sb      $t0, 12($s1)            # over the ? in its line
        move    $a0, $s1
        jal     print
        lw      $t0, 0($s2)
spin:   lw      $t1, 0($s2)             # has the other one been here?
        beq     $t0, $t1, spin
        b       mine

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
        .align  3
stacks: .word   0, 0                    # $sp of the thread that does not run
turns:  .word   0
name_0: .asciiz "left,  turn ?\n"
name_1: .asciiz "right, turn ?\n"
        .align  3
        .space  1024
stack_1:                                # stacks grow down; thread 0 keeps the one it was started with
