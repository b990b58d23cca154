# The sieve of Eratosthenes: 168 primes below 1000.
        .equ    LIMIT, 1000
        la      $a0, sieve
        li      $t0, 2
        li      $v0, 0
1:      addu    $t1, $a0, $t0
        lbu     $t2, 0($t1)
        bnez    $t2, 3f
        addiu   $v0, $v0, 1
        mul     $t3, $t0, $t0
        li      $t5, 1
2:      slti    $t4, $t3, LIMIT
        beqz    $t4, 3f
        addu    $t1, $a0, $t3
        sb      $t5, 0($t1)
        addu    $t3, $t3, $t0
        b       2b
3:      addiu   $t0, $t0, 1
        slti    $t4, $t0, LIMIT
        bnez    $t4, 1b
        .bss
sieve:  .space  LIMIT
#= $v0 = 168
