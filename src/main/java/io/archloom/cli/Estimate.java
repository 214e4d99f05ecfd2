package io.archloom.cli;

import io.archloom.catalog.Provenance.Confidence;
import io.archloom.estimate.CostLine;
import io.archloom.estimate.Headroom;
import io.archloom.estimate.RequestPath;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.quantity.Durations;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Rate;
import io.archloom.quantity.Unit;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.List;

/// What `estimate` prints, and how its numbers are said to people.
///
/// @param file as named on the command line
record Estimate(String file, Analysis analysis) {
    /// People read the limits that break first; programs get all.
    private static final int MOST_LIMITS = 10;
    private static final int MOST_UNPRICED = 8;

    Design design() {
        return analysis.design();
    }

    String title(ElementId element) {
        return design().title(element);
    }

    /// The design's name, or its file's.
    String name() {
        var name = design().settings().name();
        return Line.of(name.isBlank() ? file : name);
    }

    /// `us-east-1, after the free tier, AWS list prices, 2026-11`.
    String basis() {
        var cost = analysis.cost();
        return cost.region() + ", " + Words.of(cost.freeTier() ? "estimate.free-tier" : "estimate.no-free-tier") + ", " + cost.priceList();
    }

    /// The lines that something is bought on, and those without a price.
    List<CostLine> lines() {
        return analysis.cost().lines().stream().filter(line -> line.quantity() > 0 || line.cost().isEmpty()).toList();
    }

    /// The limits that are used at all, the first to break first.
    List<Headroom> limits() {
        return analysis.capacity().stream().filter(h -> h.used() > 0).limit(MOST_LIMITS).toList();
    }

    static String cost(CostLine line) {
        return line.cost().map(c -> starred(c.format(), isUncertain(line))).orElse(Double.isFinite(line.quantity()) ? Words.of("estimate.no-price") : "?");
    }

    /// A number or title with the mark that a footnote explains.
    static String starred(String words, boolean uncertain) {
        return uncertain ? words + " *" : words;
    }

    private static boolean isUncertain(CostLine line) {
        return line.quantity() > 0 && line.price().filter(p -> p.confidence() == Confidence.PLACEHOLDER).isPresent();
    }

    static String quantity(CostLine line) {
        if (!Double.isFinite(line.quantity())) {
            return "?";
        }
        // "requests", but "GB-second" and "unit (1 KB)"
        boolean counted = line.unit().matches("[a-z ]*[a-rt-z]") && line.quantity() != 1;
        return Unit.COUNT.format(line.quantity()) + " " + line.unit() + (counted ? "s" : "");
    }

    static String rate(double perSecond) {
        return Double.isFinite(perSecond) && perSecond >= 0 ? new Rate(perSecond).format() : "?";
    }

    static String time(double millis) {
        return Durations.formatMillis(millis);
    }

    static String percent(double share) {
        return Double.isFinite(share) ? new Percent(share).format() : "?";
    }

    /// `8.3 × the load`, or nothing where the load does not matter.
    static String breaksAt(Headroom headroom) {
        return headroom.breaksAt().map(factor -> Words.of("estimate.times", Unit.COUNT.format(factor))).orElse("");
    }

    /// What to know when reading the numbers.
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        for (var runaway : analysis.traffic().runaways()) {
            remarks.add(Words.of("estimate.runaway", Line.of(String.join(" → ", runaway.loop().stream().map(this::title).toList())),
                    Unit.COUNT.format(runaway.gain())));
        }
        var cost = analysis.cost();
        if (!cost.unpriced().isEmpty()) {
            var unpriced = cost.unpriced().stream().map(line -> title(line.element()) + ": " + line.title()).toList();
            var named = String.join(", ", unpriced.stream().limit(MOST_UNPRICED).toList());
            remarks.add(Words.of(unpriced.size() == 1 ? "estimate.unknown.one" : "estimate.unknown", unpriced.size(), cost.region(), Line.of(named),
                    unpriced.size() > MOST_UNPRICED ? " " + Words.of("estimate.others", unpriced.size() - MOST_UNPRICED) : ""));
        }
        if (cost.uncertain() > 0 || analysis.paths().stream().anyMatch(RequestPath::uncertain)) {
            remarks.add(Words.of("estimate.uncertain"));
        }
        if (design().workload().loads().isEmpty()) {
            remarks.add(Words.of("estimate.no-load"));
        }
        return remarks;
    }
}
