import { Alert, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { welcomeQuery } from '../../api/session.js';
import { Brand } from '../../frame/brand.js';
import { LanguageSwitch } from '../../frame/language-switch.js';
import { SchemeSwitch } from '../../frame/scheme-switch.js';
import { useText } from '../../i18n/use-text.js';
import { DemoAccounts } from './demo-accounts.js';
import { SignInForm } from './sign-in-form.js';
import type { Credentials } from './sign-in-form.js';
import styles from './sign-in.module.css';

/** Only addresses of the workbench itself: a crafted link must not lead elsewhere after signing in. */
function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') ? next : '/';
}

export function SignInPage() {
  const say = useText();
  const { next, ended } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const welcome = useQuery(welcomeQuery);
  const [credentials, setCredentials] = useState<Credentials>({ userName: '', password: '' });
  useDocumentTitle(`${say('signIn.title')} · ${say('frame.product')}`);
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <Brand />
        <div>
          <p className={styles.promise}>{say('signIn.promise')}</p>
          <p className={styles.more}>{say('signIn.promiseMore')}</p>
        </div>
        {welcome.data && (
          <span className={styles.version}>{say('signIn.version', { version: welcome.data.version })}</span>
        )}
      </aside>
      <main className={styles.main}>
        <div className={styles.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <div className={styles.form}>
          <Title order={1}>{say('signIn.title')}</Title>
          {ended && <Alert>{say('signIn.sessionEnded')}</Alert>}
          <SignInForm
            credentials={credentials}
            onChange={setCredentials}
            onSignedIn={() => router.history.push(safeNext(next))}
          />
          {(welcome.data?.demoAccounts.length ?? 0) > 0 && (
            <section>
              <Title order={2} mb={4}>
                {say('signIn.demo')}
              </Title>
              <Text c="dimmed" fz="sm" mb="sm">
                {say('signIn.demoHint')}
              </Text>
              <DemoAccounts accounts={welcome.data?.demoAccounts ?? []} onChoose={setCredentials} />
            </section>
          )}
        </div>
      </main>
    </div>
  );
}
