package io.archloom.estimate;

import io.archloom.catalog.LimitCheck;
import io.archloom.catalog.formula.Formula;
import io.archloom.estimate.Explanation.Input;
import io.archloom.estimate.Explanation.Origin;
import io.archloom.estimate.Explanation.Step;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Rate;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Holds every limit against what is used of it at the busiest hours, and finds the load at which it breaks.
///
/// To find it, all flows grow by one factor, as they do when every source's load grows and formulas are proportional;
/// waiting times and shares of cold starts stay as they are.
final class Capacity {
    static final String ACCOUNT = "account-concurrency";
    private static final double MOST = 1e9;
    private static final double PRECISION = 1e-9;
    private static final int BISECTIONS = 60;

    private final Scopes scopes;
    private final Timings timings;

    Capacity(Scopes scopes, Timings timings) {
        this.scopes = scopes;
        this.timings = timings;
    }

    /// The first to break first, then what does not grow with the load, the fullest first.
    List<Headroom> headrooms() {
        var headrooms = new ArrayList<Headroom>();
        for (var scope : scopes.resources()) {
            for (var check : scope.kind().limits()) {
                headroom(scope.resource().id(), check, scope, List.of(scope)).ifPresent(headrooms::add);
            }
        }
        for (var scope : scopes.connections()) {
            for (var check : scope.link().kind().limits()) {
                headroom(scope.link().id(), check, scope, List.of(scope.from(), scope.to())).ifPresent(headrooms::add);
            }
        }
        account().ifPresent(headrooms::add);
        headrooms.sort(Comparator.comparingDouble((Headroom headroom) -> headroom.breaksAt().orElse(Double.POSITIVE_INFINITY))
                .thenComparing(Comparator.comparingDouble(Headroom::utilisation).reversed()));
        return List.copyOf(headrooms);
    }

    private Optional<Headroom> headroom(ElementId element, LimitCheck check, Formula.Scope scope, List<ResourceScope> loaded) {
        if (!check.when().map(when -> when.holdsIn(scope)).orElse(true)) {
            return Optional.empty();
        }
        load(loaded, 1);
        double used = check.used().in(scope);
        double limit = check.limit().in(scope);
        var breaksAt = check.grows() && used > 0 && Double.isFinite(used) ? breaksAt(check, scope, loaded, used, limit) : Optional.<Double>empty();
        loaded.forEach(resource -> resource.load(1));
        if (Double.isNaN(used) || Double.isNaN(limit)) {
            return Optional.empty();
        }
        return Optional.of(new Headroom(element, check.id(), check.title(), used, limit, breaksAt,
                new Explanation(check.used().text(), new Later<>(() -> steps(check, scope, loaded, used, limit)),
                        new Later<>(() -> inputs(check, scope)))));
    }

    /// Lets every flow appear at the busiest hours' rate, times a factor.
    private static void load(List<ResourceScope> resources, double factor) {
        resources.forEach(resource -> resource.load(factor * resource.peak()));
    }

    private static Optional<Double> breaksAt(LimitCheck check, Formula.Scope scope, List<ResourceScope> loaded, double used, double limit) {
        DoublePredicate breaks = factor -> {
            load(loaded, factor);
            return check.used().in(scope) > check.limit().in(scope);
        };
        double straight = limit / used;
        // most uses are proportional to the load: then one guess is the answer
        if (straight > 0 && straight < MOST && breaks.test(straight * (1 + PRECISION)) && !breaks.test(straight * (1 - PRECISION))) {
            return Optional.of(straight);
        }
        double high = 1;
        while (!breaks.test(high)) {
            high *= 2;
            if (high > MOST) {
                return Optional.empty();
            }
        }
        double low = high > 1 ? high / 2 : 0;
        for (int step = 0; step < BISECTIONS && high - low > PRECISION * high; step++) {
            double middle = (low + high) / 2;
            if (breaks.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }

    private static List<Step> steps(LimitCheck check, Formula.Scope scope, List<ResourceScope> loaded, double used, double limit) {
        var steps = new ArrayList<>(new Derivation(scope).add(check.used(), Figures.count(used)).steps());
        double peak = loaded.getFirst().peak();
        if (peak > 1) {
            steps.add(new Step(Figures.text("capacity.peak", Figures.count(peak)), Figures.count(used)));
        }
        steps.add(new Step(Figures.text("capacity.limit"), Figures.count(limit)));
        return steps;
    }

    private static List<Input> inputs(LimitCheck check, Formula.Scope scope) {
        return new Derivation(scope).add(check.used(), "").add(check.limit(), "").inputs();
    }

    /// A function's use of the account's concurrent executions.
    private record Use(ResourceScope function, double busy, double concurrent) {}

    /// All functions share what of the account's concurrency no function reserves: by Little's law rate × busy time × peak,
    /// summed; it stands on the one that uses most.
    private Optional<Headroom> account() {
        double whole = scopes.around().number(Surroundings.ACCOUNT_CONCURRENCY);
        double reserved = 0;
        var uses = new ArrayList<Use>();
        for (var scope : scopes.resources()) {
            var timing = timings.of(scope.resource().id(), Timings.MAIN);
            double own = scope.kind().conduct().reserves().map(scope::number).orElse(Double.NaN);
            if (own >= 0) {
                reserved += own;
            } else if (!timing.cold().isEmpty()) {
                double busy = timing.busy();
                uses.add(new Use(scope, busy, scope.mainFlow() * scope.peak() * busy));
            }
        }
        double used = uses.stream().mapToDouble(Use::concurrent).sum();
        double limit = Math.max(0, whole - reserved);
        double taken = reserved;
        if (Double.isNaN(whole) || uses.isEmpty()) {
            return Optional.empty();
        }
        // among equals the first, whatever the order of the stream's comparison
        var most = uses.stream().reduce((a, b) -> b.concurrent > a.concurrent ? b : a).orElseThrow();
        return Optional.of(new Headroom(most.function.resource().id(), ACCOUNT, Figures.text("capacity.account-concurrency"), used, limit,
                used > 0 ? Optional.of(limit / used) : Optional.empty(),
                new Explanation(Figures.text("capacity.account-formula"), new Later<>(() -> steps(uses, used, limit, taken)), new Later<>(() -> inputs(uses, whole)))));
    }

    private static List<Step> steps(List<Use> uses, double used, double limit, double reserved) {
        var steps = new ArrayList<Step>();
        uses.stream().filter(use -> use.concurrent > 0).forEach(use -> steps.add(new Step(Figures.text("capacity.busy",
                use.function.resource().title(), new Rate(use.function.mainFlow()).format(), Figures.in(Unit.SECONDS, use.busy),
                Figures.count(use.function.peak())), Figures.count(use.concurrent))));
        steps.add(new Step(Figures.text("capacity.sum"), Figures.count(used)));
        steps.add(new Step(reserved > 0 ? Figures.text("capacity.unreserved", Figures.count(reserved)) : Figures.text("capacity.limit"), Figures.count(limit)));
        return steps;
    }

    private List<Input> inputs(List<Use> uses, double limit) {
        var inputs = new ArrayList<Input>();
        ResourceId most = uses.getFirst().function.resource().id();
        inputs.add(new Input(Figures.text("capacity.limit"), Figures.count(limit), Origin.CATALOG, scopes.resource(most).limit(Surroundings.ACCOUNT_CONCURRENCY)));
        return inputs;
    }
}
