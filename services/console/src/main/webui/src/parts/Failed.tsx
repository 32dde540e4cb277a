import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../api/client'

/** What a person is told when something cannot be shown. */
export function useWordsOf() {
  const { t } = useTranslation()
  return (e: unknown) => {
    if (!(e instanceof ProblemError)) return t('problem.unexpected')
    const { problem } = e
    if (problem.status === 0) return t('problem.offline')
    const fields = problem.errors?.map((fault) => `${fault.pointer}${fault.line ? `:${fault.line}` : ''} ${fault.message}`).join('; ')
    const known = t(`problem.${problem.type.replace('urn:estela:problem:', '')}`, { defaultValue: '' })
    return known || [problem.title, problem.detail, fields].filter(Boolean).join('. ')
  }
}

export function ProblemAlert({ error }: { error: unknown }) {
  const words = useWordsOf()
  return error ? (
    <Alert color="red" variant="light" role="alert">
      {words(error)}
    </Alert>
  ) : null
}

export function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Stack p="lg" align="start">
      <ProblemAlert error={error} />
      <Button
        onClick={() => {
          reset()
          void router.invalidate()
        }}
      >
        {t('again')}
      </Button>
    </Stack>
  )
}

export function Missing() {
  const { t } = useTranslation()
  return (
    <Stack p="lg" component="main">
      <Title order={1}>{t('missing.title')}</Title>
      <Text>{t('missing.text')}</Text>
    </Stack>
  )
}
