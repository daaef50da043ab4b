import { defaultClientConditions, defineConfig } from 'vite';

// For the portal of apps/demo once it has a page: the packages are taken from their sources, nothing need be built.
export default defineConfig({
  root: 'apps/demo',
  resolve: { conditions: ['keyturn-source', ...defaultClientConditions] },
});
