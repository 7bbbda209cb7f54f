import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link of the workbench in Mantine's dress. */
export const TextLink = createLink(Anchor);
