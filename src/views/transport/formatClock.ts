/** Simulated time as a clock shows it: 0:00, 21:31, 3:02:05; tenths where `tenths` is set. */
export function formatClock(seconds: number, tenths = false): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = tenths ? `.${Math.floor((seconds - whole) * 10)}` : '';
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}${rest}` : `${minutes}:${two(whole % 60)}${rest}`;
}
