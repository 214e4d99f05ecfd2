package io.archloom.workbench;

import io.archloom.estimate.Cost;
import io.archloom.estimate.Estimates;
import io.archloom.estimate.Headroom;
import io.archloom.estimate.RequestPath;
import io.archloom.estimate.Traffic;
import io.archloom.model.Design;
import io.archloom.problem.Problem;
import io.archloom.rules.Verdict.Suppressed;
import io.archloom.synth.Synthesis;
import io.archloom.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything there is to say of a design: the value that every panel, badge and printer reads.
///
/// @param design     as it was given: where it has environments, that of none of them. The problems and estimates are those of the
///                   first, for which what they are compared with is asked of [Design#in]
/// @param problems   in [Problem#ORDER], without the suppressed ones
/// @param suppressed switched off in the design, with the setting's reason
/// @param synthesis  the SAM template and what each of its resources was written for
public record Analysis(Design design, List<Problem> problems, List<Suppressed> suppressed, Estimates estimates,
                       Synthesis synthesis) {

    public Analysis {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    public Traffic traffic() {
        return estimates.traffic();
    }

    public Cost cost() {
        return estimates.cost();
    }

    /// Request paths, slowest p99 first.
    public List<RequestPath> paths() {
        return estimates.paths();
    }

    /// Limits, the first to break first.
    public List<Headroom> capacity() {
        return estimates.capacity();
    }

    public Template template() {
        return synthesis.template();
    }

    /// The request path with the worst p99 that somebody waits for; if nobody waits for any, the slowest to complete.
    public Optional<RequestPath> worstPath() {
        Comparator<RequestPath> byTail = Comparator.comparingDouble(p -> p.felt().p99());
        return paths().stream().filter(p -> p.response().isPresent()).max(byTail)
                .or(() -> paths().stream().max(byTail));
    }

    /// The limit that breaks first as the load grows.
    public Optional<Headroom> firstToBreak() {
        return capacity().stream().filter(h -> h.breaksAt().isPresent())
                .min(Comparator.comparingDouble(h -> h.breaksAt().get()));
    }
}
