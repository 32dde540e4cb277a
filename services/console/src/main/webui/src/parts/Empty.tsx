import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Says why there is nothing, and what to do about it. */
export function Empty({ title, order = 2, children }: { title: string; order?: 1 | 2; children?: ReactNode }) {
  return (
    <Stack align="center" py="xl" gap="xs">
      <Title order={order} size="h4">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={480} component="div">
        {children}
      </Text>
    </Stack>
  )
}
