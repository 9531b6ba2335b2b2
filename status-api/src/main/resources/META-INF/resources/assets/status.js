// Keeps an open page fresh: whatever carries data-live is replaced by what the server renders now.
const refreshMs = Number(document.documentElement.dataset.refresh || 10) * 1000;
let running = false;
let again = false;

async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const answer = await fetch(location.pathname, {cache: 'no-cache', headers: {Accept: 'text/html'}});
    if (!answer.ok) throw new Error(answer.status);
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    interrupted(false);
  } catch {
    interrupted(true);
  }
  running = false;
  if (again) {
    again = false;
    refresh();
  }
}

function swap(fresh) {
  const known = new Set([...document.querySelectorAll('[data-live]')].map(e => e.id));
  const present = new Set([...fresh.querySelectorAll('[data-live]')].map(e => e.id));
  if (known.symmetricDifference?.(present).size) {
    location.reload();
    return;
  }
  document.title = fresh.title;
  for (const id of known) {
    const now = fresh.getElementById(id);
    const old = document.getElementById(id);
    if (now && old) patch(old, now);
  }
}

// Walks both trees and touches only what differs, so that focus, open details and live regions survive.
function patch(old, now) {
  if (old.isEqualNode(now)) return;
  if (old.nodeType !== now.nodeType || old.nodeName !== now.nodeName) {
    old.replaceWith(document.importNode(now, true));
    return;
  }
  if (old.nodeType === Node.TEXT_NODE) {
    old.data = now.data;
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) return;
  for (const {name, value} of [...now.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const {name} of [...old.attributes]) {
    if (!now.hasAttribute(name) && !(old.nodeName === 'DETAILS' && name === 'open')) old.removeAttribute(name);
  }
  const olds = [...old.childNodes];
  const nows = [...now.childNodes];
  nows.forEach((child, i) => {
    if (olds[i]) patch(olds[i], child);
    else old.append(document.importNode(child, true));
  });
  olds.slice(nows.length).forEach(child => child.remove());
}

function interrupted(yes) {
  document.querySelectorAll('.stale').forEach(e => { e.hidden = !yes; });
}

function ago(seconds) {
  if (seconds < 120) return `${Math.max(0, seconds)}\u00a0s ago`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)}\u00a0min ago`;
  if (seconds < 172800) return `${Math.floor(seconds / 3600)}\u00a0h ago`;
  return `${Math.floor(seconds / 86400)}\u00a0d ago`;
}

function tick() {
  document.querySelectorAll('#headline time[data-ago]').forEach(e => {
    const text = ago(Math.floor((Date.now() - Date.parse(e.dateTime)) / 1000));
    if (e.textContent !== text) e.textContent = text;
  });
}

// A note that names the day under the pointer or chosen by arrow keys; Escape puts it away.
const note = document.createElement('div');
note.className = 'note-day';
note.hidden = true;
note.setAttribute('role', 'status');
const words = {u: 'no data', g: 'good', d: 'degraded', b: 'failing'};
const days = 90;
const step = 5;
let chosen = -1;

// What a day is stands in the bars: of the paths that have a stroke for it, the worst.
function stateOf(link, index) {
  return Object.keys(words).filter(state => strokes(link.querySelector('path.' + state)).has(index)).at(-1) ?? 'u';
}

function strokes(path) {
  let x = 0;
  return new Set((path?.getAttribute('d').match(/[Mm]-?\d+/g) ?? []).map(move => {
    x += Number(move.slice(1));
    return Math.floor(x / step);
  }));
}

function dayOf(link, index) {
  const day = new Date(link.dataset.first + 'T00:00:00Z');
  day.setUTCDate(day.getUTCDate() + index);
  return day;
}

function show(link, index) {
  chosen = Math.min(days - 1, Math.max(0, index));
  const day = dayOf(link, chosen).toLocaleDateString('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
  note.textContent = `${day}: ${words[stateOf(link, chosen)]}`;
  const box = link.getBoundingClientRect();
  note.hidden = false;
  const x = box.left + (chosen + 0.5) * box.width / days - note.offsetWidth / 2;
  note.style.left = `${Math.max(8, Math.min(document.documentElement.clientWidth - note.offsetWidth - 8, x)) + scrollX}px`;
  note.style.top = `${box.top + scrollY - note.offsetHeight - 6}px`;
}

function hide() {
  note.hidden = true;
  chosen = -1;
}

function bars() {
  document.body.append(note);
  const link = event => event.target.closest?.('a.days');
  document.addEventListener('pointermove', event => {
    const on = link(event);
    if (!on) {
      if (chosen >= 0 && !document.activeElement?.matches('a.days')) hide();
      return;
    }
    const box = on.getBoundingClientRect();
    show(on, Math.floor((event.clientX - box.left) / box.width * days));
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
    const on = link(event);
    const turn = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (!on || !turn) return;
    event.preventDefault();
    show(on, chosen < 0 ? days - 1 : chosen + turn);
  });
  document.addEventListener('click', event => {
    const on = link(event);
    if (!on || chosen < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const component = on.getAttribute('href').split('#')[0];
    location.href = `${component}/days/${dayOf(on, chosen).toISOString().slice(0, 10)}`;
  });
}

function openTarget() {
  if (location.hash === '#days') document.getElementById('day-table')?.setAttribute('open', '');
}

if (document.getElementById('headline')?.hasAttribute('data-live')) {
  const stream = new EventSource('/api/v1/events/stream');
  stream.addEventListener('component-status', refresh);
  stream.onopen = refresh;
  setInterval(() => { if (!document.hidden) refresh(); }, refreshMs);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  setInterval(tick, 1000);
  bars();
  openTarget();
}
