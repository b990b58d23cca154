/** What the host runs on: its clock, and how to give way and to sleep there. */
import type { HostInfo } from '../api/vm-api.ts';
import { type HostClock, measureStepMs } from './host-clock.ts';
import { HostSleeper, type Sleeper } from './sleep.ts';
import { chooseYield, type Yielding } from './yield.ts';

export interface Surroundings {
  readonly host: HostClock;
  /** Smallest step of `host` in ms. */
  readonly stepMs: number;
  /** Settles when the self-test is over. */
  readonly yielding: Promise<Yielding>;
  readonly sleeper: Sleeper;
}

/** Takes 8 ms, and 12 to 36 more in the background. */
export const exploreSurroundings = (host: HostClock): Surroundings => {
  const stepMs = measureStepMs(host);
  return { host, stepMs, yielding: chooseYield(host), sleeper: new HostSleeper(stepMs) };
};

export const hostInfo = async ({ stepMs, yielding }: Surroundings): Promise<HostInfo> => {
  const { kind, microseconds } = await yielding;
  return {
    clockStepMs: stepMs,
    crossOriginIsolated: globalThis.crossOriginIsolated ?? false,
    yield: kind,
    yieldMicroseconds: microseconds,
  };
};
