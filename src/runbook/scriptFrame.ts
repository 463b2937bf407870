import { scriptWords as t } from '../words/runbook/script.ts';
import { sh } from './steps/quote.ts';

/** What a script begins with: its options, and how it acts, looks and waits. */
export function scriptHead(lines: readonly string[], steps: number, tools: readonly string[]): string {
  const comments = lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
  return `#!/bin/sh
${comments}
set -eu

run=false from=1 back=0 step=0
poll=\${POLL_SECONDS:-5}
settle=\${SETTLE_SECONDS:-60}

say() { printf '%s\\n' "$*"; }
title() { printf '\\n%s\\n' "$1"; }
fail() {
  say "$*" >&2
  exit 1
}
number() {
  case "$2" in
  '' | *[!0-9]* | ??????*) fail ${sh(t.wantsNumber)} "$1" ;;
  esac
  if [ "$2" -lt 1 ] || [ "$2" -gt ${steps} ]; then fail ${sh(t.wantsNumber)} "$1" "(1–${steps})"; fi
}
while [ $# -gt 0 ]; do
  case "$1" in
  --run) run=true ;;
  --from)
    number "$1" "\${2:-}"
    from=$2
    shift
    ;;
  --back)
    number "$1" "\${2:-}"
    back=$2
    shift
    ;;
  -h | --help)
    cat <<'USAGE'
${t.usage.join('\n')}
USAGE
    exit 0
    ;;
  *) fail ${sh(t.unknown)} "$1" ;;
  esac
  shift
done

stopped() {
  status=$?
  if [ "$status" -ne 0 ] && [ "$step" -gt 0 ]; then
    title ${sh(t.stopped)}" $step." >&2
    if "$run"; then
      say ${sh(t.goBack)} "$step" >&2
      if [ "$back" -eq 0 ]; then say ${sh(t.goOn)} "$step" >&2; fi
    fi
  fi
}
trap stopped EXIT
trap 'exit 130' INT TERM

# $1: sh or powershell; $2: a command
execute() {
  case "$1" in
  sh) sh -euc "$2" </dev/null ;;
  *) powershell -NoProfile -NonInteractive -Command "$2" </dev/null ;;
  esac
}
show() { printf '%s\\n' "$1" | sed 's/^/    /'; }

# $1: sh or powershell; the command comes as input
act() {
  command=$(cat)
  show "$command"
  if "$run"; then execute "$1" "$command"; fi
}

# Sets seen to what the command prints; it may fail a few times.
failures=0
look() {
  if seen=$(execute "$1" "$2"); then
    seen=$(printf '%s' "$seen" | tr -d '\\r')
    failures=0
  else
    failures=$((failures + 1))
    if [ "$failures" -ge 5 ]; then
      show "$2" >&2
      fail ${sh(t.keepsFailing)} "$1"
    fi
    seen='?'
  fi
}
began=0
start_clock() { began=$(date +%s); }
elapsed() { echo $(($(date +%s) - began)); }

# $1: sh or powershell; $2: what it prints in the end; $3: seconds at most, or none. 1 where it took too long.
wait_for() {
  command=$(cat)
  show "$command"
  say ${sh(t.until)} "$2"
  if [ -n "$3" ]; then say ${sh(t.atMost)} "$3"; fi
  if ! "$run"; then return 0; fi
  told=
  while :; do
    look "$1" "$command"
    if [ "$seen" = "$2" ]; then return 0; fi
    if [ -n "$3" ] && [ "$(elapsed)" -ge "$3" ]; then return 1; fi
    if [ "$seen" != "$told" ]; then say ${sh(t.at)} "$(elapsed)" "$seen"; fi
    told=$seen
    sleep "$poll"
  done
}

# $1: sh or powershell; $2: for how many seconds it must print the same; $3: seconds at most, or none. 1 where it took too long.
wait_steady() {
  command=$(cat)
  show "$command"
  say ${sh(t.steady)} "$2"
  if [ -n "$3" ]; then say ${sh(t.atMost)} "$3"; fi
  if ! "$run"; then return 0; fi
  told=busy
  since=$(date +%s)
  while :; do
    look "$1" "$command"
    if [ "$seen" = busy ] || [ "$seen" = '?' ] || [ "$seen" != "$told" ]; then
      since=$(date +%s)
      told=$seen
    elif [ $(($(date +%s) - since)) -gt "$2" ]; then return 0; fi
    if [ -n "$3" ] && [ "$(elapsed)" -ge "$3" ]; then return 1; fi
    sleep "$poll"
  done
}

# $1: sh or powershell; $2: what it prints when it has worked
see() {
  start_clock
  if ! wait_for "$1" "$2" "$settle"; then fail ${sh(t.notShown)} "$2:" "$seen"; fi
}

# $1: seconds
wait_seconds() {
  say ${sh(t.waits)} "$1"
  if "$run"; then sleep "$1"; fi
}

if ! "$run"; then say ${sh(t.dry)}; fi
need() {
  if "$run" && ! command -v "$1" >/dev/null; then fail ${sh(t.isMissing)} "$1"; fi
}
${tools.map((tool) => `need ${sh(tool)}`).join('\n')}
`;
}

export const scriptEnd = (): string => `
step=0
if [ "$back" -gt 0 ]; then say ${sh(t.wholeBack)}; else say ${sh(t.done)}; fi
`;
