/** What it costs to read Count. */
import type { ClockMode } from '../../src/api/vm-api.ts';
import { GuestClock } from '../../src/host/clocks.ts';
import { measureStepMs } from '../../src/host/host-clock.ts';
import { Speed } from '../../src/host/speed.ts';
import { NS_PER_S } from '../../src/hw/time.ts';
import { createTimer } from '../../src/timer/create.ts';
import { ticksAt } from '../../src/timer/scale.ts';
import { COUNT_HZ } from './machine-options.ts';
import { type NodeGuest, startNodeGuest } from './node-guest.ts';
import { program } from './programs.ts';
import type { Section, Table } from './section.ts';
import { median } from './statistics.ts';

const ROUNDS = 15;
const READS = 500_000;

/** Times of a machine that has run for a day, 37 ns apart: as many as fit in a cache. */
const times = Array.from({ length: 1024 }, (_, at) => ({ s: 86_400, ns: 123_456_789 + 37 * at }));
const MASK = times.length - 1;
const timeAt = (at: number) => times[at & MASK] as (typeof times)[number];

const bigTimes = times.map(({ s, ns }) => BigInt(s) * BigInt(NS_PER_S) + BigInt(ns));
const BIG_HZ = BigInt(COUNT_HZ);
const BIG_NS_PER_S = BigInt(NS_PER_S);

/** What `ticksAt` computes, for a time in ns: as one writes it when it need not be fast. */
const bigTicksAt = (ns: bigint): number => Number(BigInt.asUintN(32, (ns * BIG_HZ) / BIG_NS_PER_S));

const wallClock = (): GuestClock => {
  const parts = { host: performance, stepMs: measureStepMs(performance), speed: new Speed(), paced: false };
  const clock = new GuestClock(parts, { kind: 'wall' });
  clock.run(0);
  return clock;
};

/** Each loop stands by itself, so that V8 compiles it for what it calls. The sum keeps it from leaving the work out. */
function readingLoops(): Readonly<Record<string, () => number>> {
  const timer = createTimer('current', { Count: 0, Compare: 0, Cause: 0 }, COUNT_HZ, timeAt(0));
  const wall = wallClock();
  let retired = 0;
  return {
    'ticks of a time': () => {
      let sum = 0;
      for (let at = 0; at < READS; at++) sum += ticksAt(timeAt(at), COUNT_HZ);
      return sum;
    },
    'the same with BigInt': () => {
      let sum = 0;
      for (let at = 0; at < READS; at++) sum += bigTicksAt(bigTimes[at & MASK] as bigint);
      return sum;
    },
    'Count at a time, looking for a match': () => {
      let sum = 0;
      for (let at = 0; at < READS; at++) sum += timer.readCount(timeAt(at));
      return sum;
    },
    'Count now, by the wall clock': () => {
      let sum = 0;
      for (let at = 0; at < READS; at++) {
        sum += timer.readCount(wall.at(retired));
        retired += 2;
      }
      return sum;
    },
  };
}

/** CPU ns of one turn of a loop. */
function nsOf(loop: () => number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    loop();
    const { user, system } = process.cpuUsage(before);
    return ((user + system) * 1000) / READS;
  });
  return median(rounds);
}

const GUEST_ROUNDS = 5;
const TURNS = 20_000;
const UNROLLED = 100;

/** A guest that executes `instruction` TURNS * UNROLLED times. */
const repeating = (instruction: string): Uint8Array =>
  program([
    {
      name: 'repeating.s',
      text: `
main:   li      $t9, ${TURNS}
more:
${`        ${instruction}\n`.repeat(UNROLLED)}
        addiu   $t9, $t9, -1
        bnez    $t9, more
        li      $t0, 0xbf000500
        li      $t1, 0x42
        sw      $t1, 0($t0)
end:    b       end
`,
    },
  ]);

/** What the guest's MFC0 Count takes longer than an ADDU, in CPU ns. */
async function guestNs(node: NodeGuest, clock: ClockMode): Promise<number> {
  const reading = repeating('mfc0 $t0, $9');
  const adding = repeating('addu $t0, $t1, $t2');
  const rounds: number[] = [];
  for (let round = 0; round < GUEST_ROUNDS; round += 1) {
    const seconds = (await node.run(reading, clock)).cpuSeconds - (await node.run(adding, clock)).cpuSeconds;
    rounds.push((seconds * NS_PER_S) / (TURNS * UNROLLED));
  }
  return median(rounds);
}

async function measure(): Promise<Table> {
  const node = startNodeGuest();
  const rows = [
    ...Object.entries(readingLoops()).map(([name, loop]) => [name, nsOf(loop).toFixed(1)]),
    ['MFC0 Count in a guest, wall clock', (await guestNs(node, { kind: 'wall' })).toFixed(0)],
    [
      'MFC0 Count in a guest, virtual clock',
      (await guestNs(node, { kind: 'virtual', mips: 200 })).toFixed(0),
    ],
  ];
  node.close();
  return { columns: ['', 'ns'], rows };
}

export const countRead: Section = {
  name: 'count-read',
  title: 'Reading Count in Node: CPU ns',
  how: `The first four are loops over \`ticksAt\`, over a BigInt version of it that is in \`count-read.ts\` and gets its time \
as a BigInt, over \`CountCompare.readCount\`, and over that with \`GuestClock.at\` (median of ${ROUNDS} times ${READS}). The \
guest's are what ${TURNS * UNROLLED} MFC0 take longer than as many ADDU, so the way out of the interpreter's loop and back is \
in them (median of ${GUEST_ROUNDS}).`,
  measure,
};
