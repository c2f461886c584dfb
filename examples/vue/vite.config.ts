import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isElement = (tag: string): boolean => tag.startsWith('store-');

export default defineConfig({
  base: '/vue/',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isElement } } })],
  build: { target: 'es2022' },
});
