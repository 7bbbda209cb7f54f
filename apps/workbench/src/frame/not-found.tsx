import { IconMapQuestion } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { ButtonLink } from '../ui/button-link.js';
import { Empty } from '../ui/empty.js';

/** For addresses that lead nowhere. */
export function NotFound() {
  const say = useText();
  return (
    <Empty
      icon={IconMapQuestion}
      title={say('frame.notFound')}
      hint={say('frame.notFoundHint')}
      action={<ButtonLink to="/">{say('frame.toRules')}</ButtonLink>}
    />
  );
}
