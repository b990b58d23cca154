/** The one store of the page, joined to its workers, and the hook that components read it with. */
import { useStore } from 'zustand';
import { assemblerLink, machineLink } from './client.ts';
import { consoleFeed } from './console/feed.ts';
import { browserShelf } from './storage.ts';
import { type AppState, createAppStore } from './store/app-store.ts';

async function fetchText(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL(path, document.baseURI));
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

export const machine = machineLink();
export const feed = consoleFeed();

export const store = createAppStore({
  machine,
  assembler: assemblerLink(),
  shelf: browserShelf(),
  fetchText,
});

machine.start({
  frameArrived: store.getState().frameArrived,
  bytesArrived: feed.arrived,
  machineDied: store.getState().machineDied,
});

/** Select scalars or stored objects: a selector that builds an object never settles. */
export const useApp = <Selected>(select: (state: AppState) => Selected): Selected => useStore(store, select);

// A second copy of this module would start a second machine.
import.meta.hot?.accept(() => location.reload());
