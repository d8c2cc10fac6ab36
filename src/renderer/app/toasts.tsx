/** The messages at the foot of the window. Errors stay until they are dismissed; the rest leaves by itself. */
import { useLingui } from '@lingui/react/macro'
import { CircleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { type Toast, useToasts } from '../state/toasts.ts'
import { Button, IconButton } from '../ui/button.tsx'
import './toasts.css'

const LEAVES_AFTER_MS = 5_000

export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  const { t } = useLingui()
  return (
    <section className="toasts" aria-label={t`Messages`} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => <ToastLine key={toast.id} toast={toast} />)}
    </section>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useLingui()
  const dismiss = useToasts((state) => state.dismiss)
  const { id, tone, text, action } = toast
  useEffect(() => {
    if (tone === 'error') return
    const timer = setTimeout(() => dismiss(id), LEAVES_AFTER_MS)
    return () => clearTimeout(timer)
  }, [id, tone, dismiss])
  return (
    <div className={`toast ${tone}`}>
      {tone === 'error' && <CircleAlert aria-hidden="true" />}
      <p dir="auto">{text}</p>
      {action !== null && <Button kind="quiet" onPress={() => { dismiss(id); action.run() }}>{action.label}</Button>}
      <IconButton label={t`Dismiss`} icon={<X />} placement="top" onPress={() => dismiss(id)} />
    </div>
  )
}
