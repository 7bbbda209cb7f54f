import { Button, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';

interface Props extends ButtonProps {
  /** Why it cannot be pressed now; undefined when it can. */
  readonly refusal?: string | undefined;
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button that, while disabled, stays reachable by keyboard and says why. */
export function ReasonedButton({ refusal, onClick, children, ...button }: Props) {
  const refused = refusal !== undefined;
  return (
    <Tooltip label={refusal ?? ''} disabled={!refused} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...button}
        aria-disabled={refused}
        data-disabled={refused || undefined}
        {...(refused && { 'aria-description': refusal })}
        onClick={(event) => {
          if (!refused) onClick(event);
        }}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
