import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false },
  server: { proxy: { '/console/api': `http://127.0.0.1:${process.env.ESTELA_PORT ?? 8080}` } },
  test: { environment: 'jsdom', setupFiles: './src/test/setup.ts', css: false, testTimeout: 60_000 },
})
