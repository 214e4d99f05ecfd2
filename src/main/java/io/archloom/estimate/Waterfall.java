package io.archloom.estimate;

import io.archloom.catalog.Delay;
import io.archloom.catalog.formula.Formula;
import io.archloom.estimate.RequestPath.Hop;
import io.archloom.estimate.Timings.Call;
import io.archloom.estimate.Timings.Timing;
import io.archloom.model.ElementId;
import io.archloom.quantity.Distribution;
import io.archloom.workflow.Act;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays out the hops of one request path, each at the mean time at which it starts. What is called from several places
/// stands where it is called first.
final class Waterfall {
    /// Deeper calls are counted in the path's percentiles but not drawn.
    private static final int DEEPEST = 40;

    private final Timings timings;
    private final List<Hop> hops = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Set<ElementId> drawn = new HashSet<>();

    /// A delay that went in, and the element whose it is.
    record Part(ElementId element, Wait spent) {}

    /// Where in the calls something stands.
    private record Level(int depth, double share, boolean awaited) {
        Level below(double probability, boolean waits) {
            return new Level(depth + 1, share * probability, awaited && waits);
        }
    }

    Waterfall(Timings timings) {
        this.timings = timings;
    }

    List<Hop> hops() {
        hops.sort(Comparator.comparingDouble(Hop::start));
        return hops;
    }

    List<Part> parts() {
        return parts;
    }

    /// A source that fires by itself, with all that follows.
    Waterfall from(ResourceScope source, boolean awaited) {
        visit(source, Timings.MAIN, 0, new Level(0, 1, awaited));
        return this;
    }

    /// A source's own work and then one of its connections.
    Waterfall from(ResourceScope source, Call entry) {
        var level = new Level(0, 1, entry.waits());
        drawn.add(source.resource().id());
        double start = own(source, timings.of(source.resource().id(), Timings.MAIN), 0, level);
        for (var guard : timings.guards(entry)) {
            start += call(guard, start, level.below(guard.probability(), true)) * guard.probability();
        }
        call(entry, start, level.below(1, true));
        return this;
    }

    private void visit(ResourceScope scope, long flows, double begin, Level level) {
        var id = scope.resource().id();
        if (level.depth > DEEPEST || !drawn.add(id)) {
            return;
        }
        double start = own(scope, timings.of(id, flows), begin, level);
        var calls = timings.calls(id, flows);
        if (scope.course().isPresent()) {
            visit(scope, scope.course().get(), calls, start, level);
            return;
        }
        double longest = 0;
        for (var call : calls) {
            double share = call.probability() * call.scope().share();
            if (call.waits()) {
                double length = call(call, start, level.below(share, true)) * share * call.count();
                if (call.parallel()) {
                    longest = Math.max(longest, length);
                } else {
                    start += length;
                }
            }
        }
        start += longest;
        for (var call : calls) {
            if (!call.waits()) {
                call(call, start, level.below(call.probability() * call.scope().share(), false));
            }
        }
    }

    /// What a resource with states of its own calls, each where its first state begins, and where it waits by itself.
    private void visit(ResourceScope scope, Course course, List<Call> calls, double begin, Level level) {
        var id = scope.resource().id();
        var times = timings.times(course, calls);
        var starts = times.starts();
        course.workflow().each((name, state) -> {
            double visits = Math.min(1, course.visits().of(name));
            if (state.act() instanceof Act.Wait wait && wait.seconds() > 0 && visits > 0) {
                var spent = new Wait(new Delay(name, Optional.empty(), new Delay.Around(Formula.constant(wait.seconds()), 1)), visits,
                        DelayAlgebra.around(wait.seconds() * 1000, 1), false);
                parts.add(new Part(id, spent));
                add(id, scope.resource().title() + " " + name, begin + starts.get(name), spent.full(), visits * level.share, level);
            }
        });
        double over = begin + times.whole().mean();
        for (var call : calls) {
            double first = course.tasks().entrySet().stream().filter(task -> task.getValue().equals(call.scope().link().id()))
                    .mapToDouble(task -> starts.get(task.getKey())).min().orElse(0);
            call(call, call.waits() ? begin + first : over, level.below(call.probability(), call.waits()));
        }
    }

    /// The bars of a resource's own work; gives the time at which it is over.
    private double own(ResourceScope scope, Timing timing, double begin, Level level) {
        var id = scope.resource().id();
        double start = begin;
        for (var cold : timing.cold()) {
            parts.add(new Part(id, cold));
            // the bar is a cold start as those feel it who meet one
            add(id, scope.resource().title() + " " + cold.source().title(), start, cold.full(), cold.share() * level.share, level);
            start += cold.delay().mean();
        }
        for (var wait : timing.own()) {
            parts.add(new Part(id, wait));
            if (!DelayAlgebra.isNothing(wait.full())) {
                var title = scope.resource().title() + (wait.source().title().isEmpty() ? "" : " " + wait.source().title());
                add(id, title, start, wait.delay(), level.share, level);
                start += wait.delay().mean();
            }
        }
        return start;
    }

    /// The bars of a call and of what it calls; gives the mean time that one call takes.
    private double call(Call call, double begin, Level level) {
        var link = call.scope().link();
        var target = timings.of(link.to(), call.flows());
        double start = begin;
        if (drawn.add(link.id())) {
            for (var wait : call.hop()) {
                parts.add(new Part(link.id(), wait));
                if (!DelayAlgebra.isNothing(wait.full())) {
                    var title = call.scope().to().resource().title() + " " + (wait.source().title().isEmpty() ? call.scope().text("verb") : wait.source().title());
                    add(link.id(), title, start, wait.delay(), level.share, level);
                    start += wait.delay().mean();
                }
            }
            visit(call.scope().to(), call.flows(), start, level);
        }
        return call.delay().mean() + target.response().mean();
    }

    private void add(ElementId element, String title, double start, Distribution delay, double share, Level level) {
        hops.add(new Hop(element, title, start, delay.percentiles(), share, level.depth, level.awaited));
    }
}
