package io.archloom.picture;

import java.util.Locale;

/// A colour: red, green and blue as `0xRRGGBB`, and how opaque it is, from 0 to 1.
public record Ink(int rgb, double opacity) {

    public Ink {
        if ((rgb & 0xFF000000) != 0 || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("no colour: " + Integer.toHexString(rgb) + " at " + opacity);
        }
    }

    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    public int red() {
        return rgb >> 16 & 0xFF;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    public Ink withOpacity(double opacity) {
        return new Ink(rgb, opacity);
    }

    /// This colour `fraction` of the way to `that`: 0 is this one, 1 is that one. Keeps the opacity of this one.
    public Ink towards(Ink that, double fraction) {
        return new Ink(between(red(), that.red(), fraction) << 16 | between(green(), that.green(), fraction) << 8
                | between(blue(), that.blue(), fraction), opacity);
    }

    private static int between(int from, int to, double fraction) {
        return (int) Math.round(from + (to - from) * Math.clamp(fraction, 0, 1));
    }

    /// The colour without its opacity, such as `#3B6FE0`.
    public String hex() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /// How much the two differ in luminance, from 1 (not at all) to 21 (black on white): WCAG 2.2, contrast ratio.
    public double contrast(Ink that) {
        double a = luminance();
        double b = that.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
