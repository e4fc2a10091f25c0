// A share as a bar; its value is beside it as text.

export function Meter({ share }: { readonly share: number }) {
  return (
    <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="fill-track" width="100" height="8" />
      <rect class="fill-share" width={Math.max(share > 0 ? 1 : 0, Math.round(share * 100))} height="8" />
    </svg>
  )
}
