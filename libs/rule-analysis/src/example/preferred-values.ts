import type { TextDomain, Vocabulary } from '@tidewaiter/rule-language';

const familiar: Readonly<Partial<Record<TextDomain, readonly string[]>>> = {
  commodityCode: ['61091000', '87032390', '85171300', '90211000', '39269097'],
  country: ['FR', 'DE', 'BR', 'JP', 'KE'],
  currency: ['EUR', 'USD', 'XOF'],
  office: ['CUO01', 'CUO02'],
  procedure: ['4000', '4071'],
};

/** Values an officer would expect to see in an example, by the domain of the fact. */
export function preferredValues({ facts }: Vocabulary, name: string): readonly string[] {
  const domain = facts.get(name)?.domain;
  return (domain && familiar[domain]) ?? [];
}
