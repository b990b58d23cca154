/** The page's state: a mirror of the machine, and what the user chose and wrote. */
import { createStore } from 'zustand/vanilla';
import type { AssemblerApi } from '../../api/assembler-api.ts';
import type { Link, MachineLink } from '../client.ts';
import type { Shelf } from '../storage.ts';
import { createProjectSlice, type ProjectSlice } from './project.ts';
import { createRunSlice, type RunSlice } from './run.ts';
import { createSettingsSlice, type SettingsSlice } from './settings.ts';

/** What the store needs from outside. */
export interface Services {
  readonly machine: Pick<MachineLink, 'calls' | 'restart'>;
  readonly assembler: Link<AssemblerApi>;
  readonly shelf: Shelf;
  /** A file beside the page; undefined when it cannot be had. */
  fetchText(path: string): Promise<string | undefined>;
}

export type AppState = RunSlice & ProjectSlice & SettingsSlice;

export const createAppStore = (services: Services) =>
  createStore<AppState>()((...tools) => ({
    ...createRunSlice(services)(...tools),
    ...createProjectSlice(services)(...tools),
    ...createSettingsSlice(services)(...tools),
  }));
