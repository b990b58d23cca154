# How late is a timer interrupt? PERIODS interrupts, PERIOD ticks apart; the handler's first instruction reads Count, and
# Count - Compare goes to the table `late`. In between the guest does what `idle` does: see busy.s and waiting.s.

        .equ    PERIOD, 400000          # 4 ms at 100 MHz
        .equ    PERIODS, 400

        .section .vec, "ax"
        .org    0x180
        mfc0    $k0, $9                 # Count
        mfc0    $k1, $11                # Compare
record: subu    $k0, $k0, $k1
        sw      $k0, 0($s0)
        addiu   $s0, $s0, 4
        beq     $s0, $s1, done
        addu    $k1, $k1, $s2           # the next one is due a period after this one was
        mtc0    $k1, $11
        mfc0    $k0, $9                 # the host may have been away for longer than that:
        subu    $v0, $k0, $k1           # then it is late already, and its interrupt a wrap away
        bgez    $v0, record
        ehb
        eret
done:   li      $k0, 0xbf000500         # SOFTRES
        li      $k1, 0x42
        sw      $k1, 0($k0)
end:    b       end

        .text
        .globl  main
main:   la      $s0, late
        li      $s2, PERIOD
        addiu   $s1, $s0, 4 * PERIODS
        mfc0    $t0, $9
        addu    $t0, $t0, $s2
        mtc0    $t0, $11
        li      $t0, 0x8001             # IM7, IE, and BEV = 0
        mtc0    $t0, $12
        ehb
        j       idle

        .bss
        .globl  late
late:   .space  4 * PERIODS
