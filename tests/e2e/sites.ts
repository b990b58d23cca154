/** The four ways in which the page is served: dev server and build, with and without cross-origin isolation. */
import { type Site, serveBuild, serveDev } from '../support/serve.ts';

export interface Served {
  readonly name: string;
  readonly isolated: boolean;
  open(): Promise<Site>;
}

export const builds: readonly Served[] = [true, false].map((isolated) => ({
  name: isolated ? 'build, isolated' : 'build, not isolated',
  isolated,
  open: () => serveBuild(isolated),
}));

export const devServers: readonly Served[] = [true, false].map((isolated) => ({
  name: isolated ? 'dev server, isolated' : 'dev server, not isolated',
  isolated,
  open: () => serveDev(isolated),
}));
