import { Anchor } from '@mantine/core';
import type { AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Attributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps | 'href'>;

function LinkAnchor(props: Omit<AnchorProps, 'href'> & Attributes & { ref?: Ref<HTMLAnchorElement> }) {
  return <Anchor fz="inherit" {...props} />;
}

/** A link of the workbench in Mantine's dress. */
export const TextLink = createLink(LinkAnchor);
