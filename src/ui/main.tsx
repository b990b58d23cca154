/** Starts the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/page.css';
import './styles/program.css';
import './styles/timer.css';
import './styles/machine.css';
import { store } from './use-app.ts';

/** The work of the last visit is asked for first, so that the page appears in the theme that was chosen. */
const PATIENCE_MS = 150;

/** The store changes with every frame, the theme hardly ever. */
const applyTheme = (): void => {
  const { theme } = store.getState().settings;
  const { dataset } = document.documentElement;
  if (dataset.theme !== theme) dataset.theme = theme;
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

store.subscribe(applyTheme);
const { begin, learnHost, recall } = store.getState();
const recalled = recall();
await Promise.race([recalled, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
await recalled;
await Promise.all([begin(), learnHost()]);
