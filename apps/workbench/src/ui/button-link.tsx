import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that leads to another page of the workbench. */
export const ButtonLink = createLink(Button<'a'>);
