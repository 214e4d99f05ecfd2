package io.archloom.estimate;

import io.archloom.graph.StrongComponents;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Distribution;
import io.archloom.topology.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How long each resource takes for a unit of work, composed bottom-up over the calls: what comes in series is
/// convolved, what goes on at the same time takes the longest, alternatives are mixed. Each resource is composed once for each
/// set of its flows that work comes in on, whatever number of paths lead through it; where calls form a cycle they are
/// cut at the first resource that comes again.
///
/// Delays of different hops are taken as independent. What nobody waits for begins when the work before it is done,
/// which is a little late where a message is sent halfway. What failed is left out: these are the times of work that
/// succeeds at the first try.
final class Timings {
    /// The first flow of a kind, as a set.
    static final long MAIN = 1;
    private static final double MILLIS = 1000;

    private final Scopes scopes;
    private final Delays delays;
    private final Map<Key, Timing> known = new HashMap<>();
    private final Map<ConnectionId, Call> calls = new HashMap<>();
    private final Set<Key> open = new HashSet<>();

    private record Key(ResourceId resource, long flows) {}

    /// How long a unit of work takes at a resource.
    ///
    /// @param response until the answer
    /// @param after    from the answer until the last thing that follows is done
    /// @param warm     the share of units whose answer meets no cold start
    /// @param own      the parts of its own work, without the cold start
    /// @param cold     the cold start, if its kind has one
    /// @param waited   mean seconds that it waits for what it calls
    record Timing(Distribution response, Distribution after, double warm, List<Wait> own, List<Wait> cold, double waited, boolean uncertain) {
        static final Timing NONE = new Timing(Distribution.ZERO, Distribution.ZERO, 1, List.of(), List.of(), 0, false);

        /// Mean seconds that it keeps an instance busy.
        double busy() {
            return response.mean() / MILLIS;
        }
    }

    /// What crossing a connection means, whatever becomes of it at the target.
    ///
    /// @param hop         the hop's own delays
    /// @param count       how many for one unit of work
    /// @param probability that any happens
    /// @param flows       the flows of the target that it feeds
    record Call(ConnectionScope scope, List<Wait> hop, boolean waits, double count, double probability, boolean parallel, long flows) {
        Distribution delay() {
            var sum = Distribution.ZERO;
            for (var wait : hop) {
                sum = DelayAlgebra.plus(sum, wait.delay());
            }
            return sum;
        }
    }

    Timings(Scopes scopes) {
        this.scopes = scopes;
        delays = new Delays(scopes.around().catalog());
        // from the last calls to the first, so that the recursion stays shallow however long the chains are
        var graph = scopes.topology().graph();
        for (var component : StrongComponents.of(graph).reversed()) {
            for (var resource : component) {
                var main = of(resource, MAIN);
                scopes.resource(resource).waiting(main.waited(), main.cold().stream().mapToDouble(Wait::share).sum());
                scopes.topology().in(resource).forEach(link -> of(resource, call(link.id()).flows()));
            }
        }
    }

    /// The timing of a resource for work that comes in on these flows.
    Timing of(ResourceId resource, long flows) {
        var key = new Key(resource, flows);
        var timing = known.get(key);
        if (timing == null) {
            if (!open.add(key)) {
                return Timing.NONE;
            }
            timing = compose(scopes.resource(resource), flows);
            open.remove(key);
            known.put(key, timing);
        }
        return timing;
    }

    Call call(ConnectionId connection) {
        return calls.computeIfAbsent(connection, id -> call(scopes.connection(id)));
    }

    private Call call(ConnectionScope scope) {
        var link = scope.link();
        double probability = Math.clamp(scope.number("probability", 1) * scope.number("matching", 1), 0, 1);
        return new Call(scope, delays.of(link.kind().delays(), scope), link.kind().waits().holdsIn(scope), Math.max(0, scope.number("calls", 1)),
                probability, scope.text("mode").equals("parallel"), fed(scope));
    }

    /// The flows of the target that a connection feeds, as a set.
    private static long fed(ConnectionScope scope) {
        long flows = 0;
        var probe = new Probe(scope);
        for (var entry : scope.link().kind().traffic().to().entrySet()) {
            int index = scope.to().flowIndex(entry.getKey());
            if (index >= 0 && index < Long.SIZE && entry.getValue().in(probe) > 0) {
                flows |= 1L << index;
            }
        }
        return flows == 0 ? MAIN : flows;
    }

    /// The calls that a unit of work makes when it comes in on these flows, in the design's order.
    List<Call> calls(ResourceId resource, long flows) {
        var made = new ArrayList<Call>();
        for (var link : scopes.topology().out(resource)) {
            var scope = scopes.connection(link.id());
            boolean derived = scope.flow() >= 0 && scope.from().kind().flows().get(scope.flow()).of().isPresent();
            if (link.feeds() && !link.isFailure() && scope.flow() >= 0 && (derived || (flows >> scope.flow() & 1) == 1)) {
                made.add(call(link.id()));
            }
        }
        return made;
    }

    /// What a route waits for before it runs, in the design's order.
    List<Call> guards(Call route) {
        return scopes.guards(route.scope()).stream().map(guard -> call(guard.link().id())).filter(Call::waits).toList();
    }

    private Arrivals arrivals(ResourceScope scope) {
        return Arrivals.at(scope, scopes.topology().in(scope.resource().id()).stream().filter(Link::feeds).map(link -> call(link.id())).toList());
    }

    /// How long an execution's states take, of which some make these calls.
    CourseTimes times(Course course, List<Call> calls) {
        var awaited = new HashMap<ConnectionId, Distribution>();
        for (var call : calls) {
            if (call.waits()) {
                awaited.put(call.scope().link().id(), DelayAlgebra.plus(call.delay(), of(call.scope().link().to(), call.flows()).response()));
            }
        }
        return new CourseTimes(course, id -> awaited.getOrDefault(id, Distribution.ZERO));
    }

    private Timing compose(ResourceScope scope, long flows) {
        var own = delays.of(scope.kind().service(), scope);
        var work = Distribution.ZERO;
        boolean uncertain = false;
        for (var wait : own) {
            work = DelayAlgebra.plus(work, wait.delay());
            uncertain |= wait.uncertain();
        }
        var sequence = Distribution.ZERO;
        var parallel = Distribution.ZERO;
        var after = Distribution.ZERO;
        double warm = 1;
        var calls = calls(scope.resource().id(), flows);
        for (var call : calls) {
            var target = of(call.scope().link().to(), call.flows());
            double share = call.probability() * call.scope().share();
            uncertain |= target.uncertain() || call.hop().stream().anyMatch(Wait::uncertain);
            var each = DelayAlgebra.plus(call.delay(), target.response());
            if (!call.waits()) {
                after = DelayAlgebra.max(after, DelayAlgebra.maybe(share, DelayAlgebra.atOnce(call.count(), DelayAlgebra.plus(each, target.after()))));
                continue;
            }
            after = DelayAlgebra.max(after, DelayAlgebra.maybe(share, DelayAlgebra.atOnce(call.count(), target.after())));
            if (call.parallel()) {
                parallel = DelayAlgebra.max(parallel, DelayAlgebra.maybe(share, DelayAlgebra.atOnce(call.count(), each)));
            } else {
                sequence = DelayAlgebra.plus(sequence, DelayAlgebra.maybe(share, DelayAlgebra.inSequence(call.count(), each)));
            }
            warm *= 1 - share * (1 - Math.pow(target.warm(), call.count()));
        }
        var inOrder = DelayAlgebra.plus(sequence, parallel);
        var waited = scope.course().map(course -> times(course, calls).whole()).orElse(inOrder);
        var answer = DelayAlgebra.plus(work, waited);
        var cold = delays.coldStart(scope, answer.mean() / MILLIS, () -> arrivals(scope));
        for (var start : cold) {
            // the warm answer and the whole cold one do not depend on the rate: only their shares do
            answer = DelayAlgebra.mix(start.share(), DelayAlgebra.plus(answer, start.full()), answer);
            warm *= 1 - start.share();
            uncertain |= start.uncertain();
        }
        return new Timing(answer, after, warm, own, cold, waited.mean() / MILLIS, uncertain);
    }
}
