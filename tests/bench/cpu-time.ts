/** CPU time: on a machine that others use too, time on the wall says little. */
import { readdirSync, readFileSync } from 'node:fs';
import { NS_PER_S } from '../../src/hw/time.ts';

/** Whether this system tells the CPU time of other processes. */
export const tellsCpuTime = (): boolean => {
  try {
    return cpuSeconds(process.pid) > 0;
  } catch {
    return false;
  }
};

/** Of each thread of a process: its name, and the ns it has run and those it has waited for a CPU. */
const threadsOf = (pid: number): readonly (readonly [name: string, ran: number, waited: number])[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) => {
    const read = (file: string): string => readFileSync(`/proc/${pid}/task/${thread}/${file}`, 'utf8');
    const [ran, waited] = read('schedstat').split(' ');
    return [read('comm').trim(), Number(ran), Number(waited)];
  });

/** CPU seconds, to the ns, of all threads of a process together. A thread that has ended is not in it. */
export const cpuSeconds = (pid: number): number =>
  threadsOf(pid).reduce((sum, [, ran]) => sum + ran, 0) / NS_PER_S;

/** How long the page's worker in this process of Chromium has waited for a CPU; undefined when there is none. */
export const workerWaited = (pid: number): number | undefined => {
  const worker = threadsOf(pid).find(([name]) => name.startsWith('DedicatedWorker'));
  return worker && worker[2] / NS_PER_S;
};
