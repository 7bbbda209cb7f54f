import { Button } from '@mantine/core';
import { IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { getReportCsv, getReportPdf } from '@tidewaiter/contracts';
import { addressOf } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useText } from '../../../i18n/use-text.js';

/** The report of a candidate to keep: on paper in the reader's language, and as figures. */
export function ReportLinks({ id, candidate }: { readonly id: string; readonly candidate: number }) {
  const say = useText();
  const { language } = useLanguage();
  return (
    <>
      <Button
        component="a"
        variant="default"
        href={addressOf(getReportPdf, { params: { id }, query: { locale: language, candidate } })}
        download
        leftSection={<IconFileTypePdf size={15} aria-hidden />}
      >
        {say('reports.pdf')}
      </Button>
      <Button
        component="a"
        variant="default"
        href={addressOf(getReportCsv, { params: { id }, query: { candidate } })}
        download
        leftSection={<IconTable size={15} aria-hidden />}
      >
        {say('reports.csv')}
      </Button>
    </>
  );
}
