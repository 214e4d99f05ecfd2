package io.archloom.estimate;

import io.archloom.estimate.Timings.Call;
import java.util.List;
import java.util.OptionalDouble;

/// How the calls of a function come: at random, several at the same time, or at the pace of a schedule.
///
/// @param together how many come at the same time, on average over the calls
/// @param gap      seconds from one call to the next, where a schedule alone calls
record Arrivals(double rate, double together, OptionalDouble gap) {

    /// @param calls over the connections that feed the function
    static Arrivals at(ResourceScope scope, List<Call> calls) {
        double sum = 0;
        double weight = 0;
        for (var call : calls) {
            double rate = call.scope().out() * call.probability() * call.count();
            // a caller that makes several calls side by side, or hands them over without waiting, needs as many instances
            sum += rate * (call.parallel() || !call.waits() ? Math.max(1, call.count()) : 1);
            weight += rate;
        }
        return new Arrivals(scope.mainFlow(), weight > 0 ? sum / weight : 1, gap(scope, calls));
    }

    private static OptionalDouble gap(ResourceScope scope, List<Call> calls) {
        var loads = scope.around().design().workload();
        if (calls.size() != 1 || loads.load(scope.resource().id()).isPresent()) {
            return OptionalDouble.empty();
        }
        var call = calls.getFirst();
        var source = call.scope().from();
        var fires = source.kind().conduct().starts().fires();
        boolean scheduled = fires.isPresent() && loads.load(source.resource().id()).isEmpty() && source.mainFlow() > 0;
        return scheduled && call.count() == 1 && call.probability() == 1 ? ScheduleExpression.gap(source.text(fires.get().schedule())) : OptionalDouble.empty();
    }

    /// The share of calls that find no warm instance: calls that come together need instances that are idle until the next such
    /// calls, and a schedule's next call finds the instance of the last one or does not.
    ///
    /// @param busy        mean seconds that a call keeps an instance busy
    /// @param keepAlive   seconds that an idle instance stays
    /// @param provisioned instances that are always warm
    double coldShare(double busy, double keepAlive, double provisioned) {
        if (gap.isPresent()) {
            return provisioned >= 1 || gap.getAsDouble() <= keepAlive ? 0 : 1;
        }
        return ColdShare.of(rate / together, busy, keepAlive, provisioned / together);
    }
}
