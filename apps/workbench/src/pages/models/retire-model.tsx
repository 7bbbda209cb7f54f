import { IconArchive } from '@tabler/icons-react';
import { useRetireModel } from '../../api/model-queries.js';
import type { ModelDetail } from '../../api/model-queries.js';
import { useText } from '../../i18n/use-text.js';
import { AskReason } from '../../ui/ask-reason.js';

/** Lets a model rest, with a reason. */
export function RetireModel({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  const retire = useRetireModel(model.id);
  return (
    <AskReason
      leftSection={<IconArchive size={15} aria-hidden />}
      verb={say('modelPage.retire')}
      hint={say('modelPage.retireHint')}
      error={retire.error}
      pending={retire.isPending}
      onReason={(reason) => retire.mutateAsync(reason)}
    />
  );
}
