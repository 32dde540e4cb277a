import { Button, Checkbox, Group, Modal, MultiSelect, PasswordInput, Select, Stack, Table, TagsInput, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, type AccountChange, accountsQuery, usePutAccount } from '../../api/accounts'
import { usePutAgent } from '../../api/tickets'
import { LANGUAGES } from '../../i18n'
import { ProblemAlert } from '../../parts/Failed'
import { Waiting } from '../../parts/Waiting'

const ROLES = ['agent', 'supervisor', 'admin', 'auditor'] as const
type Role = (typeof ROLES)[number]

/** Who may sign in, and as what. Whoever works on tickets is made known to those who deal them out. */
export function AccountsScreen() {
  const { t } = useTranslation()
  const { data: accounts, error, isPending } = useQuery(accountsQuery)
  const [open, setOpen] = useState<Account | 'new'>()
  return (
    <Stack gap="sm" maw={960}>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('shell.accounts')}
        </Title>
        <Button onClick={() => setOpen('new')}>{t('accounts.new')}</Button>
      </Group>
      <ProblemAlert error={error} />
      {isPending && <Waiting />}
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {['id', 'name', 'roles', 'stores', 'active', 'account'].map((column) => (
                <Table.Th key={column}>{t(`accounts.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts?.map((account) => (
              <Table.Tr key={account.id}>
                <Table.Td>{account.id}</Table.Td>
                <Table.Td>{account.name}</Table.Td>
                <Table.Td>{account.roles.map((role) => t(`role.${role}`)).join(', ')}</Table.Td>
                <Table.Td>{account.stores.join(', ') || t('all')}</Table.Td>
                <Table.Td>{t(account.active ? 'yes' : 'no')}</Table.Td>
                <Table.Td>
                  <Button size="compact-xs" variant="default" onClick={() => setOpen(account)}>
                    {t('accounts.change')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {open && <AccountForm account={open === 'new' ? undefined : open} close={() => setOpen(undefined)} />}
    </Stack>
  )
}

function AccountForm({ account, close }: { account?: Account; close: () => void }) {
  const { t, i18n } = useTranslation()
  const put = usePutAccount()
  const putAgent = usePutAgent()
  const [roles, setRoles] = useState<Role[]>((account?.roles as Role[]) ?? ['agent'])
  const [stores, setStores] = useState<string[]>(account?.stores ?? [])
  const [language, setLanguage] = useState(account?.language ?? i18n.language)
  const [active, setActive] = useState(account?.active ?? true)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const id = account?.id ?? String(form.get('id'))
    const name = String(form.get('name'))
    const change: AccountChange = {
      name,
      roles,
      stores,
      active,
      language,
      zone: account?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      password: String(form.get('password') || '') || undefined,
    }
    put.mutate(
      { id, account: change },
      { onSuccess: () => (roles.some((role) => role !== 'auditor') ? putAgent.mutate({ id, name, stores }, { onSuccess: close }) : close()) },
    )
  }
  return (
    <Modal opened onClose={close} title={account?.id ?? t('accounts.new')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={put.error ?? putAgent.error} />
          {!account && <TextInput name="id" label={t('accounts.id')} description={t('accounts.idHint')} required pattern="[A-Za-z0-9][A-Za-z0-9._@\-]*" />}
          <TextInput name="name" label={t('accounts.name')} defaultValue={account?.name} required maxLength={100} />
          <MultiSelect
            label={t('accounts.roles')}
            data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={roles}
            onChange={(value) => setRoles(value as Role[])}
            required
          />
          <TagsInput label={t('accounts.stores')} description={t('accounts.storesHint')} value={stores} onChange={setStores} />
          <Select
            label={t('accounts.language')}
            data={LANGUAGES.map((value) => ({ value, label: t('shell.language', { lng: value }) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => value && setLanguage(value)}
          />
          <PasswordInput
            name="password"
            label={t('accounts.password')}
            description={t(account ? 'accounts.passwordAnew' : 'accounts.passwordFirst')}
            required={!account}
            minLength={12}
            autoComplete="new-password"
          />
          <Checkbox label={t('accounts.active')} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
          <Group>
            <Button type="submit" loading={put.isPending || putAgent.isPending}>
              {t('accounts.save')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
