import { useState } from 'react';

/** The calendar day of the reader's clock, as dates are written in rules. */
export function useToday(): string {
  const [today] = useState(() => new Date());
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}
