// A share as a bar; the figure stands beside it in words.

export function Meter({ share }: { readonly share: number }) {
  return (
    <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="fill-track" width="100" height="8" />
      <rect class="fill-share" width={Math.max(share > 0 ? 1 : 0, Math.round(share * 100))} height="8" />
    </svg>
  )
}
