import { Alert } from '@mantine/core';
import { IconLink, IconLinkOff } from '@tabler/icons-react';
import type { useVerifyAudit } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

/** Whether the chain of hashes holds, once it was recomputed. */
export function Verification({ verify }: { readonly verify: ReturnType<typeof useVerifyAudit> }) {
  const say = useText();
  if (verify.error) return <Failure error={verify.error} onRetry={() => verify.mutate()} />;
  if (!verify.data) return null;
  const { intact, entries, firstBroken } = verify.data;
  return intact ? (
    <Alert color="green" icon={<IconLink aria-hidden />} role="status">
      {say('records.intact', { entries })}
    </Alert>
  ) : (
    <Alert color="red" icon={<IconLinkOff aria-hidden />} role="alert">
      {say('records.broken', { number: firstBroken ?? 0 })}
    </Alert>
  );
}
