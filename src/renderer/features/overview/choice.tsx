/** One of a few choices, small enough to stand in the head of a chart. */

interface ChoiceProps { label: string; value: string; options: readonly (readonly [value: string, name: string])[]; onChange(value: string): void }

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="overview-choice">
      <span className="muted">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
}
