import { useTranslation } from 'react-i18next'

/** Minor units, as all services count money. */
export function money(amount: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

export function Money({ amount, currency }: { amount?: number; currency?: string }) {
  const { i18n } = useTranslation()
  return amount === undefined || !currency ? null : <span>{money(amount, currency, i18n.language)}</span>
}
