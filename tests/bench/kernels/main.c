/* Markers on the console: "<name> START", "<name> DONE <hex checksum>".
   A harness times the span between the two. bench_iters is patched in the ELF. */
#include "bench.h"
volatile u32 bench_iters __attribute__((section(".data"))) = 1;
void rt_putc(int c);
static void puts_(const char *s) { while (*s) rt_putc(*s++); }
static void puthex(u32 v) { for (int i = 28; i >= 0; i -= 4) rt_putc("0123456789abcdef"[(v >> i) & 15]); }
int main(void) {
  puts_(bench_name); puts_(" START\n");
  u32 r = bench_run(bench_iters);
  puts_(bench_name); puts_(" DONE "); puthex(r); rt_putc('\n');
  return 0;
}
