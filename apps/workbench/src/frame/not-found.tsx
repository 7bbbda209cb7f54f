import { Box } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';

/** For addresses that lead nowhere. */
export function NotFound() {
  const say = useText();
  return (
    <Box component="main">
      <Page title={say('frame.notFound')} lead={say('frame.notFoundHint')}>
        <ButtonLink to="/" style={{ alignSelf: 'flex-start' }}>
          {say('frame.toRules')}
        </ButtonLink>
      </Page>
    </Box>
  );
}
