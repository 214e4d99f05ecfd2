package io.archloom.picture;

/// The type that a label is set in.
///
/// @param size    of the em square, in page units
/// @param tabular whether all figures are equally wide, so that numbers stand still while they change
public record Face(Family family, Weight weight, double size, boolean tabular) {

    /// A bundled font.
    public enum Family {
        SANS("Inter", "sans-serif"), MONO("JetBrains Mono", "monospace");

        private final String title;
        private final String generic;

        Family(String title, String generic) {
            this.title = title;
            this.generic = generic;
        }

        /// The name by which toolkits know it.
        public String title() {
            return title;
        }

        /// What to fall back on where the font is not installed, as CSS names it.
        public String generic() {
            return generic;
        }
    }

    /// How bold it is.
    public enum Weight {
        REGULAR(400), MEDIUM(500), SEMI_BOLD(600), BOLD(700);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        /// As CSS counts: 400 is regular, 700 is bold.
        public int number() {
            return number;
        }
    }

    public static Face sans(Weight weight, double size) {
        return new Face(Family.SANS, weight, size, false);
    }

    public Face withTabular() {
        return new Face(family, weight, size, true);
    }

    /// The bundled font file, in `io/archloom/fonts`. JetBrains Mono comes in two weights only.
    public String file() {
        return switch (family) {
            case SANS -> "Inter-" + switch (weight) {
                case REGULAR -> "Regular";
                case MEDIUM -> "Medium";
                case SEMI_BOLD -> "SemiBold";
                case BOLD -> "Bold";
            } + ".otf";
            case MONO -> "JetBrainsMono-" + switch (weight) {
                case REGULAR, MEDIUM -> "Regular";
                case SEMI_BOLD, BOLD -> "Bold";
            } + ".ttf";
        };
    }
}
