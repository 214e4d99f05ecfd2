package io.archloom.estimate;

import io.archloom.catalog.Delay;
import io.archloom.catalog.ResourceKind.Role;
import io.archloom.estimate.Explanation.Input;
import io.archloom.estimate.Explanation.Origin;
import io.archloom.estimate.Explanation.Step;
import io.archloom.estimate.Timings.Call;
import io.archloom.estimate.Timings.Timing;
import io.archloom.model.ElementId;
import io.archloom.model.Workload;
import io.archloom.quantity.Distribution;
import io.archloom.quantity.Durations;
import io.archloom.quantity.Percentiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the request paths of a design: each way in which work enters it.
///
/// * an event source that gives each event to one of its connections, such as an API: each connection is a path;
/// * an event source that gives each event to all of them, such as a rule or schedule, and a function with a load: one path;
/// * any other resource where traffic starts: each connection is a path.
///
/// A resource that others feed starts paths of its own only when it has a load, or is an API.
final class Paths {
    private final Scopes scopes;
    private final Timings timings;
    private final Workload workload;
    private final Map<Distribution, Percentiles> percentiles = new IdentityHashMap<>();

    Paths(Scopes scopes, Timings timings, Workload workload) {
        this.scopes = scopes;
        this.timings = timings;
        this.workload = workload;
    }

    /// Slowest p99 first.
    List<RequestPath> paths() {
        var paths = new ArrayList<RequestPath>();
        for (var scope : scopes.resources()) {
            if (starts(scope)) {
                add(scope, paths);
            }
        }
        paths.sort(Comparator.comparingDouble((RequestPath path) -> path.felt().p99()).reversed());
        return List.copyOf(paths);
    }

    private boolean starts(ResourceScope scope) {
        boolean hasLoad = workload.load(scope.resource().id()).filter(load -> !load.rate().isZero()).isPresent();
        return hasLoad || scope.kind().source() && (Guards.isRouter(scope.kind()) || !scopes.topology().isFed(scope.resource().id()));
    }

    private void add(ResourceScope scope, List<RequestPath> paths) {
        var role = scope.kind().role();
        if (role == Role.FUNCTION || role == Role.EVENT_SOURCE && !Guards.isRouter(scope.kind())) {
            if (!timings.calls(scope.resource().id(), Timings.MAIN).isEmpty() || role == Role.FUNCTION) {
                paths.add(whole(scope, role == Role.FUNCTION));
            }
            return;
        }
        for (var link : scopes.topology().out(scope.resource().id())) {
            if (link.feeds() && !link.isFailure() && scopes.connection(link.id()).flow() >= 0 && !Guards.isGuard(link, scope.kind())) {
                paths.add(entry(scope, timings.call(link.id())));
            }
        }
    }

    private RequestPath whole(ResourceScope scope, boolean waits) {
        var id = scope.resource().id();
        var timing = timings.of(id, Timings.MAIN);
        double warm = timing.warm();
        if (!waits) {
            for (var call : timings.calls(id, Timings.MAIN)) {
                double share = call.probability() * call.scope().share();
                warm *= call.waits() ? 1 : 1 - share * (1 - timings.of(call.scope().link().to(), call.flows()).warm());
            }
        }
        return path(id.value(), id, scope.resource().title(), scope.mainFlow(), waits, timing, 1 - warm, () -> new Waterfall(timings).from(scope, waits));
    }

    private RequestPath entry(ResourceScope source, Call call) {
        var link = call.scope().link();
        var target = timings.of(link.to(), call.flows());
        var own = timings.of(link.from(), Timings.MAIN).own();
        var sum = Distribution.ZERO;
        for (var wait : own) {
            sum = DelayAlgebra.plus(sum, wait.delay());
        }
        boolean uncertain = target.uncertain() || own.stream().anyMatch(Wait::uncertain) || call.hop().stream().anyMatch(Wait::uncertain);
        double warm = target.warm();
        for (var guard : timings.guards(call)) {
            var asked = timings.of(guard.scope().link().to(), guard.flows());
            sum = DelayAlgebra.plus(sum, DelayAlgebra.maybe(guard.probability(), DelayAlgebra.plus(guard.delay(), asked.response())));
            uncertain |= asked.uncertain() || guard.hop().stream().anyMatch(Wait::uncertain);
            warm *= 1 - guard.probability() * (1 - asked.warm());
        }
        var response = DelayAlgebra.plus(DelayAlgebra.plus(sum, call.delay()), target.response());
        var timing = new Timing(response, target.after(), warm, own, List.of(), 0, uncertain);
        return path(link.id().value(), link.id(), title(source, call), call.scope().out() * call.probability(), call.waits(), timing, 1 - warm,
                () -> new Waterfall(timings).from(source, call));
    }

    private static String title(ResourceScope source, Call call) {
        var link = call.scope().link();
        var label = Guards.isRouter(source.kind()) ? link.kind().label().render(call.scope()) : "";
        return label.isBlank() ? source.resource().title() + " → " + call.scope().to().resource().title() : label;
    }

    private RequestPath path(String id, ElementId entry, String title, double rate, boolean waits, Timing timing, double cold, Supplier<Waterfall> waterfall) {
        var completion = percentiles(DelayAlgebra.plus(timing.response(), timing.after()));
        var response = waits ? Optional.of(percentiles(timing.response())) : Optional.<Percentiles>empty();
        var explanation = new Explanation(Figures.text("latency.formula"),
                new Later<>(() -> steps(waterfall.get().parts(), response, completion)), new Later<>(() -> inputs(waterfall.get().parts())));
        return new RequestPath(id, entry, title, rate, response, completion, new Later<>(() -> waterfall.get().hops()), Math.clamp(cold, 0, 1), timing.uncertain(), explanation);
    }

    private Percentiles percentiles(Distribution distribution) {
        return percentiles.computeIfAbsent(distribution, Distribution::percentiles);
    }

    private List<Step> steps(List<Waterfall.Part> parts, Optional<Percentiles> response, Percentiles completion) {
        var steps = new ArrayList<Step>();
        for (var part : parts) {
            var title = title(part.element()) + (part.spent().source().title().isEmpty() ? "" : " " + part.spent().source().title());
            if (part.spent().share() < 1) {
                steps.add(new Step(Figures.text("latency.sometimes", title, Figures.percent(part.spent().share())),
                        Durations.formatMillis(part.spent().full().mean())));
            } else {
                steps.add(new Step(Figures.text("latency.hop", title), Durations.formatMillis(part.spent().full().mean())));
            }
        }
        response.ifPresent(answer -> steps.add(new Step(Figures.text("latency.response"), print(answer))));
        steps.add(new Step(Figures.text("latency.completion"), print(completion)));
        return steps;
    }

    private static String print(Percentiles percentiles) {
        return Figures.text("latency.percentiles", Durations.formatMillis(percentiles.p50()), Durations.formatMillis(percentiles.p90()),
                Durations.formatMillis(percentiles.p99()));
    }

    private String title(ElementId element) {
        return switch (element) {
            case ElementId.ConnectionId id -> {
                var scope = scopes.connection(id);
                yield scope.from().resource().title() + " → " + scope.to().resource().title();
            }
            case ElementId.ResourceId id -> scopes.resource(id).resource().title();
            case ElementId.GroupId _, ElementId.NoteId _ -> element.value();
        };
    }

    private List<Input> inputs(List<Waterfall.Part> parts) {
        var inputs = new LinkedHashMap<String, Input>();
        for (var part : parts) {
            switch (part.spent().source().source()) {
                case Delay.Measured(var profile) -> Optional.ofNullable(scopes.around().catalog().latencies().get(profile))
                        .ifPresent(found -> inputs.put(profile, new Input(profile, Figures.text("latency.profile",
                                Durations.formatMillis(found.p50()), Durations.formatMillis(found.p99())), Origin.CATALOG, Optional.of(found.provenance()))));
                case Delay.Around(var mean, _) -> new Derivation(scopes.of(part.element())).add(mean, "").inputs()
                        .forEach(input -> inputs.put(part.element().value() + input.name(),
                                new Input(title(part.element()) + ": " + input.name(), input.value(), input.origin(), input.provenance())));
                case Delay.ColdStart cold -> inputs.put(part.element().value() + cold,
                        new Input(title(part.element()) + ": " + part.spent().source().title(), Figures.percent(part.spent().share()), Origin.SOLVED,
                                part.element() instanceof ElementId.ResourceId id ? Delays.measurement(scopes.around().catalog(), cold, scopes.resource(id)) : Optional.empty()));
            }
        }
        return List.copyOf(inputs.values());
    }
}
