/** A count as it is read: 5,000 and 12,000 in English, 5000 and 12 000 in Russian. */
export function groupedCount(count: number, language: 'en' | 'ru'): string {
  const text = String(count);
  if (language === 'ru' && text.length <= 4) return text;
  return text.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
}
