import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    rolldownOptions: { input: { graphiql: `${import.meta.dirname}/graphiql.html` } },
    chunkSizeWarningLimit: 2000,
  },
});
