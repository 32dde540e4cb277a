import { Alert, List, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Effect, PlayStep, Run } from '../api/playbooks'
import { Word } from './Badges'
import { Missing, OtherLanguage } from './MacroFaults'
import { Money } from './Money'
import { Time } from './Time'

/** A playbook step by step: what each came to, or would, with its words and sums. */
export function PlayedSteps({ run }: { run: Run }) {
  return (
    <List type="ordered" spacing="xs" listStyleType="decimal">
      {run.steps.map(({ step, effect }) => (
        <List.Item key={step.name}>
          <Stack gap={4}>
            <Text size="sm" component="div">
              <Doing step={step} effect={effect} /> <Word area={run.dryRun ? 'wouldBe' : 'outcome'} value={effect.outcome} />
            </Text>
            <Refusal effect={effect} />
            <Words effect={effect} />
            {effect.at && effect.by && (
              <Text size="sm">
                {effect.by} · <Time at={effect.at} />
              </Text>
            )}
          </Stack>
        </List.Item>
      ))}
    </List>
  )
}

function Doing({ step, effect }: { step: PlayStep; effect: Effect }) {
  const { t } = useTranslation()
  const { given, claimed } = effect
  return (
    <>
      {t(`stepKind.${step.kind}`)}
      {given?.kind && ` · ${t(`gesture.${given.kind}`)}`}
      {given && (
        <>
          {' · '}
          <Money amount={given.amount} currency={given.currency} />
        </>
      )}
      {claimed && (
        <>
          {` · ${claimed.carrier} ${claimed.trackingNumber ?? ''} `}
          <Money amount={claimed.amount ?? undefined} currency={claimed.currency ?? undefined} />
        </>
      )}
      {effect.reason && ` · ${effect.reason}`}
    </>
  )
}

function Refusal({ effect }: { effect: Effect }) {
  const { t } = useTranslation()
  return effect.outcome === 'REFUSED' ? (
    <Alert color="orange" variant="light" p="xs">
      {t(`refusal.${effect.rule}`, { defaultValue: effect.detail ?? effect.rule })}
    </Alert>
  ) : null
}

function Words({ effect }: { effect: Effect }) {
  const { said } = effect
  if (!said?.text) return null
  return (
    <>
      {said.wanted && said.language && <OtherLanguage macro={{ meant: said.meant ?? true, wanted: said.wanted, language: said.language }} />}
      <Missing words={said.missing ?? []} />
      <Paper withBorder p="xs">
        <Text className="words" size="sm" lang={said.language}>
          {said.text}
        </Text>
      </Paper>
    </>
  )
}
