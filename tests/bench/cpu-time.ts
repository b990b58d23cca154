/** CPU time: on a machine that others use too, time on the wall says little. */
import { readdirSync, readFileSync } from 'node:fs';

/** Whether this system tells the CPU time of other processes. */
export const tellsCpuTime = (): boolean => {
  try {
    return cpuSeconds(process.pid) > 0;
  } catch {
    return false;
  }
};

/** CPU seconds, to the ns, of all threads of a process together. A thread that has ended is not in it. */
export function cpuSeconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const ns = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return ns.reduce((sum, each) => sum + each, 0) / 1e9;
}
