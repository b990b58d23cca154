# One interrupt.
#
# Instead of asking for Cause.TI again and again, let it interrupt. The CPU then leaves the program
# between two instructions, keeps the address to come back to in EPC, sets Status.EXL so that nothing
# interrupts the handler, and jumps to EBase + 0x180. ERET clears EXL and goes back to EPC.

        .equ    DELAY, 10000000         # 1/10 s: Count runs at 100,000,000 Hz

# The handler. $k0 and $k1 are reserved for it. Every other register belongs to the program that was
# interrupted, which must not notice: that includes $at, so no pseudo-instructions that need it.
        .section .vec, "ax"             # this section starts at 0x80000000
        .org    0x180
        mfc0    $k0, $13                # Cause: why are we here?
        andi    $k0, $k0, 0x7c          # ExcCode, bits 6..2: 0 is an interrupt. Anything else
bug:    bnez    $k0, bug                #   is a bug in the program: stay, to be found here
        mfc0    $k0, $11                # Acknowledge: write Compare. Otherwise TI stays 1, and
        mtc0    $k0, $11                #   the interrupt comes again right after ERET
        li      $k1, 1
        la      $k0, happened
        sw      $k1, 0($k0)
        ehb                             # TI is gone before interrupts are possible again
        eret

        .text
        .globl  main
main:   li      $t0, 0x80000000         # EBase (register 15, select 1): where exceptions go.
        mtc0    $t0, $15, 1             #   To be set while Status.BEV is still 1
        mfc0    $t0, $9                 # Compare = Count + DELAY, which also clears a TI left
        li      $t1, DELAY              #   over from earlier
        addu    $t0, $t0, $t1
        mtc0    $t0, $11
        la      $a0, waiting            # print while interrupts are off
        jal     print

        li      $t0, 0x8001             # Status: IM7 (bit 15) lets the timer in, IE (bit 0) is the
        mtc0    $t0, $12                #   main switch, and BEV (bit 22) = 0 leaves the boot ROM's
        ehb                             #   handlers for ours

        li      $s0, 0x600d             # will this survive the interrupt?
        la      $t1, happened
loop:   lw      $t0, 0($t1)             # nothing in here stores to it, and yet the loop ends
        beqz    $t0, loop

        la      $a0, interrupted
        jal     print
        li      $t0, 0x600d
        la      $a0, intact
        beq     $s0, $t0, report
        la      $a0, changed
report: jal     print

        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

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
happened: .word 0
waiting: .asciiz "In a loop that waits for nothing but the handler ...\n"
interrupted: .asciiz "The timer interrupted it.\n"
intact: .asciiz "$s0 is as it was.\n"
changed: .asciiz "$s0 has changed: the handler is wrong!\n"
