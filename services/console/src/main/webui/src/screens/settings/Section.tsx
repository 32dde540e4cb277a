import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Documents, type Kind, type Policy, policyQuery, SCOPES, usePutPolicy } from '../../api/policies'
import { useMay } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

export interface Editing<T> {
  document: T
  change: (part: Partial<T>) => void
}

interface Section<K extends Kind> {
  kind: K
  store: string
  children: (editing: Editing<Documents[K]>) => ReactNode
}

/** The rules of one kind: whose they are, and saved as one. */
export function Section<K extends Kind>({ kind, store, children }: Section<K>) {
  const { t } = useTranslation()
  const { data: policy, error } = useQuery(policyQuery(kind, store))
  return (
    <Fieldset legend={t(`settings.${kind}`)}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(`settings.${kind}Is`)}
        </Text>
        <ProblemAlert error={error} />
        {policy ? (
          <Form key={policy.version} kind={kind} store={store} policy={policy}>
            {children}
          </Form>
        ) : (
          !error && <Waiting rows={3} />
        )}
      </Stack>
    </Fieldset>
  )
}

function Form<K extends Kind>({ kind, store, policy, children }: Section<K> & { policy: Policy<Documents[K]> }) {
  const { t } = useTranslation()
  const may = useMay(SCOPES[kind])
  const put = usePutPolicy(kind, store)
  const [document, setDocument] = useState(policy.document)
  const [attempt, setAttempt] = useState(0)
  const changed = document !== policy.document
  const save = (event: FormEvent) => {
    event.preventDefault()
    put.mutate({ ...policy, document })
  }
  const undo = () => {
    setDocument(policy.document)
    setAttempt(attempt + 1)
  }
  return (
    <form onSubmit={save}>
      <fieldset disabled={!may} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <Stack gap="sm">
          <Stack key={attempt} gap="sm">
            {children({ document, change: (part) => setDocument((before) => ({ ...before, ...part })) })}
          </Stack>
          <ProblemAlert error={put.error} />
          <Group gap="sm">
            {may && (
              <>
                <Button type="submit" disabled={!changed} loading={put.isPending} aria-label={t('settings.saveOne', { what: t(`settings.${kind}`) })}>
                  {t('settings.save')}
                </Button>
                <Button variant="default" disabled={!changed} onClick={undo} aria-label={t('settings.undoOne', { what: t(`settings.${kind}`) })}>
                  {t('settings.undo')}
                </Button>
              </>
            )}
            <Text size="xs" c="dimmed" role="status">
              {policy.version === 0 && t('settings.standard')}
              {policy.changedAt && (
                <>
                  {t('settings.changedBy', { who: policy.changedBy })} <Time at={policy.changedAt} short />
                </>
              )}
            </Text>
          </Group>
        </Stack>
      </fieldset>
    </form>
  )
}
