import { Button, Code, Group, Stack, Table, Text, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOf, usePreview } from '../../api/segments'
import { useWordsOf } from '../../parts/Failed'

const WORDS = ['orders', 'cancelled', 'spend', 'refunds', 'contacts', 'score', 'care', 'tag', 'language', 'channel', 'unwanted', 'consent'] as const

/** A rule as it is written; whoever tries it is told how many it means, or where it cannot be read. */
export function RuleField({ rule, store, change, refused }: { rule: string; store?: string; change: (rule: string) => void; refused: unknown }) {
  const { t } = useTranslation()
  const words = useWordsOf()
  const preview = usePreview()
  const field = useRef<HTMLTextAreaElement>(null)
  const fault = preview.error ?? (placeOf(refused) ? refused : undefined)
  useEffect(() => {
    const place = placeOf(fault)
    if (!place || !field.current) return
    const at = offset(field.current.value, place)
    field.current.focus()
    field.current.setSelectionRange(at, at + 1)
  }, [fault])
  const found = preview.data
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        label={t('segments.rule')}
        placeholder={'orders >= 3 and not tag = "vip"'}
        styles={{ input: { fontFamily: 'monospace' } }}
        value={rule}
        required
        autosize
        minRows={2}
        maxLength={2000}
        spellCheck={false}
        error={fault ? words(fault) : undefined}
        onChange={(event) => {
          preview.reset()
          change(event.currentTarget.value)
        }}
      />
      <Group gap="sm">
        <Button size="xs" variant="default" disabled={rule.trim() === ''} loading={preview.isPending} onClick={() => preview.mutate({ store, rule })}>
          {t('segments.try')}
        </Button>
        <Text size="sm" role="status">
          {found && t(found.complete ? 'segments.means' : 'segments.meansOfFirst', { count: found.members ?? 0, of: found.looked })}
        </Text>
      </Group>
      <details>
        <summary>{t('segments.help')}</summary>
        <Table fz="xs" verticalSpacing={2}>
          <Table.Tbody>
            {WORDS.map((word) => (
              <Table.Tr key={word}>
                <Table.Td>
                  <Code>{word}</Code>
                </Table.Td>
                <Table.Td>{t(`ruleWord.${word}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs">{t('segments.joined')}</Text>
      </details>
    </Stack>
  )
}

/** Of a line and a column counted from one, within the text. */
function offset(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
