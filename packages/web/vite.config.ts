import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The dashboard. In development `/api` goes to a running `ohsim serve`; built, the API serves `dist` itself. */
export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/api': process.env['OHSIM_API'] ?? 'http://127.0.0.1:8042' } },
  build: { target: 'es2023', chunkSizeWarningLimit: 700, assetsInlineLimit: 0 },
});
