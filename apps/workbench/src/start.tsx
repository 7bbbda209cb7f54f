import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { beginLanguage } from './i18n/language.js';

/** Draws the workbench into `#root`. */
export function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  void beginLanguage().then(() => createRoot(root).render(<App />));
}
