import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../api/customers'
import { useOpenTicket } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { newKey } from '../../parts/key'

/** A call, or anything else somebody asked for: registered once, however often the button is pressed. */
export function NewTicketForm({ customer, close }: { customer: Customer; close: () => void }) {
  const { t } = useTranslation()
  const open = useOpenTicket()
  const navigate = useNavigate()
  const [key] = useState(() => newKey())
  const [channel, setChannel] = useState<'phone' | 'email'>('phone')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    open.mutate(
      {
        key,
        ticket: {
          store: customer.store!,
          channel,
          subject: String(form.get('subject')),
          text: String(form.get('text')),
          customerId: customer.customerIds?.[0],
          order: String(form.get('order') || '') || undefined,
          byCustomer: channel === 'phone',
        },
      },
      { onSuccess: (ticket) => void navigate({ to: '/tickets/$id', params: { id: ticket.ticketId } }) },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" py="sm">
        <ProblemAlert error={open.error} />
        <Select
          label={t('ticket.channel')}
          data={(['phone', 'email'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={channel}
          allowDeselect={false}
          onChange={(value) => setChannel(value as 'phone' | 'email')}
        />
        <TextInput name="subject" label={t('ticket.subject')} required maxLength={200} autoFocus />
        <TextInput name="order" label={t('ticket.order')} />
        <Textarea name="text" label={t('ticket.said')} required autosize minRows={3} maxLength={20_000} />
        <Group>
          <Button type="submit" loading={open.isPending}>
            {t('ticket.open')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
