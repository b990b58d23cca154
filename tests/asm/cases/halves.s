        .text
        addiu   $t0, $t0, value
#!                        ^^^^^ this is the address 0x80100020, but the field holds only -32768 to 32767
#  help: la loads a whole address; %hi(x) and %lo(x) are its halves
        andi    $t0, $t0, value
#!                        ^^^^^ this is the address 0x80100020, but the field holds only 0 to 65535
#  help: la loads a whole address; %hi(x) and %lo(x) are its halves
        li      $t0, value
#!                   ^^^^^ this is the address 0x80100020, but the field holds only -32768 to 32767
#  help: la loads a whole address; %hi(x) and %lo(x) are its halves
        sll     $t0, $t0, %lo(value)
#!                        ^^^^^^^^^^ %lo gives 16 bits: too many for the shift amount of 'sll'
        ulw     $t0, %lo(value)($t1)
#!                   ^^^^^^^^^^ %lo cannot be used with the macro 'ulw'
        .data
value:  .word   1
