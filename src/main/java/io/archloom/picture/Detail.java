package io.archloom.picture;

/// At which zooms a mark is drawn: what could not be read is left out, and what shows its place comes in. A picture
/// written to a file has all that is drawn at a zoom of 1.
public enum Detail {
    ALWAYS(0, Double.POSITIVE_INFINITY),
    /// Only from afar, in place of what is left out.
    FAR(0, 0.35),
    /// Names, icons and badges.
    NEAR(0.35, Double.POSITIVE_INFINITY),
    /// The few words that are wanted at a middle distance, in larger letters; the small print has their place nearer by.
    MIDDLE(0.35, 0.55),
    /// Small print.
    FINE(0.55, Double.POSITIVE_INFINITY);

    private final double from;
    private final double below;

    Detail(double from, double below) {
        this.from = from;
        this.below = below;
    }

    public boolean isDrawnAt(double zoom) {
        return from <= zoom && zoom < below;
    }
}
