/** Three grey bars where rows will stand; nothing turns round. */
export function Skeletons({ label }: { readonly label: string }) {
  return (
    <div class="skeletons">
      <span class="for-readers">{label}</span>
      <span class="skeleton" />
      <span class="skeleton" />
      <span class="skeleton" />
    </div>
  );
}
