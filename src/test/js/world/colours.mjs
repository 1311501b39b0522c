// Reads the colours of a style sheet and computes what WCAG 2.2 calls their contrast.
const encode = (x) => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
const decode = (byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const clamp = (x) => Math.min(1, Math.max(0, x));

// oklch(L C H) in the three bytes of sRGB, by the matrices of CSS Color 4.
function bytes(lightness, chroma, hue) {
  const [a, b] = [Math.cos, Math.sin].map((f) => chroma * f((hue * Math.PI) / 180));
  const [l, m, s] = [[0.3963377774, 0.2158037573], [-0.1055613458, -0.0638541728], [-0.0894841775, -1.291485548]].map(([x, y]) => (lightness + x * a + y * b) ** 3);
  return [[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]].map(([x, y, z]) => encode(clamp(x * l + y * m + z * s)));
}

function srgb(oklch) {
  const [lightness, chroma, hue, alpha] = oklch.match(/[\d.]+/g).map(Number);
  const rgb = bytes(lightness, chroma, hue);
  return alpha === undefined ? `#${rgb.map((byte) => byte.toString(16).padStart(2, "0")).join("")}` : `rgb(${rgb.join(" ")} / ${alpha}%)`;
}

// The tokens of a sheet that hold a colour, light and dark, each a name with its value in sRGB.
export function schemes(css) {
  const read = (part) => Object.fromEntries([...part.matchAll(/--([\w-]+): ([^;]*(?:oklch|#|rgb|--line)[^;]*);/g)].map(([, name, value]) => [name, value.replace(/oklch\([^)]*\)/g, srgb)]));
  const [light, dark] = css.split("@media (prefers-color-scheme: dark)").map(read);
  return { light, dark };
}

export function contrast(one, other) {
  const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * decode(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)), 0);
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
