import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['recount-source', 'module', 'browser', 'production'] },
  // A data: URL would need a looser content security policy.
  build: { assetsInlineLimit: 0, target: 'es2023', sourcemap: false, reportCompressedSize: false },
})
