package io.archloom.estimate;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import io.archloom.workflow.Act;
import io.archloom.workflow.Visits;
import io.archloom.workflow.Workflow;
import io.archloom.workflow.WorkflowReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one execution of a resource that has a workflow does, as far as its states alone say it.
///
/// @param tasks  by state, the connection that it runs
/// @param calls  by connection, how often one execution runs it
/// @param others how many states that run nothing one execution enters
/// @param pauses seconds that the waiting states of one execution last together
record Course(Workflow workflow, Visits visits, Map<String, ConnectionId> tasks, Map<ConnectionId, Double> calls, double others, double pauses) {

    /// Empty for a resource without a workflow of its own.
    static Optional<Course> of(Map<String, Value> properties, List<Link> out) {
        // a definition in its own language is not read
        return properties.containsKey(Workflow.WHOLE) ? Optional.empty() : WorkflowReader.in(properties).map(workflow -> of(workflow, out));
    }

    private static Course of(Workflow workflow, List<Link> out) {
        var visits = Visits.of(workflow);
        var candidates = out.stream().filter(link -> !link.kind().emission().tasks().isEmpty()).toList();
        var tasks = new LinkedHashMap<String, ConnectionId>();
        var calls = new LinkedHashMap<ConnectionId, Double>();
        candidates.forEach(link -> calls.put(link.id(), 0.0));
        var sums = new double[2];
        workflow.each((name, state) -> {
            var run = state.act() instanceof Act.Task(var target)
                    ? Workflow.target(target, candidates, link -> link.id().value(), link -> link.to().value()) : Optional.<Link>empty();
            run.ifPresentOrElse(link -> {
                tasks.put(name, link.id());
                calls.merge(link.id(), visits.of(name), Double::sum);
            }, () -> sums[0] += visits.of(name));
            sums[1] += state.act() instanceof Act.Wait wait ? wait.seconds() * visits.of(name) : 0;
        });
        return new Course(workflow, visits, tasks, calls, sums[0], sums[1]);
    }
}
