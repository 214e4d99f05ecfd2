package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.KindRule;
import io.archloom.catalog.Limit;
import io.archloom.catalog.LimitCheck;
import io.archloom.catalog.Property;
import io.archloom.estimate.Headroom;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Dimension;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Limits that the estimated use exceeds at the busiest hours, or soon will.
final class Limits implements Rule.OfDesign {
    private static final RuleText EXCEEDED = new RuleText("Limit.Exceeded", Severity.ERROR, Aspect.LIMITS);
    private static final RuleText PAYLOAD = new RuleText("Limit.Payload", Severity.ERROR);
    private static final RuleText NEAR = new RuleText("Limit.Near", Severity.WARNING, Aspect.LIMITS);
    private static final double NEARLY = 0.8;
    /// What rounding may make of a use that is exactly the limit.
    private static final double ROUNDING = 1e-9;

    @Override public List<Description> descriptions() {
        return List.of(EXCEEDED.description(), PAYLOAD.description(), NEAR.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var headroom : site.estimates().capacity()) {
            double share = headroom.utilisation();
            var check = check(headroom, site);
            boolean isTold = check.map(one -> isToldByItsKind(headroom.element(), one, site)).orElse(false);
            if (share <= NEARLY || isTold) {
                continue;
            }
            var unit = check.map(one -> unit(headroom.element(), one, site)).orElse(Unit.COUNT);
            if (share > 1 + ROUNDING) {
                var text = unit.dimension().equals(Dimension.DATA) ? PAYLOAD : EXCEEDED;
                problems.add(text.problem(Place.on(headroom.element()), List.of(), headroom.title(), site.design().title(headroom.element()),
                        format(unit, headroom.used()), format(unit, headroom.limit())));
            } else if (headroom.breaksAt().isPresent()) {
                problems.add(NEAR.problem(Place.on(headroom.element()), List.of(), headroom.title(), site.design().title(headroom.element()),
                        new Percent(share).format(), format(unit, headroom.limit())));
            }
        }
        return problems;
    }

    private static String format(Unit unit, double base) {
        return unit.readable().format(base);
    }

    private static Optional<LimitCheck> check(Headroom headroom, DesignSite site) {
        return limits(headroom.element(), site).filter(check -> check.id().equals(headroom.id()) && check.title().equals(headroom.title())).findFirst();
    }

    private static Stream<LimitCheck> limits(ElementId element, DesignSite site) {
        return switch (element) {
            case ResourceId id -> site.topology().kind(id).limits().stream();
            case ConnectionId id -> site.topology().links().get(id).kind().limits().stream();
            case ElementId.GroupId _, ElementId.NoteId _ -> Stream.empty();
        };
    }

    /// Whether a rule of the kind holds that blames what the limit is made of: it says more, and has a fix.
    private static boolean isToldByItsKind(ElementId element, LimitCheck check, DesignSite site) {
        var rules = switch (element) {
            case ResourceId id -> site.topology().kind(id).rules();
            case ConnectionId id -> site.topology().links().get(id).kind().rules();
            case ElementId.GroupId _, ElementId.NoteId _ -> List.<KindRule>of();
        };
        var scope = site.estimates().scopes().of(element);
        return rules.stream().anyMatch(rule -> rule.property().filter(check.limit().references()::contains).isPresent() && rule.when().holdsIn(scope));
    }

    /// What the limit is measured in, by what its formula refers to.
    private static Unit unit(ElementId element, LimitCheck check, DesignSite site) {
        var units = check.limit().references().stream().flatMap(reference -> unit(element, reference, site).stream())
                .filter(unit -> !unit.dimension().equals(Dimension.NONE)).distinct().toList();
        return units.size() == 1 ? units.getFirst() : check.limit().references().contains("second") ? Unit.RATE : Unit.COUNT;
    }

    private static Optional<Unit> unit(ElementId element, String reference, DesignSite site) {
        var named = site.catalog().limit(reference).map(Limit::unit);
        return named.isPresent() ? named : switch (element) {
            case ResourceId id -> site.topology().kind(id).property(reference).or(() -> site.topology().kind(id).assumption(reference)).map(Property::unit);
            case ConnectionId id -> site.topology().links().get(id).kind().property(reference).map(Property::unit);
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.empty();
        };
    }
}
