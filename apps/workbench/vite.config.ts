import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const service = process.env.TIDEWAITER_SERVICE ?? 'http://127.0.0.1:3000';

/** Libraries are compiled from their sources; Monaco and the charts stay out of the first load. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['tidewaiter-source', ...defaultClientConditions] },
  server: { proxy: { '/api': service } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'monaco', test: /node_modules[\\/]monaco-editor/ },
            { name: 'plot', test: /node_modules[\\/](@observablehq|d3|d3-[a-z-]+|isoformat|interval-tree-1d)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui)[\\/]/ },
          ],
        },
      },
    },
  },
});
