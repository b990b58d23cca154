# Count wraps.
#
# Count has 32 bits: after 2^32 - 1 comes 0. At 100,000,000 Hz that happens every 43 seconds, so a
# program that runs for longer must be right about it. A time that lies behind the wrap looks small, and a
# plain comparison says that it has passed. The difference, taken mod 2^32, is right in every case.

        .equ    DC, 0x08000000
        .equ    HALF, 2000000           # 20 ms at 100,000,000 Hz

        .text
        .globl  main
main:   li      $s0, DC
        mtc0    $s0, $13                # Cause.DC = 1: Count stands still while we look at it
        li      $s1, -HALF              # Count: 20 ms before the wrap
        mtc0    $s1, $9
        li      $s2, HALF               # Compare: 20 ms behind it
        mtc0    $s2, $11
        ehb

        la      $a0, count
        move    $a1, $s1
        jal     print_hex
        la      $a0, compare
        move    $a1, $s2
        jal     print_hex

        sltu    $t0, $s1, $s2           # Count < Compare?
        la      $a0, passed             # wrong
        beqz    $t0, say
        la      $a0, ahead
say:    jal     print
        la      $a0, difference
        subu    $a1, $s2, $s1           # Compare - Count = 2 * HALF, right
        jal     print_hex

        mtc0    $zero, $13              # DC = 0: off we go
to_0:   mfc0    $t0, $9                 # Count seen as a signed number is negative until it wraps
        bltz    $t0, to_0
        la      $a0, wrapped
        jal     print_TI
to_TI:  mfc0    $t0, $13
        ext     $t0, $t0, 30, 1         # TI
        beqz    $t0, to_TI
        la      $a0, met
        jal     print_TI

        li      $t0, 0xbf000500         # SOFTRES: storing 0x42 ends the run
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end

# Prints the string at $a0, then Cause.TI.
print_TI:
        mfc0    $t0, $13
        ext     $t0, $t0, 30, 1
        addiu   $t0, $t0, '0'
        la      $t1, digits
        sb      $t0, 0($t1)
        sb      $zero, 1($t1)
        b       print_both

# Prints the string at $a0, then $a1 in hexadecimal.
print_hex:
        la      $t1, digits
        li      $t2, 8
nibble: rotr    $a1, $a1, 28            # the uppermost four bits come down
        andi    $t0, $a1, 15
        sltiu   $t3, $t0, 10
        addiu   $t0, $t0, '0'
        bnez    $t3, store
        addiu   $t0, $t0, 'a' - '0' - 10
store:  sb      $t0, 0($t1)
        addiu   $t1, $t1, 1
        addiu   $t2, $t2, -1
        bnez    $t2, nibble
        sb      $zero, 0($t1)

# Prints the string at $a0, that in `digits`, and a new line.
print_both:
        move    $t4, $ra
        jal     print
        la      $a0, digits
        jal     print
        la      $a0, newline
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
count:  .asciiz "Count           "
compare: .asciiz "Compare         "
passed: .asciiz "Count < Compare is false, as if Compare had passed\n"
ahead:  .asciiz "Count < Compare is true: Compare lies ahead\n"
difference: .asciiz "Compare - Count "
wrapped: .asciiz "Count has wrapped, TI = "
met:    .asciiz "Count has met Compare, TI = "
newline: .asciiz "\n"
digits: .space  9
