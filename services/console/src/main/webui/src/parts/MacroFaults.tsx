import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rendered } from '../api/macros'

/** A macro that does not speak the customer's language says so. */
export function OtherLanguage({ macro }: { macro: Pick<Rendered, 'meant' | 'wanted' | 'language'> }) {
  const { t, i18n } = useTranslation()
  const language = (tag: string) => new Intl.DisplayNames([i18n.language], { type: 'language' }).of(tag.replace('_', '-').split('-')[0]!)
  return macro.meant ? null : (
    <Alert color="orange" variant="light" role="status">
      {t('macro.otherLanguage', { wanted: language(macro.wanted), language: language(macro.language) })}
    </Alert>
  )
}

/** What still stands in braces, since nobody knows it. */
export function Missing({ words }: { words: string[] }) {
  const { t } = useTranslation()
  return words.length === 0 ? null : (
    <Alert color="orange" variant="light" role="status">
      {t('macro.missing', { what: words.map((word) => `{${word}}`).join(', ') })}
    </Alert>
  )
}
