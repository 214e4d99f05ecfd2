package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.estimate.Estimates;
import io.archloom.model.Design;
import io.archloom.rules.Rules;
import io.archloom.rules.Verdict;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import java.util.Optional;

/// Analyses one design after the other, and keeps what an edit did not touch.
///
///     var analyst = new Analyst(catalog);
///     analyst.analyse(design);
///     analyst.analyse(edit.apply(design));
///
/// What is kept is compared by identity: an edit hands on the objects that it does not change. The results are those of an
/// analyst that knows nothing of earlier designs. For one thread at a time.
public final class Analyst {
    private final Catalog catalog;
    private final Rules rules;
    private final LocalFindings local;
    private final Shown shown = new Shown();
    private Optional<Last> last = Optional.empty();

    private record Last(Design design, Estimates.Options options, Estimates estimates, Synthesis synthesis, Verdict verdict) {}

    public Analyst(Catalog catalog) {
        this.catalog = catalog;
        rules = Rules.of(catalog);
        local = new LocalFindings(rules);
    }

    /// With the estimates' options that the design itself chooses.
    public Analysis analyse(Design design) {
        return analyse(design, Estimates.Options.of(design));
    }

    /// Problems and estimates are those of the environment that is shown; the template is for all of them.
    public Analysis analyse(Design design, Estimates.Options options) {
        var there = shown.of(design);
        var estimates = last.filter(known -> known.options.equals(options) && sameWork(known.design, design)).map(Last::estimates)
                .orElseGet(() -> Estimates.of(there, catalog, options));
        var synthesis = last.filter(known -> sameTemplate(known.design, design)).map(Last::synthesis)
                .orElseGet(() -> synthesis(design, there, estimates));
        var verdict = last.filter(known -> known.estimates == estimates && known.synthesis == synthesis && sameRest(known.design, design)).map(Last::verdict)
                .orElseGet(() -> judge(there, estimates, synthesis));
        last = Optional.of(new Last(design, options, estimates, synthesis, verdict));
        return new Analysis(design, verdict.problems(), verdict.suppressed(), estimates, synthesis);
    }

    private Synthesis synthesis(Design design, Design there, Estimates estimates) {
        return design.structure() == there.structure() ? Synthesis.of(design, catalog, Format.SAM, estimates.topology())
                : Synthesis.of(design, catalog, Format.SAM);
    }

    private Verdict judge(Design design, Estimates estimates, Synthesis synthesis) {
        var findings = local.of(design, estimates);
        findings.addAll(rules.ofDesign(design, estimates));
        findings.addAll(rules.ofCircles(synthesis.circles(), design));
        synthesis.overwritten().forEach(clash -> rules.ofOverwritten(clash.one(), clash.other(), clash.path(), design, findings).ifPresent(findings::add));
        return rules.grade(design, estimates, findings);
    }

    private static boolean sameWork(Design before, Design now) {
        return before.structure() == now.structure() && before.workload() == now.workload() && before.environments() == now.environments()
                && before.settings().operations() == now.settings().operations();
    }

    private static boolean sameTemplate(Design before, Design now) {
        return before.structure() == now.structure() && before.environments() == now.environments() && before.settings() == now.settings();
    }

    private static boolean sameRest(Design before, Design now) {
        return before.settings() == now.settings() && before.walkthrough() == now.walkthrough() && before.scenarios() == now.scenarios();
    }
}
