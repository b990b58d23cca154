/** Runs the machine beside the page and exposes it. */
import { expose } from 'comlink';
import { createWorkerApi } from '../src/host/worker-api.ts';

// The run loop's own failures reach the page as an error of the worker, and so its restart.
addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});

expose(createWorkerApi());
