import { Button, Card, Group, NumberInput, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderQuery } from '../../api/customers'
import { useMay } from '../../api/session'
import { type Gesture, gesturesQuery, type Ticket, useDecide, useGrant } from '../../api/tickets'
import { Word } from '../../parts/Badges'
import { ProblemAlert } from '../../parts/Failed'
import { newKey } from '../../parts/key'
import { Money } from '../../parts/Money'

const KINDS = ['voucher', 'shipping_refund', 'credit'] as const

/** What was given for the trouble. One for an incident: the service sees to it, however often the button is pressed. */
export function Gestures({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { data: given = [] } = useQuery(gesturesQuery(ticket.ticketId))
  const { data: order } = useQuery(orderQuery(ticket.orderId))
  const [asking, setAsking] = useState(false)
  const may = useMay('tickets:work')
  const currency = given[0]?.currency ?? order?.currency
  if (!ticket.customerId && given.length === 0) return null
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('gesture.title')}
        </Title>
        {may && !asking && currency && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)} className="no-print">
            {t('gesture.grant')}
          </Button>
        )}
      </Group>
      <Stack gap={4}>
        {given.map((gesture) => (
          <Given key={gesture.gestureId} gesture={gesture} ticket={ticket} />
        ))}
        {given.length === 0 && !asking && (
          <Text size="sm" c="dimmed">
            {t('gesture.none')}
          </Text>
        )}
        {asking && currency && <Grant ticket={ticket} currency={currency} close={() => setAsking(false)} />}
      </Stack>
    </Card>
  )
}

function Given({ gesture, ticket }: { gesture: Gesture; ticket: Ticket }) {
  const { t } = useTranslation()
  const decide = useDecide(ticket.ticketId)
  const may = useMay('tickets:manage')
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t(`gesture.${gesture.kind}`)} <Money amount={gesture.amount} currency={gesture.currency} />
        </Text>
        <Word area="gestureStatus" value={gesture.status} />
        {gesture.code && (
          <Text size="sm" ff="monospace">
            {gesture.code}
          </Text>
        )}
        <Text size="sm">
          {gesture.agent} · {gesture.reason}
        </Text>
        {may && gesture.status === 'proposed' && (
          <>
            <Button size="compact-xs" onClick={() => decide.mutate({ gesture: gesture.gestureId, approved: true })}>
              {t('gesture.approve')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => decide.mutate({ gesture: gesture.gestureId, approved: false })}>
              {t('gesture.decline')}
            </Button>
          </>
        )}
      </Group>
      <ProblemAlert error={decide.error} />
    </Stack>
  )
}

function Grant({ ticket, currency, close }: { ticket: Ticket; currency: string; close: () => void }) {
  const { t, i18n } = useTranslation()
  const grant = useGrant(ticket.ticketId)
  const [key] = useState(() => newKey())
  const [kind, setKind] = useState<(typeof KINDS)[number]>('voucher')
  const [amount, setAmount] = useState<number | string>(10)
  const digits = new Intl.NumberFormat(i18n.language, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    grant.mutate({ key, kind, amount: Math.round(Number(amount) * 10 ** digits), reason }, { onSuccess: close })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemAlert error={grant.error} />
        <Group grow>
          <Select
            label={t('gesture.kind')}
            data={KINDS.map((value) => ({ value, label: t(`gesture.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(value as (typeof KINDS)[number])}
          />
          <NumberInput label={t('gesture.amount', { currency })} value={amount} onChange={setAmount} min={0} decimalScale={digits} required />
        </Group>
        <Textarea name="reason" label={t('gesture.reason')} required maxLength={1_000} autosize />
        <Group>
          <Button type="submit" loading={grant.isPending}>
            {t('gesture.grant')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
