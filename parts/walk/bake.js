// Light, painted once: every wall, the floor and the ceiling get a texture that holds their light.
// Nothing is lit while walking, so a machine without a GPU keeps up.
import { DOOR_HEIGHT, SCREEN_HEIGHT, canvas, dice, pencil, tones } from "./look.js";

const GRID = 3; // light samples a metre
const STRIP = 0.35; // the light slot's middle below the ceiling

// How much of the slot's light falls on a point with a normal: a sum over lamps along the wall.
export function lamp(scene, plan) {
  const wall = plan.walls[scene.light];
  const count = Math.max(6, Math.round(wall.length / 1.2));
  const lamps = [];
  for (let i = 0; i < count; i++) {
    const at = ((i + 0.5) / count) * wall.length;
    lamps.push([wall.a[0] + wall.u[0] * at + wall.n[0] * 0.25, scene.height - STRIP, wall.a[1] + wall.u[1] * at + wall.n[1] * 0.25]);
  }
  const step = wall.length / count;
  return (x, up, y, nx, nup, ny) => {
    let sum = 0;
    for (const [lx, lup, ly] of lamps) {
      const dx = lx - x, du = lup - up, dy = ly - y;
      const d2 = dx * dx + du * du + dy * dy + 0.4;
      const d = Math.sqrt(d2);
      const facing = (dx * nx + du * nup + dy * ny) / d;
      const leaving = (-dx * wall.n[0] - dy * wall.n[1]) / d * 0.7 + 0.3;
      if (facing > 0 && leaving > 0) sum += (facing * leaving) / (d2 * 0.32 + 1.1);
    }
    return 1 - Math.exp(-sum * step * 1.5);
  };
}

// Paint a light field, computed coarsely, over the whole canvas; the browser smooths it.
export function wash(pen, columns, rows, tone, shade) {
  const small = canvas(columns, rows);
  const pen2 = pencil(small);
  const data = pen2.createImageData(small.width, small.height);
  for (let j = 0; j < small.height; j++) {
    for (let i = 0; i < small.width; i++) {
      const [k, warm] = shade((i + 0.5) / small.width, (j + 0.5) / small.height);
      const at = (j * small.width + i) * 4;
      data.data[at] = Math.min(255, tone[0] * k);
      data.data[at + 1] = Math.min(255, tone[1] * k * (1 - warm * 0.022));
      data.data[at + 2] = Math.min(255, tone[2] * k * (1 - warm * 0.062));
      data.data[at + 3] = 255;
    }
  }
  pen2.putImageData(data, 0, 0);
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(small, 0, 0, pen.canvas.width, pen.canvas.height);
}

export function bakeWall(scene, wall, frames, light, isSource) {
  const height = wall.free ? SCREEN_HEIGHT : scene.height;
  const scale = Math.min(40, 2040 / wall.length);
  const made = canvas(wall.length * scale, height * scale);
  const pen = pencil(made);
  wash(pen, wall.length * GRID, height * GRID, tones.wall, (u, v) => {
    const at = u * wall.length, up = (1 - v) * height;
    const x = wall.a[0] + wall.u[0] * at, y = wall.a[1] + wall.u[1] * at;
    const k = isSource ? 0.25 : light(x + wall.n[0] * 0.05, up, y + wall.n[1] * 0.05, wall.n[0], 0, wall.n[1]);
    const edge = Math.min(at, wall.length - at);
    const corner = wall.free ? 1 : 1 - 0.14 * Math.exp(-edge / 0.35);
    const foot = 1 - 0.16 * Math.exp(-up / 0.3) - (wall.free ? 0 : 0.1 * Math.exp(-(height - up) / 0.25));
    return [(tones.ambient + tones.lit * k) * corner * foot, 1 - k];
  });
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  for (const frame of frames) pool(pen, frame.m, height - scene.eye, frame.w, frame.h);
  for (const frame of frames) shadow(pen, scale, frame.m - frame.w / 2, height - scene.eye - frame.h / 2, frame.w, frame.h);
  if (isSource) slot(pen, wall, height);
  pen.fillStyle = "rgba(0,0,0,.14)";
  pen.fillRect(0, height - 0.14, wall.length, 0.04);
  for (const [at, width] of wall.openings) {
    pen.fillStyle = tones.jamb;
    pen.fillRect(at - 0.09, height - DOOR_HEIGHT - 0.09, width + 0.18, DOOR_HEIGHT + 0.09);
  }
  return made;
}

// A picture lamp's pool: brightest a little above the frame's middle.
export function pool(pen, x, y, w, h) {
  const radius = Math.max(w * 0.8, h * 0.75) + 0.45;
  const tall = Math.min(1.3, (h + 1) / (w + 0.6));
  pen.save();
  pen.translate(x, y - 0.15);
  pen.scale(1, tall);
  const glow = pen.createRadialGradient(0, 0, radius * 0.15, 0, 0, radius);
  glow.addColorStop(0, `rgba(${tones.lamp},${tones.pool})`);
  glow.addColorStop(0.5, `rgba(${tones.lamp},${tones.pool * 0.45})`);
  glow.addColorStop(1, `rgba(${tones.lamp},0)`);
  pen.fillStyle = glow;
  pen.fillRect(-radius, -radius, radius * 2, radius * 2);
  pen.restore();
}

export function shadow(pen, scale, x, y, w, h) {
  pen.save();
  pen.shadowColor = tones.shadow;
  pen.shadowBlur = 0.09 * scale;
  pen.shadowOffsetX = 0.02 * scale;
  pen.shadowOffsetY = 0.06 * scale;
  pen.fillStyle = "#8a7a6a";
  pen.fillRect(x, y, w, h);
  pen.restore();
}

function slot(pen, wall, height) {
  pen.save();
  pen.globalAlpha = tones.slot;
  const glow = pen.createLinearGradient(0, 0, 0, 1.5);
  glow.addColorStop(0, "rgba(255,251,241,.95)");
  glow.addColorStop(0.35, "rgba(255,250,238,.55)");
  glow.addColorStop(1, "rgba(255,248,232,0)");
  pen.fillStyle = glow;
  pen.fillRect(0, 0, wall.length, Math.min(1.5, height));
  pen.fillStyle = "#fffdf8";
  pen.fillRect(0.15, STRIP - 0.17, wall.length - 0.3, 0.34);
  pen.restore();
}

// Dark boards along the long side, the light on them, and the walls' faint reflection.
export function bakeFloor(scene, plan, light) {
  const { box } = plan;
  const w = box.x1 - box.x0, d = box.y1 - box.y0;
  const scale = Math.min(56, 2040 / Math.max(w, d));
  const made = canvas(w * scale, d * scale);
  const pen = pencil(made);
  wash(pen, w * GRID, d * GRID, tones.floor, (u, v) => {
    const x = box.x0 + u * w, y = box.y0 + v * d;
    const k = light(x, 0, y, 0, 1, 0);
    return [tones.ground[0] + tones.ground[1] * k, 1 - k];
  });
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  boards(pen, w, d, w >= d);
  pen.translate(-box.x0, -box.y0);
  for (const wall of plan.walls) along(pen, wall);
  for (const frame of plan.frames) {
    const reach = frame.w * 0.9 + 0.5;
    const x = frame.x + frame.n[0] * 1.0, y = frame.y + frame.n[1] * 1.0;
    const glow = pen.createRadialGradient(x, y, 0, x, y, reach);
    glow.addColorStop(0, `rgba(255,226,186,${tones.glow})`);
    glow.addColorStop(1, "rgba(255,226,186,0)");
    pen.fillStyle = glow;
    pen.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  }
  return made;
}

export function boards(pen, w, d, lengthwise) {
  const roll = dice(7);
  const long = lengthwise ? w : d, wide = lengthwise ? d : w;
  for (let y = 0; y < wide; y += 0.2) {
    for (let x = -roll() * 2.4; x < long; ) {
      const size = 1.6 + roll() * 1.4;
      pen.fillStyle = roll() > 0.5 ? `rgba(30,16,8,${roll() * 0.2})` : `rgba(255,214,164,${roll() * 0.09})`;
      if (lengthwise) pen.fillRect(x, y, size, 0.2);
      else pen.fillRect(y, x, 0.2, size);
      pen.fillStyle = "rgba(18,9,4,.34)";
      if (lengthwise) pen.fillRect(x, y, 0.014, 0.2);
      else pen.fillRect(y, x, 0.2, 0.014);
      x += size;
    }
    pen.fillStyle = "rgba(18,9,4,.3)";
    if (lengthwise) pen.fillRect(0, y, long, 0.014);
    else pen.fillRect(y, 0, 0.014, long);
  }
}

// Along a wall: the bright wall mirrored in the varnish, and the dark line where they meet.
function along(pen, wall) {
  pen.save();
  pen.transform(wall.u[0], wall.u[1], wall.n[0], wall.n[1], wall.a[0], wall.a[1]);
  const mirror = pen.createLinearGradient(0, 0, 0, 1.7);
  mirror.addColorStop(0, `rgba(255,240,219,${tones.mirror})`);
  mirror.addColorStop(1, "rgba(255,240,219,0)");
  pen.fillStyle = mirror;
  pen.fillRect(0, 0, wall.length, 1.7);
  const dark = pen.createLinearGradient(0, 0, 0, 0.3);
  dark.addColorStop(0, "rgba(14,7,3,.6)");
  dark.addColorStop(1, "rgba(14,7,3,0)");
  pen.fillStyle = dark;
  pen.fillRect(0, 0, wall.length, 0.3);
  pen.restore();
}

// The ceiling, with a rail and its lamps a step in front of what hangs.
export function bakeCeiling(scene, plan, light) {
  const { box } = plan;
  const w = box.x1 - box.x0, d = box.y1 - box.y0;
  const scale = Math.min(28, 1020 / Math.max(w, d));
  const made = canvas(w * scale, d * scale);
  const pen = pencil(made);
  wash(pen, w * GRID, d * GRID, tones.ceiling, (u, v) => {
    const k = light(box.x0 + u * w, scene.height - 0.9, box.y0 + v * d, 0, 1, 0);
    return [tones.above[0] + tones.above[1] * k, 1 - k];
  });
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.translate(-box.x0, -box.y0);
  for (const wall of plan.walls) {
    const mine = plan.frames.filter((frame) => frame.wall === wall);
    if (!mine.length) continue;
    pen.save();
    pen.transform(wall.u[0], wall.u[1], wall.n[0], wall.n[1], wall.a[0], wall.a[1]);
    const first = Math.min(...mine.map((f) => f.m)) - 0.6, last = Math.max(...mine.map((f) => f.m)) + 0.6;
    pen.fillStyle = "#4a4039";
    pen.fillRect(first, 1.18, last - first, 0.05);
    for (const frame of mine) {
      pen.fillStyle = "#3a312b";
      pen.fillRect(frame.m - 0.07, 1.1, 0.14, 0.21);
      pen.fillStyle = "#fff6e2";
      pen.fillRect(frame.m - 0.045, 1.11, 0.09, 0.07);
    }
    pen.restore();
  }
  return made;
}
