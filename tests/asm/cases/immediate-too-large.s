        addiu   $t0, $t0, 70000
#!                        ^^^^^ immediate 70000 is out of range: this field holds -32768 to 32767
#  help: load it into a register first: li $t1, 70000
        addiu   $t0, $t1, -32769
#!                        ^^^^^^ immediate -32769 is out of range: this field holds -32768 to 32767
#  help: load it into a register first: li $t2, -32769
        ori     $t0, $t0, -1
#!                        ^^ immediate -1 is out of range: this field holds 0 to 65535
#  help: load it into a register first: li $t1, -1
        addiu   $t0, $t0, 65535
#?                        ^^^^^ immediate 65535 is stored as -1: this field holds -32768 to 32767
        sll     $t0, $t0, 32
#!                        ^^ shift amount 32 is out of range: this field holds 0 to 31
        ext     $t0, $t1, 31, 2
#!                            ^ number of bits 2 is out of range: this field holds 1 to 1
        break   1024
#!              ^^^^ code 1024 is out of range: this field holds 0 to 1023
        li      $t0, 0x100000000
#!                   ^^^^^^^^^^^ 0x100000000 is out of range: a register holds -2147483648 to 4294967295
