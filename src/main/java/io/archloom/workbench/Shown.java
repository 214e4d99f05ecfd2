package io.archloom.workbench;

import io.archloom.model.Design;
import java.util.Optional;

/// Designs as they are in one of their environments. What an edit leaves alone is the same object as before, so that nothing is
/// analysed again. For one thread at a time.
public final class Shown {
    private Optional<Pair> last = Optional.empty();

    private record Pair(Design design, String environment, Design there) {}

    /// The design in its first environment.
    Design of(Design design) {
        return of(design, design.environment().name());
    }

    /// [Design#in], of which the parts that are as they were at the last call are the same objects.
    public Design of(Design design, String environment) {
        var there = design.in(environment);
        if (there == design) {
            return design;
        }
        var kept = last.filter(known -> known.environment.equals(environment) && known.design.environments() == design.environments())
                .map(known -> kept(known, design, there)).orElse(there);
        last = Optional.of(new Pair(design, environment, kept));
        return kept;
    }

    private static Design kept(Pair known, Design design, Design there) {
        var kept = there.withEnvironments(known.there.environments());
        if (known.design.structure() == design.structure()) {
            kept = kept.withStructure(known.there.structure());
        }
        if (known.design.workload() == design.workload()) {
            kept = kept.withWorkload(known.there.workload());
        }
        return known.design.settings() == design.settings() ? kept.withSettings(known.there.settings()) : kept;
    }
}
