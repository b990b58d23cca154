/** The product's machine worker with one tap: it notes the host's time whenever the guest writes Compare. */
import { expose } from 'comlink';
import { createWorkerApi } from '../../../src/host/worker-api.ts';
import { CountCompare } from '../../../src/timer/count-compare.ts';
import type { BenchWorkerApi } from './bench-api.ts';

let lags: number[] = [];
const { writeCompare } = CountCompare.prototype;
CountCompare.prototype.writeCompare = function (t, value) {
  lags.push(performance.now() - (t.s * 1000 + t.ns / 1e6));
  writeCompare.call(this, t, value);
};

expose({
  ...createWorkerApi(),
  clockLags() {
    const taken = lags;
    lags = [];
    return taken;
  },
} satisfies BenchWorkerApi);
