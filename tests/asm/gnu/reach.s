# Branches at the ends of their reach.
        .set    noreorder
        .text
first:  b       last
        nop
        .space  0x1fff8
last:   nop
        .space  0x1fff8
        b       last
        nop
