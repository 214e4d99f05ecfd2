package io.archloom.workbench;

import io.archloom.model.Design;
import java.util.Optional;

/// Designs as they are in the environment that is shown. What an edit leaves alone is the same object as before, so that nothing is
/// analysed again.
final class Shown {
    private Optional<Pair> last = Optional.empty();

    private record Pair(Design design, Design there) {}

    Design of(Design design) {
        var there = design.in(design.environment().name());
        if (there == design) {
            return design;
        }
        var kept = last.filter(known -> known.design.environments() == design.environments()).map(known -> kept(known, design, there)).orElse(there);
        last = Optional.of(new Pair(design, kept));
        return kept;
    }

    private static Design kept(Pair known, Design design, Design there) {
        var kept = there.withEnvironments(known.there.environments());
        return known.design.structure() == design.structure() ? kept.withStructure(known.there.structure()) : kept;
    }
}
