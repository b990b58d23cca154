/** Whatever the guest does, it can be paused, stepped and reset. */
import { describe, expect, test } from 'vitest';
import type { ClockMode } from '../../src/api/vm-api.ts';
import { messageMs, passMs, VmGuest, WALL } from './vm-guest.ts';

const handler = (body: string): string => `
        .section .vec, "ax"
        .org    0x180
        ${body}
        .text
main:   li      $t0, 0
        mtc0    $t0, $12
        ehb
`;

const loops: Readonly<Record<string, string>> = {
  'in a tight loop': `
main:   b       main
        nop`,
  'printing without end': `
main:   lui     $t0, 0xb800
        li      $t1, '.'
again:  b       again
        sb      $t1, 0x3f8($t0)`,
  'taking exceptions for ever': `${handler('eret')}
        syscall`,
  'taking exceptions in its handler for ever': `${handler('syscall')}
        syscall`,
  'with a handler that is misaligned by its own jump': `${handler('lw $t0, 1($zero)')}
        syscall`,
  'in an interrupt that it does not acknowledge': `${handler('eret')}
        li      $t0, 1
        mtc0    $t0, $11
        li      $t0, 0x8001
        mtc0    $t0, $12
again:  b       again
        nop`,
  'asleep in WAIT': `
main:   wait
        b       main
        nop`,
  'jumping to an address without memory, with its handler there too': `
        .text
main:   lui     $t0, 0xa000
        mtc0    $zero, $12
        lui     $t1, 0x3000
        jr      $t1
        nop`,
  'writing Compare without end': `
main:   mtc0    $zero, $11
        b       main
        mtc0    $t0, $11`,
  'reading Count without end': `
main:   b       main
        mfc0    $t0, $9`,
};

const clocks: readonly ClockMode[] = [WALL, { kind: 'virtual', mips: 200 }, { kind: 'virtual', mips: 1 }];

for (const [what, source] of Object.entries(loops)) {
  describe(`a guest ${what}`, () => {
    test.each(clocks)('is paused within 100 ms, stepped and reset: %o', async (clock) => {
      const guest = new VmGuest(source, { clock, paced: true });
      const { vm } = guest;
      vm.run();
      const answers: number[] = [];
      for (let times = 0; times < 5; times++) {
        await passMs(10);
        answers.push(await messageMs());
      }
      vm.pause();
      expect(Math.min(...answers)).toBeLessThan(100);
      const paused = guest.frame;
      expect(paused.state).toEqual({ kind: 'stopped', reason: { kind: 'paused' } });
      await passMs(10);
      expect(guest.frame).toEqual(paused);

      vm.step(1);
      const stepped = guest.frame;
      expect(stepped.state).toEqual({ kind: 'stopped', reason: { kind: 'stepped' } });
      expect(stepped.retired - paused.retired).toBeLessThanOrEqual(1);

      vm.reset();
      const reset = guest.frame;
      expect(reset).toMatchObject({ retired: 0, s: 0, ns: 0, pc: 0x8010_0000 });
      expect(reset.state).toEqual({ kind: 'stopped', reason: { kind: 'ready' } });
    });
  });
}
