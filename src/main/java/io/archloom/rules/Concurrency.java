package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.Limit;
import io.archloom.catalog.Port;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.quantity.Unit;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How many at a time: calls to an external service that nothing holds back, and reservations that add up to more than the
/// account has.
final class Concurrency implements Rule.OfDesign {
    private static final RuleText UNLIMITED = new RuleText("External.NoConcurrencyLimit", Severity.WARNING, Aspect.LIMITS);
    private static final RuleText TOTAL = new RuleText("Lambda.ReservedTotal", Severity.ERROR);
    private static final double LEAST = 5;

    @Override public List<Description> descriptions() {
        return List.of(UNLIMITED.description(), TOTAL.description());
    }

    @Override public List<Problem> judge(DesignSite site) {
        var problems = new ArrayList<Problem>();
        for (var link : site.topology().links().values()) {
            if (link.toKind().role() == Role.EXTERNAL && link.feeds() && isUnlimited(link.from(), site)) {
                problems.add(unlimited(link, site));
            }
        }
        total(site).ifPresent(problems::add);
        return problems;
    }

    /// Whether as many may run at a time as events come.
    private static boolean isUnlimited(ResourceId id, DesignSite site) {
        var topology = site.topology();
        return reserves(id, site).filter(property -> !topology.resource(id).properties().containsKey(property)).isPresent()
                && topology.in(id).stream().anyMatch(link -> link.feeds() && !isBounded(link));
    }

    private static Optional<String> reserves(ResourceId id, DesignSite site) {
        return site.topology().kind(id).conduct().reserves();
    }

    private static boolean isBounded(Link link) {
        boolean paced = link.fromKind().role() == Role.EVENT_SOURCE
                && link.fromKind().ports().stream().noneMatch(port -> port.direction() == Port.Direction.IN);
        return paced || link.kind().bound().flatMap(link.kind()::property)
                .filter(property -> property.standard().isPresent() || link.connection().properties().containsKey(property.name())).isPresent();
    }

    private static Problem unlimited(Link link, DesignSite site) {
        var caller = site.estimates().scopes().of(link.from());
        var reserves = reserves(link.from(), site).orElseThrow();
        double allowed = site.estimates().scopes().of(link.to()).number("rateLimit");
        boolean isKnown = allowed > 0;
        double busy = caller.number("busy");
        double most = reservable(site);
        // as many as can run at a time without calling more often than is allowed, or else some more than now
        double wanted = isKnown && busy > 0 ? Math.floor(allowed * busy) : Math.max(LEAST, Math.ceil(2 * caller.number("concurrency") * caller.number("peak")));
        var fixes = new ArrayList<Fix>();
        if (isKnown && Double.isFinite(wanted)) {
            metered(link.from(), wanted, site).ifPresent(fixes::add);
        }
        if (Double.isFinite(wanted) && !Double.isNaN(most)) {
            long reserved = (long) Math.clamp(wanted, 1, most);
            fixes.addAll(UNLIMITED.fix(new Edit.SetProperty(link.from(), reserves, Optional.of(Value.of(reserved))), Long.toString(reserved), site.title(link.from())));
        }
        var place = Place.on(link.from(), reserves);
        var problem = isKnown ? UNLIMITED.problem(place, fixes, site.title(link.from()), site.title(link.to()), Unit.RATE.format(allowed))
                : UNLIMITED.say("message.unknown", place, fixes, site.title(link.from()), site.title(link.to()));
        return isKnown ? problem : problem.withSeverity(Severity.ADVICE);
    }

    /// Where everything comes from queues: that these hand out no more at a time than the rate that is allowed times the duration of a
    /// call. What is over waits in the queue, and none is refused.
    private static Optional<Fix> metered(ResourceId function, double wanted, DesignSite site) {
        var unbounded = site.topology().in(function).stream().filter(link -> link.feeds() && !isBounded(link)).toList();
        var edits = new ArrayList<Edit>();
        long each = (long) Math.floor(wanted / Math.max(1, unbounded.size()));
        for (var link : unbounded) {
            var bound = link.kind().bound().flatMap(link.kind()::property);
            if (bound.isEmpty() || bound.get().min().filter(min -> min.longValue() > each).isPresent() || bound.get().max().filter(max -> max.longValue() < each).isPresent()) {
                return Optional.empty();
            }
            edits.add(new Edit.SetProperty(link.id(), bound.get().name(), Optional.of(Value.of(each))));
        }
        var label = UNLIMITED.text("fix.metered", Long.toString(each));
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix(label, new Edit.Batch(label, edits)));
    }

    private static double limit(DesignSite site, String id) {
        return Optional.ofNullable(site.catalog().limits().get(id)).map(Limit::base).orElse(Double.NaN);
    }

    private static double reservable(DesignSite site) {
        return limit(site, "lambda.account_concurrency") - limit(site, "lambda.unreserved_minimum");
    }

    private static Optional<Problem> total(DesignSite site) {
        double sum = 0;
        double largest = 0;
        var most = Optional.<Place>empty();
        for (var resource : site.resources()) {
            var property = reserves(resource.id(), site).filter(resource.properties()::containsKey);
            double reserved = property.map(site.estimates().scopes().of(resource.id())::number).orElse(Double.NaN);
            if (!Double.isNaN(reserved)) {
                sum += reserved;
                if (reserved > largest) {
                    largest = reserved;
                    most = property.map(name -> Place.on(resource.id(), name));
                }
            }
        }
        double reservable = reservable(site);
        // one that asks for too much alone is told by the catalogue's rule
        return sum > reservable && largest <= reservable
                ? Optional.of(TOTAL.problem(most.orElseThrow(), List.of(), Unit.COUNT.format(sum), Unit.COUNT.format(reservable)))
                : Optional.empty();
    }
}
