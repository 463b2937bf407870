const W = 1200;
const H = 630;
const INK = '#14202b';
const BLUE = '#0072b2';

/** Numbers from 0 to 1, always the same. */
function* numbers() {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 4_294_967_296;
  }
}

/** Users on a server, each put where of many places it is furthest from the others. */
function crowd(count, { x, y, w, h }, buyers) {
  const some = numbers();
  const between = (from, to) => from + some.next().value * (to - from);
  const users = [];
  for (let i = 0; i < count; i++) {
    const room = (u) => Math.min(...users.map((other) => Math.hypot(other.x - u.x, other.y - u.y)), 999);
    const places = Array.from({ length: 60 }, () => ({
      x: between(x + 26, x + w - 26),
      y: between(y + 22, y + h - 22),
    }));
    users.push(places.reduce((best, place) => (room(place) > room(best) ? place : best)));
  }
  return users
    .map((user, i) => {
      const at = `cx="${user.x.toFixed(1)}" cy="${user.y.toFixed(1)}"`;
      const ring = `<circle ${at} r="16.5" fill="none" stroke="${INK}" stroke-width="3"/>`;
      return `<circle ${at} r="10.5" fill="${BLUE}"/>${buyers.includes(i) ? ring : ''}`;
    })
    .join('');
}

/** The surface: a slight wave from x on, and all below it. */
function water({ x, y, w, h }) {
  const step = w / 4;
  return `<path d="M${x} ${y}q${step / 2} -7 ${step} 0t${step} 0t${step} 0t${step} 0v${h}h${-w}z" fill="#d5e8f4"/>
    <path d="M${x} ${y}q${step / 2} -7 ${step} 0t${step} 0t${step} 0t${step} 0" fill="none" stroke="${BLUE}" stroke-width="4"/>`;
}

function glass(x, name, level, users, buyers, shut) {
  const [y, w, h] = [262, 300, 290];
  const full = { x, y: y + h * (1 - level), w, h: h * level };
  const pipe = x + 42;
  return `
    <path d="M${pipe - 14} 143h28v118h-28z" fill="${shut ? '#d3dae1' : '#f5f7f9'}" stroke="#8a98a5" stroke-width="3"
      ${shut ? 'stroke-dasharray="3 6"' : ''}/>
    <circle cx="${pipe}" cy="196" r="19" fill="${shut ? INK : '#fff'}" stroke="${INK}" stroke-width="4"/>
    <path d="${shut ? `M${pipe - 9} 196h18` : `M${pipe} 187v17m-8 -7l8 8 8 -8`}" fill="none" stroke="${shut ? '#fff' : INK}"
      stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
    <text x="${x + 80}" y="203" font-size="36" font-weight="bold">${name}</text>
    <text x="${x + 80}" y="239" font-size="25" fill="#4a5a68">${shut ? 'no new users' : 'in service'}</text>
    <path d="M${x} ${y}h${w}v${h}h${-w}z" fill="#f5f7f9"/>
    ${water(full)}
    ${crowd(users, full, buyers)}
    <path d="M${x} ${y}v${h - 14}q0 14 14 14h${w - 28}q14 0 14 -14v${14 - h}" fill="none" stroke="${shut ? INK : '#8a98a5'}"
      stroke-width="6"/>`;
}

/** The picture that a link to the page brings along, as SVG: the name, a line, and two glasses. `icon` is icon.svg. */
export function socialPicture(icon) {
  const drop = icon.replace('<svg ', '<svg x="52" y="70" width="112" height="112" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}" fill="${INK}"
    font-family="Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif">
    <path d="M0 0h${W}v${H}H0z" fill="#eef1f4"/>
    ${drop}
    <text x="60" y="284" font-size="70" font-weight="bold" letter-spacing="-2">Bone Dry</text>
    <text font-size="30" fill="#4a5a68">
      <tspan x="62" y="356">How long does a</tspan>
      <tspan x="62" dy="43">rolling deploy take,</tspan>
      <tspan x="62" dy="43">and who gets hurt?</tspan>
    </text>
    <rect x="446" y="46" width="708" height="538" rx="20" fill="#fff"/>
    <rect x="478" y="90" width="646" height="52" rx="16" fill="#f5f7f9" stroke="#8a98a5" stroke-width="3"/>
    <text x="498" y="125" font-size="25" font-weight="bold" fill="#4a5a68">Load balancer</text>
    ${glass(480, 'Alice', 0.14, 7, [2], true)}
    ${glass(818, 'Bob', 0.56, 36, [5, 17, 30], false)}
  </svg>`;
}
