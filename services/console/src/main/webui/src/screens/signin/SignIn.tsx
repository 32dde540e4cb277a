import { Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, useChangePassword, useSignIn } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'

export function SignIn() {
  const { data: me } = useQuery(meQuery)
  const { to } = useSearch({ strict: false }) as { to?: string }
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    if (!me || me.mustChangePassword) return
    if (to?.startsWith('/')) router.history.push(router.basepath + to)
    else void navigate({ to: '/tickets' })
  }, [me, to, navigate, router])
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder p="lg" w={380} maw="100%">
        {me?.mustChangePassword ? <FirstPassword user={me.id} /> : <Enter />}
      </Paper>
    </Center>
  )
}

function Enter() {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ user: String(form.get('user')), password: String(form.get('password')) })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={1} size="h2">
          Estela
        </Title>
        <ProblemAlert error={signIn.error} />
        <TextInput name="user" label={t('signIn.user')} autoComplete="username" autoCapitalize="none" required autoFocus />
        <PasswordInput name="password" label={t('signIn.password')} autoComplete="current-password" required />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.enter')}
        </Button>
      </Stack>
    </form>
  )
}

function FirstPassword({ user }: { user: string }) {
  const { t } = useTranslation()
  const change = useChangePassword()
  const [differ, setDiffer] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const next = String(form.get('next'))
    setDiffer(next !== form.get('again'))
    if (next === form.get('again')) change.mutate({ current: String(form.get('current')), next })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={1} size="h2">
          {t('signIn.ownPassword')}
        </Title>
        <Text>{t('signIn.why')}</Text>
        <ProblemAlert error={change.error} />
        <input type="hidden" name="username" autoComplete="username" value={user} readOnly />
        <PasswordInput name="current" label={t('signIn.current')} autoComplete="current-password" required />
        <PasswordInput name="next" label={t('signIn.next')} description={t('signIn.rule')} autoComplete="new-password" minLength={12} required />
        <PasswordInput name="again" label={t('signIn.again')} error={differ && t('signIn.differ')} autoComplete="new-password" required />
        <Button type="submit" loading={change.isPending}>
          {t('signIn.save')}
        </Button>
      </Stack>
    </form>
  )
}
