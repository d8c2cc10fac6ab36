/** A number between two bounds, moved by pointer or arrows, with its value in words beside it. */
import type { ReactNode } from 'react'
import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import './slider.css'

export interface SliderProps {
  label: ReactNode
  value: number
  least: number
  most: number
  step: number
  /** How the value reads; assistive technology reads it in the number format below. */
  shown: string
  format?: Intl.NumberFormatOptions
  onChange(value: number): void
}

export function Slider({ label, value, least, most, step, shown, format, onChange }: SliderProps) {
  return (
    <AriaSlider className="slider" minValue={least} maxValue={most} step={step} value={value} onChange={onChange} {...(format === undefined ? {} : { formatOptions: format })}>
      <Label className="field-label">{label}</Label>
      <SliderOutput className="num muted">{shown}</SliderOutput>
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-fill" style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  )
}
