import { Alert, Button, Group, Modal, Paper, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Macro, usePreview } from '../../api/macros'
import { ProblemAlert } from '../../parts/Failed'
import { Follows } from '../../parts/Follows'
import { Missing, OtherLanguage } from '../../parts/MacroFaults'

/** How a macro reads for one ticket; nothing is sent by it. */
export function Preview({ macro, close }: { macro: Macro; close: () => void }) {
  const { t } = useTranslation()
  const preview = usePreview(macro.id)
  const [number, setNumber] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    preview.mutate(number.trim())
  }
  return (
    <Modal opened onClose={close} size="lg" title={t('macros.previewOne', { title: macro.title })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <form onSubmit={submit}>
          <Group align="end">
            <TextInput label={t('macros.number')} placeholder="T-1001" value={number} onChange={(event) => setNumber(event.currentTarget.value)} required />
            <Button type="submit" loading={preview.isPending}>
              {t('macros.show')}
            </Button>
          </Group>
        </form>
        <ProblemAlert error={preview.error} />
        {preview.data === null && (
          <Alert color="orange" variant="light" role="status">
            {t('macros.noTicket', { number: preview.variables })}
          </Alert>
        )}
        {preview.data && (
          <>
            <OtherLanguage macro={preview.data} />
            <Missing words={preview.data.missing} />
            <Paper withBorder p="sm">
              <Text className="words" lang={preview.data.language}>
                {preview.data.text}
              </Text>
            </Paper>
            <Follows actions={preview.data.actions} />
          </>
        )}
      </Stack>
    </Modal>
  )
}
