# Expressions, constants, symbols and comments.
A = 5
        .equ    B, A*2
        .set    C, B+1
        .set    D, C<<4
        .data
        .word   A, B, C, D
        .word   1+2*3, (1+2)*3, 10/3, 10%3, -10/3, -10%3, 7-3-2
        .word   1<<4, 0x80000000>>4, 0xf0|0x0f, 0xff&0x3c, 0xff^0x0f, ~0, ~0x0f, 12!5
        .word   -A, - -A, +A, !A, !0, -~A
        .word   1==1, 1==2, 1!=2, 1<>1, 1<2, 2<1, 1<=1, 2>1, 2>=3, -1<1
        .word   1&&1, 1&&0, 0||1, 0||0, 2&&3
        .word   'a', 'a'+1, '0', '\t', '"', '#', ';', '/'
        .word   0x1F, 017, 0b101, 0B11, 0X1f, 1000000000
        .word   2+3<<1, 1|2+4, 6&3|8, 1+1==2, 1+2<4&&5-1, 1<<2+3, 2*3%4, 1||0&&0
        .word   A*(B+C)-D/2
        .word   end-start, (end-start)/4, end-.
        .word   late, late*2, late-1
        .word   start+4, start+(B*2), -4+start, 4+start-8
        .byte   end-start, A, -B, (1<<7)
        .half   end-start, C
start:  .word   1
        .word   2
end:
        .equ    late, 77
        .set    X, 1
        .word   X
        .set    X, X+1
        .word   X
        .set    X, X*10
        .word   X
        .word   end > start, start == start, end - start == 8
        .text
        .set    noreorder
        addiu   $t0, $t0, A*2-B+3
        andi    $t0, $t0, ~0xff & 0xffff
        lw      $t0, (A+3)*4($sp)
        sw      $t0, -A*4($sp)
        li      $t0, A+B+C
        lui     $t0, D>>4
        sll     $t0, $t0, A
        addiu   $t0, $t0, later
        .equ    later, 100
1:      .word   1b, 1f, 1b - 4
1:      lui     $t0, %hi(1b)
        addiu   $t0, $t0, %lo(1b)
        .set noreorder ; .text           # two statements
#       addu $t0, $t0, $t0
        addu $t0, $t0, $t1               # trailing
        addu $t0, $t0, $t2 ; subu $t0, $t0, $t3 ; nop
/* block comment */
        addu $t0, $t0, $t4 /* inside */
        /* before */ addu $t0, $t0, $t5
        addu $t0, /* in the middle */ $t0, $t6
/* several
   lines  addu $1,$1,$1
*/      addu $t0, $t0, $t7
label:  # a label and a comment
l2: l3: addu $t0, $t0, $s0 # two labels
        ADDU $t0, $t0, $s1
	addu	$t0,	$t0,$s3
        addu $t0 , $t0 , $s4
        b label ; nop
;;      nop ;;
