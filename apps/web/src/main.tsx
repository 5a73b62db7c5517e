import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/mantine.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { keepAppOnDevice } from './live/new-version.js';
import { createQueryClient } from './live/queries.js';
import { createRoutes } from './routes.js';
import { NewVersion } from './ui/new-version.js';
import { cssVariablesResolver, theme } from './ui/theme.js';
import { prepareWords } from './words/words.js';

const words = prepareWords();
const queries = createQueryClient();
const router = createRoutes(queries);
// The key is the one that public/theme.js reads before the first paint.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'baraza.theme' });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <NewVersion />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  </StrictMode>,
);

keepAppOnDevice();
